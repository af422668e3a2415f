/** What a fill or a stroke inherits: the opacity as it was written, the alpha of its color, and what now stands for both. */
export interface Inherited {
  readonly opacity: number;
  readonly alpha: number;
  readonly written: number;
}

/** What the root inherits. */
export const OPAQUE: Inherited = { opacity: 1, alpha: 1, written: 1 };

/**
 * Moves the alpha of a color into `fill-opacity` or `stroke-opacity`. Both are inherited apart from each other, so that a
 * child with a color of its own must get back the opacity that its parent's color has changed. Answers what children inherit.
 */
export function moveAlpha(
  element: Element,
  attribute: 'fill-opacity' | 'stroke-opacity',
  alpha: number | null,
  inherited: Inherited,
): Inherited {
  const own = readOpacity(element.getAttribute(attribute));
  if (own === null && (alpha ?? inherited.alpha) === 1 && inherited.written === inherited.opacity) {
    return alpha === null || inherited.alpha === alpha ? inherited : { ...inherited, alpha };
  }
  const opacity = own ?? inherited.opacity;
  const next = { opacity, alpha: alpha ?? inherited.alpha, written: rounded(opacity * (alpha ?? inherited.alpha)) };
  if (next.written !== (own ?? inherited.written)) element.setAttribute(attribute, String(next.written));
  return next;
}

/** The same for `stop-opacity`, which no element inherits. */
export function moveStopAlpha(stop: Element, alpha: number): void {
  const opacity = readOpacity(stop.getAttribute('stop-opacity')) ?? 1;
  if (alpha < 1) stop.setAttribute('stop-opacity', String(rounded(opacity * alpha)));
}

/** A number or a percentage from 0 to 1; null where there is none that can be read. */
function readOpacity(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? NaN : Number(text.trim().replace(/%$/, ''));
  if (Number.isNaN(value)) return null;
  return Math.min(1, Math.max(0, text?.trim().endsWith('%') === true ? value / 100 : value));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
