import { sniff } from '../lib/sniff.ts';
import type { FileType } from '../lib/sniff.ts';
import { UnreadableImage } from './codec.ts';
import type { Codec, Picture } from './codec.ts';
import { fitWithin, IMAGE_LIMITS, PictureTooNarrow } from './limits.ts';
import type { PixelSize } from './limits.ts';
import { jpegChannels } from './jpeg-head.ts';
import { jpegOrientation } from './orientation.ts';

/** Bytes that Recraft takes. `scaledFrom` is the picture's own upright size, where the bytes have another. */
export interface FittedImage {
  readonly bytes: Uint8Array;
  readonly scaledFrom?: PixelSize;
}

/** A photograph as PNG may be over the limit at any size: each try has a tenth fewer pixels than the last one calls for. */
const MARGIN = 0.9;

/**
 * Makes a picture fit for Recraft: untouched where it already is, otherwise PNG, upright, first frame only, enlarged or
 * reduced; `most` bytes, where fewer than usual may be sent. Decodes every picture, so that a damaged one is noticed before it costs anything. Rejects with `UnreadableImage`,
 * or with `PictureTooNarrow` where no size fits.
 */
export async function fitForApi(
  codec: Codec,
  bytes: Uint8Array,
  most: number = IMAGE_LIMITS.bytes,
): Promise<FittedImage> {
  const type = sniff(bytes);
  if (type === 'unknown' || type === 'svg') throw new UnreadableImage('The bytes are no picture.');
  const picture = await codec.decode(bytes);
  try {
    const own = { width: picture.width, height: picture.height };
    const size = fitWithin(own.width, own.height);
    if (size === null) throw new PictureTooNarrow(`${String(own.width)} × ${String(own.height)}`);
    if (isSameSize(size, own) && isSentAsItIs(type, bytes, most)) return { bytes };
    const fitted = await encodeWithin(codec, picture, { size, most });
    return isSameSize(fitted.size, own) ? { bytes: fitted.bytes } : { bytes: fitted.bytes, scaledFrom: own };
  } finally {
    picture.release();
  }
}

function isSentAsItIs(type: FileType, bytes: Uint8Array, most: number): boolean {
  if (type === 'gif' || bytes.length > most) return false;
  // Guess: whoever reads only the pixels would take the inks of a CMYK JPEG for light.
  return type !== 'jpeg' || (jpegOrientation(bytes) === 1 && jpegChannels(bytes) !== 4);
}

function isSameSize(a: PixelSize, b: PixelSize): boolean {
  return a.width === b.width && a.height === b.height;
}

async function encodeWithin(
  codec: Codec,
  picture: Picture,
  { size, most }: { size: PixelSize; most: number },
): Promise<{ bytes: Uint8Array; size: PixelSize }> {
  const bytes = await encodeAt(codec, picture, size);
  if (bytes.length <= most) return { bytes, size };
  const scale = Math.sqrt((most / bytes.length) * MARGIN);
  const smaller = fitWithin(Math.floor(size.width * scale), Math.floor(size.height * scale));
  if (smaller === null || smaller.width >= size.width) throw new PictureTooNarrow('No size has few enough bytes.');
  return encodeWithin(codec, picture, { size: smaller, most });
}

/** PNG bytes of a picture at another size, or at its own. */
async function encodeAt(codec: Codec, picture: Picture, size: PixelSize): Promise<Uint8Array> {
  if (isSameSize(size, picture)) return codec.encodePng(picture);
  const resized = await codec.resize(picture, size.width, size.height);
  try {
    return await codec.encodePng(resized);
  } finally {
    resized.release();
  }
}
