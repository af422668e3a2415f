import { UnreadableImage } from './codec.ts';
import type { Codec, Picture } from './codec.ts';
import { fitted } from './fitted.ts';
import { hasWideGamut } from './wide-gamut.ts';

/** What was drawn stays on its canvas, from which it is encoded without another copy. */
interface Held {
  readonly source: ImageBitmap | OffscreenCanvas;
  /** Of the picture that it came from: encoded in it, its colors are not cut down to those of sRGB. */
  readonly space: PredefinedColorSpace;
}

/**
 * The codec of the panel: `createImageBitmap` and `OffscreenCanvas`, without workers, which the panel's CSP may refuse. Canvas
 * keeps colors multiplied by their alpha, so that nearly transparent pixels lose some color; opaque ones are exact. Pictures in wider colors
 * than sRGB are kept in Display P3, whose profile the browser writes into the file (guess: Figma reads it).
 */
export function createCanvasCodec(): Codec {
  const pictures = new WeakMap<Picture, Held>();

  function own(source: Held['source'], space: Held['space']): Picture {
    const { width, height } = source;
    const picture: Picture = {
      width,
      height,
      release() {
        if (source instanceof ImageBitmap) source.close();
        else source.width = 0;
      },
    };
    pictures.set(picture, { source, space });
    return picture;
  }

  function heldOf(picture: Picture): Held {
    const held = pictures.get(picture);
    if (held === undefined) throw new TypeError('The picture belongs to another codec.');
    return held;
  }

  return {
    async decode(bytes) {
      try {
        const bitmap = await createImageBitmap(new Blob([plain(bytes)]), { imageOrientation: 'from-image' });
        return own(bitmap, hasWideGamut(bytes) ? 'display-p3' : 'srgb');
      } catch (error) {
        throw new UnreadableImage('The browser cannot decode the picture.', { cause: error });
      }
    },
    encodePng: (picture) => encode(heldOf(picture), { type: 'image/png' }),
    encodeJpeg: (picture, quality) => encode(heldOf(picture), { type: 'image/jpeg', quality }),
    encodeWebp: (picture, quality) => encode(heldOf(picture), { type: 'image/webp', quality }),
    async resize(picture, width, height) {
      const { source, space } = heldOf(picture);
      const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
      return own(await createImageBitmap(source, options), space);
    },
    cut(original, mask) {
      const { source, space } = heldOf(original);
      const canvas = draw(original, space, (context) => {
        context.drawImage(source, 0, 0);
        context.globalCompositeOperation = 'destination-in';
        context.imageSmoothingQuality = 'high';
        context.drawImage(heldOf(mask).source, 0, 0, original.width, original.height);
      });
      return Promise.resolve(own(canvas, space));
    },
    pixels(picture) {
      const { width, height } = picture;
      const context = contextOf(new OffscreenCanvas(width, height), 'srgb');
      context.drawImage(heldOf(picture).source, 0, 0);
      return Promise.resolve({ width, height, data: context.getImageData(0, 0, width, height).data });
    },
    async fromPixels({ width, height, data }) {
      // A view, except of shared memory, which the type of the data allows for.
      const { buffer, byteOffset, length } = data;
      const pixels =
        buffer instanceof ArrayBuffer ? new Uint8ClampedArray(buffer, byteOffset, length) : new Uint8ClampedArray(data);
      return own(await createImageBitmap(new ImageData(pixels, width, height)), 'srgb');
    },
    async drawSvg(svg, side) {
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const size = fitted(image.naturalWidth, image.naturalHeight, side);
        const canvas = draw(size, 'srgb', (context) => {
          context.drawImage(image, 0, 0, size.width, size.height);
        });
        return own(canvas, 'srgb');
      } catch (error) {
        throw new UnreadableImage('The browser cannot draw the SVG.', { cause: error });
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    async deflate(text) {
      return new Uint8Array(await through(new Blob([text]), new CompressionStream('deflate')).arrayBuffer());
    },
    inflate: (bytes) => through(new Blob([plain(bytes)]), new DecompressionStream('deflate')).text(),
  };
}

async function encode({ source, space }: Held, options: ImageEncodeOptions): Promise<Uint8Array> {
  const canvas =
    source instanceof OffscreenCanvas
      ? source
      : draw(source, space, (context) => {
          context.drawImage(source, 0, 0);
        });
  return new Uint8Array(await (await canvas.convertToBlob(options)).arrayBuffer());
}

function through(blob: Blob, stream: CompressionStream | DecompressionStream): Response {
  return new Response(blob.stream().pipeThrough(stream));
}

function draw(
  { width, height }: { readonly width: number; readonly height: number },
  space: PredefinedColorSpace,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  paint(contextOf(canvas, space));
  return canvas;
}

function contextOf(canvas: OffscreenCanvas, colorSpace: PredefinedColorSpace): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { colorSpace });
  if (context !== null) return context;
  throw new UnreadableImage(`No canvas of ${String(canvas.width)} × ${String(canvas.height)} px.`);
}

/** `Blob` takes no view of shared memory, which is what the type of the bytes allows for. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
