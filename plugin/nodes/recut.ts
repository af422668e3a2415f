import type { Placed } from '../protocol/contract.ts';
import type { Cutting } from '../protocol/cutting.ts';
import { importImage } from './build.ts';
import { cutOf, storeCut } from './cuts.ts';
import type { CutLayer } from './cuts.ts';
import { hasPattern, paintOf, swapped } from './fills.ts';
import { moveMarks } from './marks.ts';
import { canMask, isMaskable, layMask, liftMask } from './mask-layer.ts';
import { placed } from './place.ts';
import { asRefusal } from './refused.ts';
import { findLayer, pageOf } from './resolve.ts';

/** What a layer is cut anew with: the picture, or the mask, that `cutting` asks for. */
export interface Recut {
  readonly layerId: string;
  readonly bytes: Uint8Array;
  readonly cutting: Cutting;
}

/** Cuts a result anew, in place and as one undo step; null where the layer is no such result any more. */
export async function recut({ layerId, bytes, cutting }: Recut): Promise<Placed | null> {
  const found = await findLayer(layerId);
  const carrier = found && cutOf(found.node);
  if (!found || !carrier) return null;
  const now = importImage(bytes);
  figma.commitUndo();
  try {
    return await change(carrier, cutting, now);
  } catch (thrown) {
    throw asRefusal(thrown);
  } finally {
    figma.commitUndo();
  }
}

async function change({ node, cut }: CutLayer, cutting: Cutting, now: string): Promise<Placed | null> {
  const layer = await (cut.result === 'mask'
    ? remask({ node, cut }, cutting, now)
    : resect({ node, cut }, cutting, now));
  if (!layer) return null;
  storeCut(layer, { job: cut.job, hash: cut.hash, now, cutting });
  return placed(layer, null);
}

/** What is cut out: another picture in the same paint, or the first one again, under a mask. */
async function resect({ node: carrier, cut }: CutLayer, { result }: Cutting, now: string): Promise<SceneNode | null> {
  const from = { paint: 0, hash: cut.now };
  const node = showing(carrier, from.hash);
  const paint = node && paintOf(node.fills, from);
  if (!node || !paint) return null;
  if (result === 'cut') return (await repaint(node, swapped(node.fills, { ...from, to: now }))) ? carrier : null;
  const { parent } = node;
  const page = pageOf(node);
  if (cut.hash === null || !parent || !page || !isMaskable(node) || !canMask({ node, parent, page }, paint))
    return null;
  await repaint(node, swapped(node.fills, { ...from, to: cut.hash }));
  const holder = layMask(node, { hash: now, paint, area: null });
  if (!holder) {
    await repaint(node, swapped(node.fills, { paint: 0, hash: cut.hash, to: cut.now }));
    return null;
  }
  moveMarks(node, holder);
  return holder;
}

/** The layer that shows a picture: the carrier itself, or the one in the frame that a result of more than its layer's size stands in. */
function showing(carrier: SceneNode, hash: string): (SceneNode & MinimalFillsMixin) | null {
  const layers = [carrier, ...('children' in carrier ? carrier.children : [])];
  const found = layers.find((layer) => 'fills' in layer && paintOf(layer.fills, { paint: 0, hash }) !== null);
  return found && 'fills' in found ? found : null;
}

/** What is masked: another alpha in the mask, or none, and the picture cut out. */
async function remask({ node: holder, cut }: CutLayer, { result }: Cutting, now: string): Promise<SceneNode | null> {
  if (holder.type !== 'GROUP' && holder.type !== 'FRAME') return null;
  const mask = holder.children.find((child) => child.type === 'RECTANGLE' && child.isMask);
  if (mask?.type !== 'RECTANGLE') return null;
  if (result === 'mask')
    return (await repaint(mask, swapped(mask.fills, { paint: 0, hash: cut.now, to: now }))) ? holder : null;
  const { hash } = cut;
  const node = hash === null ? null : showing(holder, hash);
  if (hash === null || !node || node.id === holder.id || !isMaskable(node)) return null;
  const fills = swapped(node.fills, { paint: 0, hash, to: now });
  if (!(await repaint(node, fills))) return null;
  moveMarks(holder, node);
  liftMask(holder, mask, node);
  return node;
}

async function repaint(node: SceneNode & MinimalFillsMixin, fills: Paint[] | null): Promise<boolean> {
  if (!fills) return false;
  if (hasPattern(fills)) await node.setFillsAsync(fills);
  else node.fills = fills;
  return true;
}
