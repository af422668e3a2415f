import type { CutNote } from '../protocol/cutting.ts';
import { readCut } from '../protocol/cutting-schemas.ts';
import { PLUGIN_DATA } from '../protocol/plugin-data.ts';

/** How the background of a layer was removed by the panel: by itself, or by a mask beside it. */
export function cutOn(node: SceneNode): CutNote | undefined {
  const own = storedOn(node);
  if (own) return own;
  const around = node.parent && isLayer(node.parent) ? storedOn(node.parent) : undefined;
  return around?.result === 'mask' ? around : undefined;
}

function storedOn(node: SceneNode): CutNote | undefined {
  const cut = readCut(node.getPluginData(PLUGIN_DATA.cut));
  if (!cut) return undefined;
  const { job, hash, result, grow, feather } = cut;
  return { job, hash, result, grow, feather };
}

function isLayer(node: BaseNode): node is SceneNode {
  return node.type === 'GROUP' || node.type === 'FRAME';
}
