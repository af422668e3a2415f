import type { FillRule } from './filled-area.ts';
import { areaScale } from './transform-scale.ts';

/** How a shape is painted, with what it inherits. Paints as cleaning leaves them: `#rrggbb`, `url(#id)` or `none`. */
export interface Look {
  /** Null where nothing says so, which is black. */
  readonly fill: string | null;
  readonly stroke: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly rule: FillRule;
  readonly visible: boolean;
  /** Not inherited in SVG, but what is around a shape fades it all the same: the product of all. */
  readonly opacity: number;
  /** By how much the transforms around a shape enlarge its area. */
  readonly scale: number;
}

/** How a shape is painted that says nothing. */
export const PLAIN: Look = {
  fill: null,
  stroke: 'none',
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  rule: 'nonzero',
  visible: true,
  opacity: 1,
  scale: 1,
};

/** Told of each color that an element itself is painted with. */
export type OnColor = (hex: string, element: Element, name: 'fill' | 'stroke') => void;

/** The look of an element inside another. Reads each attribute once: there may be ten thousands. */
export function lookOf(element: Element, outer: Look, onColor: OnColor): Look {
  const look = { ...outer };
  for (const name of element.getAttributeNames()) {
    if (name === 'd') continue;
    const value = element.getAttribute(name) ?? '';
    if ((name === 'fill' || name === 'stroke') && value.startsWith('#')) onColor(value, element, name);
    if (name === 'fill') look.fill = value;
    else if (name === 'stroke') look.stroke = value;
    else if (name === 'fill-opacity') look.fillOpacity = fraction(value);
    else if (name === 'stroke-opacity') look.strokeOpacity = fraction(value);
    else if (name === 'stroke-width') look.strokeWidth = numberOr(value.replace(/px\s*$/, ''), outer.strokeWidth);
    else if (name === 'fill-rule') look.rule = value.trim() === 'evenodd' ? 'evenodd' : 'nonzero';
    else if (name === 'visibility') look.visible = value.trim() === 'visible';
    else if (name === 'display') look.opacity = 0;
    else if (name === 'opacity') look.opacity *= fraction(value);
    else if (name === 'transform') look.scale *= areaScale(value);
  }
  return look;
}

/** A number or a percentage from 0 to 1; 1 where it cannot be read. */
export function fraction(text: string): number {
  const value = text.trim().endsWith('%') ? Number(text.trim().slice(0, -1)) / 100 : numberOr(text, 1);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}

function numberOr(text: string, fallback: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}
