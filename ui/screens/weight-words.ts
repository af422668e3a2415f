import type { PlacedResult } from '../jobs/job.ts';
import { plural } from '../lib/format.ts';

/** What a traced drawing weighs in Figma; null where it was not told, as for other results. */
export function weightWords({
  paths,
  points,
  colors,
}: Pick<PlacedResult, 'paths' | 'points' | 'colors'>): string | null {
  if (paths === undefined || points === undefined || colors === undefined) return null;
  return [plural(paths, 'path'), plural(points, 'point'), plural(colors, 'color')].join(' · ');
}
