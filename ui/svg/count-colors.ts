import type { ColorArea } from '../color/match.ts';
import { ELEMENTS } from './allowed.ts';
import { readGradients, shareStops } from './gradients.ts';
import type { Gradients } from './gradients.ts';
import { lookOf, PLAIN } from './look.ts';
import type { Look, OnColor } from './look.ts';
import { measureShape } from './measure-shape.ts';

/** An attribute that holds a color, or would if it were not the default. */
interface Slot {
  readonly element: Element;
  readonly name: 'fill' | 'stroke' | 'stop-color';
}

/** The colors of a drawing, the largest first, and where each of them stands. */
export interface CountedColors {
  readonly colors: readonly ColorArea[];
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
}

const BLACK = '#000000';

interface Counting {
  readonly gradients: Gradients;
  readonly areas: Map<string, number>;
  readonly slots: Map<string, Slot[]>;
  /** Area by the gradient that fills it. */
  readonly shaded: Map<Element, number>;
  /** Gradients that masks are painted with: their colors say how much is seen. */
  readonly masking: Set<Element>;
  readonly onColor: OnColor;
  blackByDefault: boolean;
}

/**
 * Counts the colors of a cleaned drawing with the area that each is painted on, in square user units. Fills count by their
 * geometry, strokes by length and width, stops by their part of the gradient, all of them less where they are translucent. What
 * is hidden behind other shapes or clipped away counts as if it were seen. Masks are no colors and are left out.
 */
export function countColors(root: Element): CountedColors {
  const slots = new Map<string, Slot[]>();
  const counting: Counting = {
    gradients: readGradients(root),
    areas: new Map(),
    slots,
    shaded: new Map(),
    masking: new Set(),
    onColor: (hex, element, name) => note(hex, { element, name }, slots),
    blackByDefault: false,
  };
  visit(root, lookOf(root, PLAIN, counting.onColor), true, counting);
  if (counting.blackByDefault) note(BLACK, { element: root, name: 'fill' }, slots);
  for (const gradient of counting.gradients.withStops) countStops(gradient, counting);
  const colors = [...slots.keys()].map((hex) => ({ hex, area: counting.areas.get(hex) ?? 0 }));
  return { colors: colors.sort((one, other) => other.area - one.area), slots };
}

function visit(parent: Element, outer: Look, drawn: boolean, counting: Counting): void {
  for (let element = parent.firstElementChild; element !== null; element = element.nextElementSibling) {
    if (element.localName === 'mask') {
      noteMask(element, counting);
      continue;
    }
    const kind = ELEMENTS.get(element.localName);
    if (kind === 'gradient') continue;
    const look = lookOf(element, outer, counting.onColor);
    if (kind !== 'shape') visit(element, look, drawn && kind === 'group', counting);
    else if (drawn) countShape(element, look, counting);
  }
}

function countShape(shape: Element, look: Look, counting: Counting): void {
  const weight = look.visible ? look.opacity * look.scale : 0;
  const isStroked = look.stroke !== 'none';
  if (look.fill === 'none' && !isStroked) return;
  const { area, length } = measureShape(shape, look.rule);
  // A line without a fill of its own has one that is black and covers nothing.
  if (look.fill === null && area > 0) counting.blackByDefault = true;
  countPaint(look.fill ?? BLACK, area * weight * look.fillOpacity, counting);
  if (isStroked) countPaint(look.stroke, length * look.strokeWidth * weight * look.strokeOpacity, counting);
}

function countPaint(paint: string, area: number, { areas, gradients, shaded }: Counting): void {
  if (paint.startsWith('#')) {
    areas.set(paint, (areas.get(paint) ?? 0) + area);
    return;
  }
  const gradient = gradients.owner(paint);
  if (gradient !== null) shaded.set(gradient, (shaded.get(gradient) ?? 0) + area);
}

function countStops(gradient: Element, counting: Counting): void {
  const area = counting.shaded.get(gradient);
  if (area === undefined && counting.masking.has(gradient)) return;
  for (const { stop, share } of shareStops(gradient)) {
    const hex = stop.getAttribute('stop-color') ?? BLACK;
    if (!hex.startsWith('#')) continue;
    note(hex, { element: stop, name: 'stop-color' }, counting.slots);
    countPaint(hex, (area ?? 0) * share, counting);
  }
}

function note(hex: string, slot: Slot, slots: Map<string, Slot[]>): void {
  const same = slots.get(hex);
  if (same === undefined) slots.set(hex, [slot]);
  else same.push(slot);
}

function noteMask(mask: Element, { gradients, masking }: Counting): void {
  for (const element of mask.querySelectorAll('[fill], [stroke]')) {
    for (const name of ['fill', 'stroke']) {
      const gradient = gradients.owner(element.getAttribute(name) ?? '');
      if (gradient !== null) masking.add(gradient);
    }
  }
}
