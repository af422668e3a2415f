import type { Outline } from './pen.ts';

/** Which parts of overlapping outlines are painted. */
export type FillRule = 'nonzero' | 'evenodd';

/** More outlines than these in one path are not compared with each other: their signed areas are added up. */
const MOST_COMPARED = 200;

/**
 * The area that a fill covers, in square user units. Which outline is a hole of which is told by their boxes, so that shapes
 * which overlap without lying inside one another count twice, and so does where one outline crosses itself.
 */
export function filledArea(outlines: readonly Outline[], rule: FillRule): number {
  const [only] = outlines;
  if (only === undefined) return 0;
  if (outlines.length === 1) return Math.abs(only.area);
  if (outlines.length > MOST_COMPARED) return Math.abs(outlines.reduce((sum, { area }) => sum + area, 0));
  const ordered = [...outlines].sort((one, other) => Math.abs(other.area) - Math.abs(one.area));
  const windings: number[] = [];
  return ordered.reduce((total, outline, i) => {
    const parent = smallestHolder(ordered, i, outline);
    const around = parent === -1 ? 0 : (windings[parent] ?? 0);
    const inside = around + (rule === 'evenodd' || outline.area > 0 ? 1 : -1);
    windings.push(inside);
    return total + Math.abs(outline.area) * (Number(isPainted(inside, rule)) - Number(isPainted(around, rule)));
  }, 0);
}

/** The smallest of the larger outlines that holds this one; -1 for none. */
function smallestHolder(ordered: readonly Outline[], before: number, inner: Outline): number {
  for (let i = before - 1; i >= 0; i--) {
    const outer = ordered[i];
    if (outer !== undefined && holds(outer, inner)) return i;
  }
  return -1;
}

function holds(outer: Outline, inner: Outline): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

function isPainted(winding: number, rule: FillRule): boolean {
  return rule === 'evenodd' ? winding % 2 === 1 : winding !== 0;
}
