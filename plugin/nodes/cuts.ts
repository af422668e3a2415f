import type { Cutting } from '../protocol/cutting.ts';
import { readCut, writeCut } from '../protocol/cutting-schemas.ts';
import type { StoredCut } from '../protocol/cutting-schemas.ts';
import { PLUGIN_DATA } from '../protocol/plugin-data.ts';

/** A layer that carries what is known of its cut: the picture's own layer, or what holds it together with its mask. */
export interface CutLayer {
  readonly node: SceneNode;
  readonly cut: StoredCut;
}

/** What carries the cut of a layer: itself, or the group or frame around it and its mask. Null where it has none. */
export function cutOf(node: SceneNode): CutLayer | null {
  const own = readCut(node.getPluginData(PLUGIN_DATA.cut));
  if (own) return { node, cut: own };
  const { parent } = node;
  if (parent?.type !== 'GROUP' && parent?.type !== 'FRAME') return null;
  const around = readCut(parent.getPluginData(PLUGIN_DATA.cut));
  return around?.result === 'mask' ? { node: parent, cut: around } : null;
}

/** What a new cut is known by. Without a job there is no result to redo it from, and nothing is stored. */
export interface NewCut {
  readonly job: string | undefined;
  /** The picture as it was; null where the layer was sent as it is seen. */
  readonly hash: string | null;
  /** The picture, or the mask, that was made. */
  readonly now: string;
  readonly cutting: Cutting;
}

/** Stores on a layer how its background was removed. */
export function storeCut(node: SceneNode, { job, hash, now, cutting }: NewCut): void {
  if (job === undefined) return;
  const { result, grow, feather } = cutting;
  node.setPluginData(PLUGIN_DATA.cut, writeCut({ job, hash, now, result, grow, feather }));
}
