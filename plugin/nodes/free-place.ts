import type { Box, Point, Size } from './geometry.ts';

/** What stays free around a result on free canvas, in canvas pixels. */
export const GAP = 24;

/**
 * The place nearest to where a box is wanted, in any direction, with nothing in or around it: nearest by the way across and the way down
 * together, so that a place straight beside what is in the way wins over one at its corner. Where it is wanted when that is free, so that a
 * place once found stays what it is.
 */
export function freePlace(wanted: Box, taken: readonly Box[], gap = GAP): Point {
  const place = nearestPlace(wanted, forbidden(taken, gap));
  // Without bounds there is always room beyond everything else.
  if (!place) throw new RangeError('a page has no end');
  return place;
}

/** Such a place inside bounds, or null where there is none. What is in the way may touch the bounds, and so may the place. */
export function freePlaceWithin(bounds: Box, wanted: Box, taken: readonly Box[], gap = GAP): Point | null {
  const inside = forbidden(taken, gap).filter(
    ({ across, down }) => meet(across, sides(bounds)) && meet(down, ends(bounds)),
  );
  const beyond: Forbidden[] = [
    { across: { from: -Infinity, to: bounds.x }, down: EVERYWHERE },
    { across: { from: bounds.x + bounds.width, to: Infinity }, down: EVERYWHERE },
    { across: EVERYWHERE, down: { from: -Infinity, to: bounds.y } },
    { across: EVERYWHERE, down: { from: bounds.y + bounds.height, to: Infinity } },
  ];
  return nearestPlace(wanted, [...beyond, ...inside]);
}

/** Whether a box has nothing in it. What only touches it is not in it. */
export function isClear(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => meet(sides(box), sides(other)) && meet(ends(box), ends(other)));
}

/** The box of that size around a point. */
export function around({ x, y }: Point, { width, height }: Size): Box {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

/** Whether a box lies inside another, or fills it. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where nothing may reach into. */
interface Forbidden {
  readonly across: Span;
  readonly down: Span;
}

const EVERYWHERE: Span = { from: -Infinity, to: Infinity };

/**
 * The nearest place touches what is in the way, or is right where it is wanted, along each axis. So every such place across is tried, from
 * the wanted one outwards, each with the nearest place down, until no farther one can be nearer.
 */
function nearestPlace(wanted: Box, others: readonly Forbidden[]): Point | null {
  const touching = others.flatMap(({ across: { from, to } }) => [from - wanted.width, to]);
  const starts = [wanted.x, ...touching.filter(Number.isFinite)];
  const away = (x: number) => Math.abs(x - wanted.x);
  let best: Point | null = null;
  let least = Infinity;
  for (const x of [...new Set(starts)].sort((one, other) => away(one) - away(other))) {
    if (away(x) >= least) break;
    const across = { from: x, to: x + wanted.width };
    const y = nearestFree(
      ends(wanted),
      others.flatMap((other) => (meet(other.across, across) ? [other.down] : [])),
    );
    const distance = away(x) + Math.abs(y - wanted.y);
    if (distance >= least) continue;
    [best, least] = [{ x, y }, distance];
  }
  return best;
}

/** The start nearest to the wanted one of a free stretch as long: right there, or just before or after one that is taken; else infinite. */
function nearestFree(wanted: Span, taken: readonly Span[]): number {
  const length = wanted.to - wanted.from;
  const merged = merge(taken);
  const isFree = (start: number) =>
    Number.isFinite(start) && !merged.some((span) => meet(span, { from: start, to: start + length }));
  if (isFree(wanted.from)) return wanted.from;
  const distance = (start: number) => Math.abs(start - wanted.from);
  const starts = merged.flatMap(({ from, to }) => [from - length, to]).filter(isFree);
  return starts.reduce((best, next) => (distance(next) < distance(best) ? next : best), Infinity);
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => compare(one.from, other.from))) {
    const last = merged[merged.length - 1];
    if (last && span.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/** Also for two infinite numbers, whose difference is none. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function forbidden(taken: readonly Box[], gap: number): Forbidden[] {
  return taken.map((box) => ({ across: widened(sides(box), gap), down: widened(ends(box), gap) }));
}

function widened({ from, to }: Span, gap: number): Span {
  return { from: from - gap, to: to + gap };
}

function sides({ x, width }: Box): Span {
  return { from: x, to: x + width };
}

function ends({ y, height }: Box): Span {
  return { from: y, to: y + height };
}

function meet(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
