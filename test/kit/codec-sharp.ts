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

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits each, not premultiplied. */
  readonly data: Uint8Array;
}

export function createSharpCodec(): SharpCodec {
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
        return own(await readPixels(sharp(bytes, { failOn: 'error' }).rotate()));
      } catch (error) {
        throw new UnreadableImage('sharp cannot decode the picture.', { cause: error });
      }
    },
    async encodePng(picture) {
      return new Uint8Array(await toSharp(pixelsOf(picture)).png().toBuffer());
    },
    async resize(picture, width, height) {
      return own(await readPixels(toSharp(pixelsOf(picture)).resize(width, height, { fit: 'fill' })));
    },
    async cut(original, mask) {
      const { width, height, data } = pixelsOf(original);
      const scaled = await readPixels(toSharp(pixelsOf(mask)).resize(width, height, { fit: 'fill' }));
      const cut = new Uint8Array(data);
      for (let i = 3; i < cut.length; i += 4) cut[i] = Math.round(((data[i] ?? 0) * (scaled.data[i] ?? 0)) / 255);
      return own({ width, height, data: cut });
    },
    pixels(picture) {
      const { width, height, data } = pixelsOf(picture);
      return Promise.resolve({ width, height, data: new Uint8ClampedArray(data) });
    },
    fromPixels({ width, height, data }) {
      return Promise.resolve(own({ width, height, data: new Uint8Array(data) }));
    },
    async encodeWebp(picture) {
      return new Uint8Array(await toSharp(pixelsOf(picture)).webp({ quality: 80 }).toBuffer());
    },
    async drawSvg(svg, side) {
      try {
        const image = sharp(Buffer.from(svg)).resize({ width: side, height: side, fit: 'inside' });
        return own(await readPixels(image));
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
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
