import { isTransparent } from './geometry.ts';
import { matrixOf } from './move.ts';
import { mapPath } from './path-data.ts';
import type { NodeRecord } from './record.ts';
import type { Store } from './store.ts';

/** The Scale tool: everything grows from the node's top-left corner, strokes, corners, effects and text too. */
export function rescaleNode(store: Store, id: string, factor: number): void {
  const node = store.get(id);
  const [[, , x], [, , y]] = matrixOf(store, id);
  const origin: [number, number] = isTransparent(node.type) ? [x, y] : [0, 0];
  for (const child of node.children ?? []) rescaleChild(store, child, factor, origin);
  store.edit(id, scaledKeys(node, factor));
}

function rescaleChild(store: Store, id: string, factor: number, origin: readonly [number, number]): void {
  const node = store.get(id);
  const [[a, c, x], [b, d, y]] = matrixOf(store, id);
  const inner: readonly [number, number] = isTransparent(node.type) ? origin : [0, 0];
  for (const child of node.children ?? []) rescaleChild(store, child, factor, inner);
  store.edit(id, {
    ...scaledKeys(node, factor),
    relativeTransform: [
      [a, c, origin[0] + (x - origin[0]) * factor],
      [b, d, origin[1] + (y - origin[1]) * factor],
    ],
  });
}

const LENGTHS = [
  'width',
  'height',
  'strokeWeight',
  'fontSize',
  'itemSpacing',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'gridRowGap',
  'gridColumnGap',
] as const satisfies (keyof NodeRecord)[];

function scaledKeys(node: NodeRecord, factor: number): Partial<NodeRecord> {
  const scaled: Partial<NodeRecord> = {};
  for (const key of LENGTHS) {
    const length = node[key];
    if (length !== undefined) scaled[key] = length * factor;
  }
  if (typeof node.cornerRadius === 'number') scaled.cornerRadius = node.cornerRadius * factor;
  if (node.corners) {
    const [a, b, c, d] = node.corners;
    scaled.corners = [a * factor, b * factor, c * factor, d * factor];
  }
  if (node.dashPattern) scaled.dashPattern = node.dashPattern.map((dash) => dash * factor);
  if (node.effects) scaled.effects = node.effects.map((effect) => scaledEffect(effect, factor));
  if (node.vectorPaths) {
    scaled.vectorPaths = node.vectorPaths.map((path) => ({
      ...path,
      data: mapPath(path.data, [factor, factor], [0, 0]),
    }));
  }
  return scaled;
}

function scaledEffect(effect: Effect, factor: number): Effect {
  if (effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW') {
    return {
      ...effect,
      radius: effect.radius * factor,
      offset: { x: effect.offset.x * factor, y: effect.offset.y * factor },
      ...(effect.spread === undefined ? {} : { spread: effect.spread * factor }),
    };
  }
  if (effect.type === 'LAYER_BLUR' || effect.type === 'BACKGROUND_BLUR') {
    return { ...effect, radius: effect.radius * factor };
  }
  return effect;
}
