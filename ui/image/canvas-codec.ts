import { UnreadableImage } from './codec.ts';
import type { Codec, Picture } from './codec.ts';
import { fitted } from './fitted.ts';

/**
 * The codec of the panel: `createImageBitmap` and `OffscreenCanvas`, without workers, which the panel's CSP may refuse. Canvas
 * keeps colors multiplied by their alpha, so that nearly transparent pixels lose some color; opaque ones are exact.
 */
export function createCanvasCodec(): Codec {
  const bitmaps = new WeakMap<Picture, ImageBitmap>();

  function own(bitmap: ImageBitmap): Picture {
    const picture: Picture = {
      width: bitmap.width,
      height: bitmap.height,
      release() {
        bitmap.close();
      },
    };
    bitmaps.set(picture, bitmap);
    return picture;
  }

  function bitmapOf(picture: Picture): ImageBitmap {
    const bitmap = bitmaps.get(picture);
    if (bitmap === undefined) throw new TypeError('The picture belongs to another codec.');
    return bitmap;
  }

  return {
    async decode(bytes) {
      try {
        return own(await createImageBitmap(new Blob([plain(bytes)]), { imageOrientation: 'from-image' }));
      } catch (error) {
        throw new UnreadableImage('The browser cannot decode the picture.', { cause: error });
      }
    },
    encodePng: (picture) => encode(bitmapOf(picture), { type: 'image/png' }),
    encodeWebp: (picture) => encode(bitmapOf(picture), { type: 'image/webp', quality: 0.8 }),
    async resize(picture, width, height) {
      const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
      return own(await createImageBitmap(bitmapOf(picture), options));
    },
    cut(original, mask) {
      const canvas = draw(original, (context) => {
        context.drawImage(bitmapOf(original), 0, 0);
        context.globalCompositeOperation = 'destination-in';
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmapOf(mask), 0, 0, original.width, original.height);
      });
      return Promise.resolve(own(canvas.transferToImageBitmap()));
    },
    pixels(picture) {
      const bitmap = bitmapOf(picture);
      const { width, height } = bitmap;
      const context = contextOf(new OffscreenCanvas(width, height));
      context.drawImage(bitmap, 0, 0);
      return Promise.resolve({ width, height, data: context.getImageData(0, 0, width, height).data });
    },
    async drawSvg(svg, side) {
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const size = fitted(image.naturalWidth, image.naturalHeight, side);
        const canvas = draw(size, (context) => {
          context.drawImage(image, 0, 0, size.width, size.height);
        });
        return own(canvas.transferToImageBitmap());
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

async function encode(bitmap: ImageBitmap, options: ImageEncodeOptions): Promise<Uint8Array> {
  const canvas = draw(bitmap, (context) => {
    context.drawImage(bitmap, 0, 0);
  });
  return new Uint8Array(await (await canvas.convertToBlob(options)).arrayBuffer());
}

function through(blob: Blob, stream: CompressionStream | DecompressionStream): Response {
  return new Response(blob.stream().pipeThrough(stream));
}

function draw(
  { width, height }: { readonly width: number; readonly height: number },
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  paint(contextOf(canvas));
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context !== null) return context;
  throw new UnreadableImage(`No canvas of ${String(canvas.width)} × ${String(canvas.height)} px.`);
}

/** `Blob` takes no view of shared memory, which is what the type of the bytes allows for. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
