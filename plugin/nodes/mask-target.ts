import type { Marks, Placed, Target } from '../protocol/contract.ts';
import type { Cutting, FillRef } from '../protocol/cutting.ts';
import { importImage } from './build.ts';
import { storeCut } from './cuts.ts';
import { hasImageStroke, paintOf } from './fills.ts';
import { writeMarks } from './marks.ts';
import { canMask, isMaskable, layMask } from './mask-layer.ts';
import { measureArt } from './art-boxes.ts';
import type { ArtBoxes } from './art-boxes.ts';
import type { Box } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { asOneStep, placed } from './place.ts';
import { findLayer } from './resolve.ts';

/** A mask for a layer as it was at the click: over one of its pictures, or over all of it where `fill` is null. */
export interface Masking extends Marks {
  readonly target: Target;
  readonly fill: FillRef | null;
  readonly bytes: Uint8Array;
  readonly cutting: Cutting;
}

/** Lays the mask over the layer as it is now; null where that cannot be, and nothing has changed. */
export async function maskTarget(
  { target, fill, bytes, cutting, ...marks }: Masking,
  artBoxes: ArtBoxes,
): Promise<Placed | null> {
  const found = await findLayer(target.layerId);
  if (!found) return null;
  const { node } = found;
  const paint = fill && 'fills' in node ? paintOf(node.fills, fill) : null;
  if ((fill && !paint) || !isMaskable(node) || !canMask(found, paint)) return null;
  const now = importImage(bytes);
  return asOneStep(() => {
    const area = fill ? null : coveredBy(node, artBoxes);
    const holder = layMask(node, { hash: now, paint, area });
    if (!holder) return null;
    writeMarks(holder, marks);
    storeCut(holder, { job: marks.jobId, hash: fill?.hash ?? null, now, cutting });
    return placed(holder, fill && hasImageStroke(node) ? 'stroke-kept' : null);
  });
}

/** What the picture of a layer covers, which is more than the layer's box where strokes or children reach beyond it. */
function coveredBy(node: SceneNode, artBoxes: ArtBoxes): Box | null {
  const outline = outlineOf(node);
  if (!outline) return null;
  const known = artBoxes.find(node.id, outline);
  return known === undefined ? measureArt(node, outline) : known;
}
