import type { Marks, Placed, Target } from '../protocol/contract.ts';
import { buildImage, importImage, marked } from './build.ts';
import type { Build } from './build.ts';
import { writeMarks } from './marks.ts';
import { asOneStep, placed } from './place.ts';
import { placeByLayer, placeWithout } from './replace.ts';
import { findLayer } from './resolve.ts';

/** What is to be swapped: the paint's index at the click, the hash it had then, and the bytes of the new picture. */
export interface Swap extends Marks {
  readonly target: Target;
  readonly paint: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Swaps the picture of one paint. Where that paint is not to be found any longer, the result stands beside as a layer of its own. */
export async function swapFill({ target, paint, hash, bytes, ...marks }: Swap): Promise<Placed> {
  const build = (): Build => marked(buildImage(bytes), marks);
  const found = await findLayer(target.layerId);
  if (!found) return placeWithout(target, build());
  const { node } = found;
  const fills = 'fills' in node ? swapped(node.fills, { paint, hash, to: importImage(bytes) }) : null;
  if (!fills || !('fills' in node)) return asOneStep(() => placeByLayer(found, build(), 'paint-changed'));
  if (fills.some(({ type }) => type === 'PATTERN')) {
    // Figma takes pattern paints by this way alone (fact sheet 5.6).
    figma.commitUndo();
    await node.setFillsAsync(fills);
    markSwapped(node, marks);
    figma.commitUndo();
    return placed(node, null);
  }
  return asOneStep(() => {
    try {
      node.fills = fills;
    } catch {
      // Components of libraries cannot be written to; the note says why the result stands beside.
      return placeByLayer(found, build(), 'read-only');
    }
    markSwapped(node, marks);
    return placed(node, null);
  });
}

function markSwapped(node: SceneNode, marks: Marks): void {
  try {
    writeMarks(node, marks);
  } catch {
    // The picture is swapped, which is what counts: a layer that takes no data (guess: there is none) is only not found again.
  }
}

/** The fills with another hash in one paint: the one at the click, else the topmost with the same picture; null where there is none. */
export function swapped(
  fills: readonly Paint[] | symbol,
  { paint, hash, to }: { paint: number; hash: string; to: string },
): Paint[] | null {
  if (typeof fills === 'symbol') return null;
  const shows = (candidate: Paint | undefined) => candidate?.type === 'IMAGE' && candidate.imageHash === hash;
  const index = shows(fills[paint]) ? paint : fills.map(shows).lastIndexOf(true);
  if (index === -1) return null;
  return fills.map((old, at) => (at === index && old.type === 'IMAGE' ? { ...old, imageHash: to } : old));
}
