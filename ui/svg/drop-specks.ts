import type { Shape } from './shapes.ts';

/** The shapes without those that paint less than `least` square user units; the largest stays whatever it paints. */
export function dropSpecks(shapes: readonly Shape[], least: number): readonly Shape[] {
  const kept = shapes.filter(({ area }) => area >= least);
  if (kept.length > 0) return kept;
  return shapes.length === 0 ? [] : [shapes.reduce((one, other) => (other.area > one.area ? other : one))];
}
