import type { Rect } from '../document/geometry.ts';
import type { Drawing } from './drawing.ts';
import { hex, tag } from './markup.ts';

/** Shadows are cast by the shape, however faint its paint: Figma's own SVG exports harden the alpha so (R). */
const HARD = tag('feColorMatrix', {
  in: 'SourceAlpha',
  values: '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0',
  result: 'hard',
});

type Shadow = DropShadowEffect | InnerShadowEffect;

/** The effects that are drawn. A background blur needs what lies beneath: it is left out, as it is in exports of a node alone. */
function drawnEffects(effects: readonly Effect[] | undefined): (Shadow | BlurEffect)[] {
  return (effects ?? []).filter((effect): effect is Shadow | BlurEffect => {
    if (!effect.visible || effect.type === 'BACKGROUND_BLUR') return false;
    if (effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW' || effect.type === 'LAYER_BLUR') return true;
    throw new Error(`not simulated: drawing an effect of type ${effect.type}`);
  });
}

/** What a node's box grows to by its effects. */
export function grownByEffects(box: Rect, effects: readonly Effect[] | undefined): Rect {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const effect of drawnEffects(effects)) {
    if (effect.type === 'INNER_SHADOW') continue;
    const { x, y } = effect.type === 'DROP_SHADOW' ? effect.offset : { x: 0, y: 0 };
    const reach = effect.radius + (effect.type === 'DROP_SHADOW' ? (effect.spread ?? 0) : 0);
    left = Math.max(left, reach - x);
    right = Math.max(right, reach + x);
    top = Math.max(top, reach - y);
    bottom = Math.max(bottom, reach + y);
  }
  return { x: box.x - left, y: box.y - top, width: box.width + left + right, height: box.height + top + bottom };
}

/** A filter for a node's effects, undefined without any. Shadows keep their direction when the node turns (guess), and blend normally (compromise). */
export function effectsFilter(
  drawing: Drawing,
  effects: readonly Effect[] | undefined,
  region: Rect,
): { id: string; definition: string } | undefined {
  const drawn = drawnEffects(effects);
  if (drawn.length === 0) return undefined;
  const id = drawing.nextId();
  const steps = filterSteps(drawn);
  const frame = { filterUnits: 'userSpaceOnUse', 'color-interpolation-filters': 'sRGB', ...region };
  return { id, definition: tag('filter', { id, ...frame }, steps) };
}

function filterSteps(drawn: readonly (Shadow | BlurEffect)[]): string {
  const drops = drawn.filter((effect) => effect.type === 'DROP_SHADOW');
  const inner = drawn.filter((effect) => effect.type === 'INNER_SHADOW');
  const layers = [
    ...drops.map((_, i) => `drop${String(i)}`),
    'SourceGraphic',
    ...inner.map((_, i) => `inner${String(i)}`),
  ];
  const merged = tag(
    'feMerge',
    { result: 'merged' },
    layers.map((layer) => tag('feMergeNode', { in: layer })).join(''),
  );
  const blurs = drawn
    .filter((effect) => effect.type === 'LAYER_BLUR')
    .map(({ radius }) => tag('feGaussianBlur', { stdDeviation: radius / 2 }));
  const shadows = [...drops.map(dropShadow), ...inner.map(innerShadow)];
  return [shadows.length > 0 ? HARD : '', ...shadows, merged, ...blurs].join('');
}

/** Where the node itself is, its shadow is cut out unless it is asked for. */
function dropShadow(shadow: DropShadowEffect, index: number): string {
  const name = `drop${String(index)}`;
  const colored =
    cast(shadow, shadow.spread ?? 0) +
    flood(shadow, name) +
    tag('feComposite', { in: name, in2: 'cast', operator: 'in', result: name });
  if (shadow.showShadowBehindNode === true) return colored;
  return colored + tag('feComposite', { in: name, in2: 'hard', operator: 'out', result: name });
}

function innerShadow(shadow: InnerShadowEffect, index: number): string {
  const name = `inner${String(index)}`;
  return (
    cast(shadow, -(shadow.spread ?? 0)) +
    flood(shadow, name) +
    tag('feComposite', { in: name, in2: 'cast', operator: 'out', result: name }) +
    tag('feComposite', { in: name, in2: 'hard', operator: 'in', result: name })
  );
}

/** The node's silhouette grown, moved and blurred. A blur's deviation is half of Figma's radius (R). */
function cast({ offset, radius }: Shadow, grow: number): string {
  const operator = grow > 0 ? 'dilate' : 'erode';
  const grown =
    grow === 0 ? '' : tag('feMorphology', { in: 'hard', operator, radius: Math.abs(grow), result: 'grown' });
  return (
    grown +
    tag('feOffset', { in: grow === 0 ? 'hard' : 'grown', dx: offset.x, dy: offset.y, result: 'cast' }) +
    tag('feGaussianBlur', { in: 'cast', stdDeviation: radius / 2, result: 'cast' })
  );
}

function flood({ color }: Shadow, result: string): string {
  return tag('feFlood', { 'flood-color': hex(color), 'flood-opacity': color.a, result });
}
