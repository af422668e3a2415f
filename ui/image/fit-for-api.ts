import { sniff } from '../lib/sniff.ts';
import type { FileType } from '../lib/sniff.ts';
import { UnreadableImage } from './codec.ts';
import type { Codec, Picture } from './codec.ts';
import { fitWithin, IMAGE_LIMITS, PictureTooNarrow } from './limits.ts';
import type { PixelSize } from './limits.ts';
import { jpegChannels } from './jpeg-head.ts';
import { jpegOrientation } from './orientation.ts';
import { mayBeTransparent } from './transparency.ts';
import { withPicture } from './with-picture.ts';

/** Bytes that Recraft takes. `scaledFrom` is the picture's own upright size, where the bytes have another. */
export interface FittedImage {
  readonly bytes: Uint8Array;
  readonly scaledFrom?: PixelSize;
}

/** Each try at a smaller size has a tenth fewer pixels than the last one calls for. */
const MARGIN = 0.9;

/** What a photograph may lose before it is made smaller: nothing of it is shown, as the original is what is cut. */
const QUALITIES = [0.92, 0.8];

/**
 * Makes a picture fit for Recraft: untouched where it already is, otherwise upright, first frame only, enlarged or reduced; as PNG where that has
 * few enough bytes, else with small losses rather than fewer pixels; `most` bytes, where fewer than usual may be sent. Decodes every picture, so that
 * a damaged one is noticed before it costs anything. Rejects with `UnreadableImage`, or with `PictureTooNarrow` where no size fits.
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
    const encodings = encodingsFor(codec, bytes, { size, most });
    const fitted = await encodeWithin(codec, picture, { size, most, encodings });
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

type Encode = (picture: Picture) => Promise<Uint8Array>;

/**
 * From the best to the smallest: a photograph of 16 MP is 40 MB as PNG, 3 to 8 MB as JPEG, and 3 to 6 MB as WebP, which keeps an alpha. What was a
 * JPEG goes as PNG only where that is sure to fit.
 */
function encodingsFor(
  codec: Codec,
  bytes: Uint8Array,
  { size, most }: { size: PixelSize; most: number },
): readonly Encode[] {
  const lossy = QUALITIES.map((quality): Encode => {
    return mayBeTransparent(bytes)
      ? (picture) => codec.encodeWebp(picture, quality)
      : (picture) => codec.encodeJpeg(picture, quality);
  });
  const isLarge = 4 * size.width * size.height > most;
  return isLarge && sniff(bytes) === 'jpeg' ? lossy : [(picture) => codec.encodePng(picture), ...lossy];
}

interface Wanted {
  readonly size: PixelSize;
  readonly most: number;
  /** From the best to the smallest. */
  readonly encodings: readonly Encode[];
}

async function encodeWithin(
  codec: Codec,
  picture: Picture,
  { size, most, encodings }: Wanted,
): Promise<{ bytes: Uint8Array; size: PixelSize }> {
  const bytes = await atSize(codec, picture, size, (sized) => firstWithin(sized, encodings, most));
  if (bytes.length <= most) return { bytes, size };
  const scale = Math.sqrt((most / bytes.length) * MARGIN);
  const smaller = fitWithin(Math.floor(size.width * scale), Math.floor(size.height * scale));
  if (smaller === null || smaller.width >= size.width) throw new PictureTooNarrow('No size has few enough bytes.');
  return encodeWithin(codec, picture, { size: smaller, most, encodings: encodings.slice(-1) });
}

/** The first encoding with few enough bytes, else the last one. */
async function firstWithin(picture: Picture, encodings: readonly Encode[], most: number): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const encode of encodings) {
    bytes = await encode(picture);
    if (bytes.length <= most) return bytes;
  }
  return bytes;
}

/** Lends a picture at another size, or at its own. */
function atSize<T>(codec: Codec, picture: Picture, size: PixelSize, run: (sized: Picture) => Promise<T>): Promise<T> {
  return isSameSize(size, picture) ? run(picture) : withPicture(codec.resize(picture, size.width, size.height), run);
}
