import type { Box, Point } from './geometry.ts';

/** What stays free around a result, in canvas pixels. */
export const GAP = 24;

/**
 * The nearest place to where a box is wanted, along one axis, with nothing in or around it. Where it is wanted when that is free, so that a
 * place once found stays what it is.
 */
export function freePlace(wanted: Box, taken: readonly Box[], gap = GAP): Point {
  const others = taken.map(({ x, y, width, height }) => ({
    x: { from: x - gap, to: x + width + gap },
    y: { from: y - gap, to: y + height + gap },
  }));
  const [across, down] = [spanOf(wanted.x, wanted.width), spanOf(wanted.y, wanted.height)];
  const inRow = others.filter((other) => meet(other.y, down)).map((other) => other.x);
  const inColumn = others.filter((other) => meet(other.x, across)).map((other) => other.y);
  const [x, y] = [nearestFree(across, inRow), nearestFree(down, inColumn)];
  return Math.abs(x - wanted.x) <= Math.abs(y - wanted.y) ? { x, y: wanted.y } : { x: wanted.x, y };
}

/** Such a place inside bounds, or null where there is none. */
export function freePlaceWithin(bounds: Box, wanted: Box, taken: readonly Box[]): Point | null {
  const place = freePlace(wanted, taken);
  return contains(bounds, { ...place, width: wanted.width, height: wanted.height }) ? place : null;
}

/** The box of that size around a point. */
export function around({ x, y }: Point, { width, height }: { width: number; height: number }): Box {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(from: number, length: number): Span {
  return { from, to: from + length };
}

function meet(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The start nearest to the wanted one of a free stretch as long: right there, or just before or after one that is taken. */
function nearestFree(wanted: Span, taken: readonly Span[]): number {
  const length = wanted.to - wanted.from;
  const merged = merge(taken);
  const isFree = (start: number) => !merged.some((span) => meet(span, spanOf(start, length)));
  if (isFree(wanted.from)) return wanted.from;
  const distance = (start: number) => Math.abs(start - wanted.from);
  const starts = merged.flatMap(({ from, to }) => [from - length, to]).filter(isFree);
  return starts.reduce((best, next) => (distance(next) < distance(best) ? next : best), Infinity);
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged[merged.length - 1];
    if (last && span.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
