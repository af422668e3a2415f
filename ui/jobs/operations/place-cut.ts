import type { Marks, Original, Placed, Target } from '../../../plugin/protocol/contract.ts';
import type { Cutting, FillRef } from '../../../plugin/protocol/cutting.ts';
import { cutOut, maskOf } from '../../image/cut-out.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import type { Tools } from '../operation.ts';

/** Where the picture that was sent came from: the image fill, null for what is seen of the layer; and whether it moved. */
export interface Source {
  readonly fill: FillRef | null;
  readonly animated?: boolean | undefined;
}

/** A cut-out to be placed. */
interface CutToPlace {
  readonly target: Target;
  readonly original: Original;
  readonly cutting: Cutting | undefined;
  readonly source: Source;
  /** Recraft's answer. */
  readonly cutout: Uint8Array;
  readonly marks: Marks;
}

const AS_CUT: Cutting = { result: 'cut', grow: 0, feather: 0 };

/** Puts a cut-out on the canvas: as a mask over its layer where that was wanted and can be, else in its picture, else as a layer. */
export async function placeCut(tools: Tools, wanted: CutToPlace): Promise<Placed> {
  const { cutting = AS_CUT, source } = wanted;
  const masked = cutting.result === 'mask' ? await placeMask(tools, wanted, cutting) : null;
  if (masked) return firstFrame(masked, source);
  const placed = await placeCutOut(tools, wanted, { ...cutting, result: 'cut' });
  if (placed.note === null && cutting.result === 'mask') return { ...placed, note: 'mask-refused' };
  return firstFrame(placed, source);
}

async function placeMask(
  tools: Tools,
  { target, source, cutout, marks }: CutToPlace,
  cutting: Cutting,
): Promise<Placed | null> {
  const { plugin } = tools;
  const original = source.fill && (await plugin['image.bytes'](source.fill.hash));
  const bytes = await makeMask(tools, original, cutout, cutting);
  return plugin['result.mask']({ target, fill: source.fill, bytes, cutting, ...marks });
}

async function placeCutOut(
  tools: Tools,
  { target, original, source: { fill }, cutout, marks }: CutToPlace,
  cutting: Cutting,
): Promise<Placed> {
  const { plugin } = tools;
  const whole = fill && (await plugin['image.bytes'](fill.hash));
  const bytes = await makeCutOut(tools, whole, cutout, cutting);
  return fill === null
    ? plugin['result.replaceWithImage']({ target, original, bytes, cutting, ...marks })
    : plugin['result.swapFill']({ target, ...fill, bytes, cutting, ...marks });
}

/** What was animated stands still now, which is said unless there is something graver to say. */
function firstFrame(placed: Placed, { animated = false }: Source): Placed {
  return animated && placed.note === null ? { ...placed, note: 'first-frame' } : placed;
}

/**
 * The full-resolution original under the cut-out's alpha, so that its own colors count; the cut-out itself where there is no original, whose
 * edge can then move inwards alone.
 */
export function makeCutOut(
  { codec }: Pick<Tools, 'codec'>,
  original: Uint8Array | null,
  cutout: Uint8Array,
  { grow, feather }: Cutting,
): Promise<Uint8Array> {
  if (original === null && grow === 0 && feather === 0) return toFigmaImage(codec, cutout);
  return cutOut(codec, original ?? cutout, cutout, { grow, feather });
}

/** The cut-out's alpha as a mask, in the original's size: paints that repeat a picture count its pixels. */
export function makeMask(
  { codec }: Pick<Tools, 'codec'>,
  original: Uint8Array | null,
  cutout: Uint8Array,
  { grow, feather }: Cutting,
): Promise<Uint8Array> {
  return maskOf(codec, original, cutout, { grow, feather });
}
