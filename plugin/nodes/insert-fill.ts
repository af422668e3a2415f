import type { Marks, Placed, Target } from '../protocol/contract.ts';
import { anchorOf } from './anchor.ts';
import { buildImage, importImage, marked } from './build.ts';
import { hasPattern } from './fills.ts';
import { tryMarks } from './marks.ts';
import { asOneStep, placed } from './place.ts';
import { placeByLayer, placeWithout } from './replace.ts';
import { findLayer } from './resolve.ts';

/** A layer as it was at the click, and the picture that is to fill it. */
export interface Filling extends Marks {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

/** Adds a picture on top of a layer's fills. Where the layer takes none, was locked or is gone, the picture stands there as a layer of its own. */
export async function insertFill({ target, bytes, ...marks }: Filling): Promise<Placed> {
  const found = await findLayer(target.layerId);
  if (!found) return placeWithout(target, marked(buildImage(bytes), marks));
  const { node } = found;
  const beside = (note: 'locked' | 'read-only', at?: SceneNode) =>
    asOneStep(() => placeByLayer(found, marked(buildImage(bytes), marks), note, at));
  const { anchor } = anchorOf(found);
  if (anchor?.note === 'locked') return beside('locked', anchor.node);
  const fills = 'fills' in node ? filled(node.fills, importImage(bytes)) : null;
  try {
    if (!fills || !('fills' in node)) throw new TypeError('the layer takes no fill');
    if (hasPattern(fills)) {
      // It cannot be part of a synchronous step.
      figma.commitUndo();
      await node.setFillsAsync(fills);
      tryMarks(node, marks);
      figma.commitUndo();
    } else {
      await asOneStep(() => {
        node.fills = fills;
        tryMarks(node, marks);
      });
    }
    return placed(node, null);
  } catch {
    // Components of libraries cannot be written to, texts of many colors have no list of fills: the note says that it stands beside.
    return beside('read-only');
  }
}

/** The fills with the picture on top of them; null where they are mixed. */
function filled(fills: readonly Paint[] | symbol, imageHash: string): Paint[] | null {
  return typeof fills === 'symbol' ? null : [...fills, { type: 'IMAGE', imageHash, scaleMode: 'FILL' }];
}
