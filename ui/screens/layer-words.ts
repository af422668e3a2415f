import type { Layer, Unfit } from '../../plugin/protocol/contract.ts';
import type { IconName } from '../components/icon-paths.ts';
import { formatCount } from '../lib/format.ts';

/** Width and height in whole pixels: `1600 × 1067`. */
export function sizeWords({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${String(Math.round(width))} × ${String(Math.round(height))}`;
}

const unfitWords: Readonly<Record<Unfit, (layer: Layer) => string>> = {
  locked: () => 'Locked',
  hidden: () => 'Hidden',
  unsupported: () => 'Can’t be exported',
  'no-size': () => 'No size',
  empty: () => 'Empty',
  'too-small': (layer) => `${sizeWords(layer.image ?? layer)}, too small`,
  'too-narrow': (layer) => `${sizeWords(layer)}, too narrow`,
  'inside-selected': () => 'Part of a selected layer',
};

/** Why this layer cannot be sent. */
export function reasonWords(layer: Layer, unfit: Unfit): string {
  return unfitWords[unfit](layer);
}

const typeIcons: Readonly<Record<string, IconName>> = {
  FRAME: 'frame',
  SECTION: 'frame',
  GROUP: 'group',
  COMPONENT: 'component',
  COMPONENT_SET: 'component',
  INSTANCE: 'component',
  TEXT: 'text',
  VECTOR: 'vector',
  LINE: 'vector',
  BOOLEAN_OPERATION: 'vector',
};

export function layerIcon(layer: Layer): IconName {
  return layer.image === null ? (typeIcons[layer.type] ?? 'shape') : 'image';
}

/** What becomes of pictures that move, said before anything is spent; null where there are none. */
export function animatedWords(layers: readonly Layer[]): string | null {
  const [first] = layers;
  if (first === undefined) return null;
  if (layers.length === 1) return `“${first.name}” is an animated GIF: only its first frame is used.`;
  return `${formatCount(layers.length)} layers are animated GIFs: only their first frames are used.`;
}

/** `12 layers`, or `12 of 14 layers` where some cannot be used. */
export function countWords(usable: number, all: number): string {
  if (usable === all) return all === 1 ? '1 layer' : `${formatCount(all)} layers`;
  return `${formatCount(usable)} of ${formatCount(all)} layers`;
}
