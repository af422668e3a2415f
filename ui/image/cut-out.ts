import type { Codec, Picture, PixelData } from './codec.ts';
import { NO_EDGE, reshape, type Alpha, type Edge } from './edge.ts';
import type { PixelSize } from './limits.ts';
import { encodeForFigma } from './to-figma-image.ts';
import { mayBeTransparent } from './transparency.ts';
import { withPicture } from './with-picture.ts';

/**
 * The original in its full resolution, cut with the alpha of a cut-out of it that may be smaller; PNG bytes for Figma. Where the cut-out
 * is opaque, the original's pixels are unchanged. Rejects with `UnreadableImage`.
 */
export function cutOut(codec: Codec, original: Uint8Array, cutout: Uint8Array, edge = NO_EDGE): Promise<Uint8Array> {
  return withPicture(codec.decode(original), (picture) => {
    const own = mayBeTransparent(original) ? picture : null;
    const plain = own === null && edge.grow === 0 && edge.feather === 0;
    // The browser enlarges an alpha that nothing else is done to while it cuts.
    const mask = plain ? codec.decode(cutout) : alphaPicture(codec, cutout, { size: picture, own, edge });
    return withPicture(mask, (alpha) => withPicture(codec.cut(picture, alpha), (cut) => encodeForFigma(codec, cut)));
  });
}

/**
 * The alpha of a cut-out as a mask in the original's size: black, opaque where something is shown; in its own size where there is no original.
 * PNG bytes for Figma.
 */
export function maskOf(
  codec: Codec,
  original: Uint8Array | null,
  cutout: Uint8Array,
  edge = NO_EDGE,
): Promise<Uint8Array> {
  const encoded = (mask: Promise<Picture>) => withPicture(mask, (alpha) => encodeForFigma(codec, alpha));
  if (original === null) return encoded(alphaPicture(codec, cutout, { size: null, own: null, edge }));
  return withPicture(codec.decode(original), (picture) => {
    const own = mayBeTransparent(original) ? picture : null;
    return encoded(alphaPicture(codec, cutout, { size: picture, own, edge }));
  });
}

interface Wanted {
  /** Null for its own. */
  readonly size: PixelSize | null;
  /** The picture that it will lie over, where that has an alpha of its own. */
  readonly own: Picture | null;
  readonly edge: Edge;
}

/** A cut-out's alpha over black, in a size, with its edges moved. */
function alphaPicture(codec: Codec, cutout: Uint8Array, { size, own, edge }: Wanted): Promise<Picture> {
  return withPicture(codec.decode(cutout), async (picture) => {
    const alpha = await alphaIn(codec, picture, size ?? picture);
    reshape(alpha, edge);
    if (own !== null) takeOut(alpha, alphaOf(await codec.pixels(own)));
    return codec.fromPixels(overBlack(alpha));
  });
}

/** What is half transparent in the original is so in its cut-out, too, and must not count twice: the lower of both is what is seen in the end. */
function takeOut({ data }: Alpha, { data: own }: Alpha): void {
  for (let i = 0; i < data.length; i++) {
    const seen = own[i] ?? 0;
    if (seen > 0 && seen < 255) data[i] = Math.min(255, Math.round(((data[i] ?? 0) * 255) / seen));
  }
}

async function alphaIn(codec: Codec, picture: Picture, { width, height }: PixelSize): Promise<Alpha> {
  if (picture.width === width && picture.height === height) return alphaOf(await codec.pixels(picture));
  return withPicture(codec.resize(picture, width, height), async (resized) => alphaOf(await codec.pixels(resized)));
}

function alphaOf({ width, height, data }: PixelData): Alpha {
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = data[4 * i + 3] ?? 0;
  return { width, height, data: alpha };
}

function overBlack({ width, height, data }: Alpha): PixelData {
  const pixels = new Uint8ClampedArray(4 * data.length);
  for (let i = 0; i < data.length; i++) pixels[4 * i + 3] = data[i] ?? 0;
  return { width, height, data: pixels };
}
