import type { Marks, Placed, Target } from '../protocol/contract.ts';
import type { Cutting, FillRef } from '../protocol/cutting.ts';
import { anchorOf } from './anchor.ts';
import { buildImage, importImage, marked, orRemoved } from './build.ts';
import type { Build } from './build.ts';
import { storeCut } from './cuts.ts';
import { hasImageStroke, hasPattern, swapped } from './fills.ts';
import { tryMarks } from './marks.ts';
import { asOneStep, placed } from './place.ts';
import { placeByLayer, placeWithout } from './replace.ts';
import { findLayer } from './resolve.ts';

/** What is to be swapped: the paint as it was at the click, and the bytes of the new picture. */
export interface Swap extends Marks, FillRef {
  readonly target: Target;
  readonly bytes: Uint8Array;
  readonly cutting?: Cutting | undefined;
}

/** Swaps the picture of one paint. Where that paint is not to be found any longer, or the layer is locked, the result stands beside as a layer of its own. */
export async function swapFill({ target, paint, hash, bytes, cutting, ...marks }: Swap): Promise<Placed> {
  const build = (): Build => buildCut(bytes, cutting, marks);
  const found = await findLayer(target.layerId);
  if (!found) return placeWithout(target, build());
  const { node } = found;
  const { anchor } = anchorOf(found);
  if (anchor?.note === 'locked') return asOneStep(() => placeByLayer(found, build(), 'locked', anchor.node));
  const now = importImage(bytes);
  const fills = 'fills' in node ? swapped(node.fills, { paint, hash, to: now }) : null;
  if (!fills || !('fills' in node)) return asOneStep(() => placeByLayer(found, build(), 'paint-changed'));
  function tell(): Placed {
    tryMarks(node, marks, () => {
      if (cutting) storeCut(node, { job: marks.jobId, hash, now, cutting });
    });
    return placed(node, hasImageStroke(node) ? 'stroke-kept' : null);
  }
  if (hasPattern(fills)) {
    figma.commitUndo();
    try {
      await node.setFillsAsync(fills);
      return tell();
    } catch {
      // Refused as below.
    } finally {
      figma.commitUndo();
    }
    return asOneStep(() => placeByLayer(found, build(), 'read-only'));
  }
  return asOneStep(() => {
    try {
      node.fills = fills;
    } catch {
      // Components of libraries cannot be written to; the note says why the result stands beside.
      return placeByLayer(found, build(), 'read-only');
    }
    return tell();
  });
}

/** A cut-out as a layer of its own, of which the edge can be redone. */
export function buildCut(bytes: Uint8Array, cutting: Cutting | undefined, marks: Marks): Build {
  const build = marked(buildImage(bytes), marks);
  if (!cutting) return build;
  const now = importImage(bytes);
  return (size) => orRemoved(build(size), (node) => storeCut(node, { job: marks.jobId, hash: null, now, cutting }));
}
