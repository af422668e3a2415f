import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { UnreadableImage } from '../../ui/image/codec.ts';
import type { Codec, Picture } from '../../ui/image/codec.ts';

/** A codec on sharp, for tests without a browser. `live` counts the pictures that were not released. */
export interface SharpCodec extends Codec {
  live(): number;
}

const zlibDeflate = promisify<string, Buffer>(deflate);
const zlibInflate = promisify<Uint8Array, Buffer>(inflate);

/** RGBA, 8 bits each, not premultiplied. Never written to. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function percent(quality: number): { readonly quality: number } {
  return { quality: Math.round(100 * quality) };
}

/** What takes time in a codec. */
export interface PixelWork {
  decode(bytes: Uint8Array): Promise<Pixels>;
  png(pixels: Pixels): Promise<Uint8Array>;
  /** Quality 0 to 1. */
  jpeg(pixels: Pixels, quality: number): Promise<Uint8Array>;
  webp(pixels: Pixels, quality: number): Promise<Uint8Array>;
  resize(pixels: Pixels, width: number, height: number): Promise<Pixels>;
  drawSvg(svg: string, side: number): Promise<Pixels>;
}

/** Done anew each time. */
export const SHARP_WORK: PixelWork = {
  decode: (bytes) => readPixels(sharp(bytes, { failOn: 'error' }).rotate()),
  png: async (pixels) => new Uint8Array(await toSharp(pixels).png().toBuffer()),
  jpeg: async (pixels, quality) => new Uint8Array(await toSharp(pixels).flatten().jpeg(percent(quality)).toBuffer()),
  webp: async (pixels, quality) => new Uint8Array(await toSharp(pixels).webp(percent(quality)).toBuffer()),
  resize: (pixels, width, height) => readPixels(toSharp(pixels).resize(width, height, { fit: 'fill' })),
  drawSvg: (svg, side) => readPixels(sharp(Buffer.from(svg)).resize({ width: side, height: side, fit: 'inside' })),
};

/** A codec that has its pixels worked on by sharp, unless by somebody who remembers. */
export function createSharpCodec(work = SHARP_WORK): SharpCodec {
  const held = new Map<Picture, Pixels>();

  function own(pixels: Pixels): Picture {
    const picture: Picture = {
      width: pixels.width,
      height: pixels.height,
      release() {
        held.delete(picture);
      },
    };
    held.set(picture, pixels);
    return picture;
  }

  function pixelsOf(picture: Picture): Pixels {
    const pixels = held.get(picture);
    if (pixels === undefined) throw new Error('The picture was released, or belongs to another codec.');
    return pixels;
  }

  return {
    live: () => held.size,
    async decode(bytes) {
      try {
        return own(await work.decode(bytes));
      } catch (error) {
        throw new UnreadableImage('sharp cannot decode the picture.', { cause: error });
      }
    },
    encodePng: async (picture) => work.png(pixelsOf(picture)),
    encodeJpeg: async (picture, quality) => work.jpeg(pixelsOf(picture), quality),
    encodeWebp: async (picture, quality) => work.webp(pixelsOf(picture), quality),
    async resize(picture, width, height) {
      return own(await work.resize(pixelsOf(picture), width, height));
    },
    async cut(original, mask) {
      const { width, height, data } = pixelsOf(original);
      const scaled = await work.resize(pixelsOf(mask), width, height);
      const cut = new Uint8Array(data);
      for (let i = 3; i < cut.length; i += 4) {
        const alpha = scaled.data[i] ?? 0;
        const seen = data[i] === 255 ? alpha : Math.round(((data[i] ?? 0) * alpha) / 255);
        cut[i] = seen;
        // A canvas keeps no color where nothing is seen.
        if (seen === 0) cut[i - 3] = cut[i - 2] = cut[i - 1] = 0;
      }
      return own({ width, height, data: cut });
    },
    pixels(picture) {
      const { width, height, data } = pixelsOf(picture);
      return Promise.resolve({ width, height, data: new Uint8ClampedArray(data) });
    },
    fromPixels({ width, height, data }) {
      return Promise.resolve(own({ width, height, data: new Uint8Array(data) }));
    },
    async drawSvg(svg, side) {
      try {
        return own(await work.drawSvg(svg, side));
      } catch (error) {
        throw new UnreadableImage('sharp cannot draw the SVG.', { cause: error });
      }
    },
    deflate: async (text) => new Uint8Array(await zlibDeflate(text)),
    inflate: async (bytes) => (await zlibInflate(bytes)).toString('utf8'),
  };
}

function toSharp({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function readPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
