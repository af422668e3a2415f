import { readCut } from '../../plugin/protocol/cutting-schemas.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import type { Canvas } from './canvas.ts';

type Node = Readonly<NodeRecord>;

/** Layers that were put under masks between two moments, or from which masks were taken. */
export interface Wraps {
  /** By the layer's id: what holds it and a mask now, the nearest first, and what did so before. */
  readonly moved: ReadonlyMap<string, { readonly on: readonly Node[]; readonly off: readonly Node[] }>;
  /** By the holder's id: the layer that stands where it does. */
  readonly layerIn: ReadonlyMap<string, string>;
}

export function wrapsBetween(before: Canvas, after: Canvas): Wraps {
  const moved = new Map<string, { on: readonly Node[]; off: readonly Node[] }>();
  const layerIn = new Map<string, string>();
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is === undefined || was.parent === is.parent) continue;
    const on = holdersOf(is, after, before);
    const off = holdersOf(was, before, after);
    if ((on.at(-1) ?? is).parent !== (off.at(-1) ?? was).parent) continue;
    moved.set(id, { on, off });
    for (const holder of [...on, ...off]) layerIn.set(holder.id, id);
  }
  return { moved, layerIn };
}

/** What holds a layer and a mask, and was not there at the other moment. */
function holdersOf(layer: Node, canvas: Canvas, other: Canvas): readonly Node[] {
  const holder = canvas.get(layer.parent ?? '');
  if (!holder || other.has(holder.id) || !holdsMask(holder, canvas)) return [];
  const [, ...held] = holder.children ?? [];
  // Beside the layer only what is as new: results that were placed meanwhile.
  if (held.some((id) => id !== layer.id && other.has(id))) return [];
  return [holder, ...holdersOf(holder, canvas, other)];
}

/** A mask at the bottom, and the mark of a cut on what holds it. */
function holdsMask({ type, children = [], pluginData }: Node, canvas: Canvas): boolean {
  if (type !== 'GROUP' && type !== 'FRAME') return false;
  return readCut(pluginData['cut'] ?? '')?.result === 'mask' && canvas.get(children[0] ?? '')?.isMask === true;
}

/** The layers that a click on “cut anew” is about: what was selected, what holds it under its mask, and what is in either. */
export function cutLayers(canvas: Canvas, clicked: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const id of clicked) {
    const node = canvas.get(id);
    const parent = canvas.get(node?.parent ?? '');
    const around = readCut(parent?.pluginData['cut'] ?? '')?.result === 'mask' ? parent : undefined;
    for (const each of [node, around]) for (const one of each ? [each.id, ...(each.children ?? [])] : []) all.add(one);
  }
  return all;
}
