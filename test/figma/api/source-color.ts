import * as v from 'valibot';
import type { Store } from '../document/store.ts';
import { Refusal } from './refusal.ts';
import { finite } from './validate.ts';

/**
 * The color as the person entered it, in a color space of their choice: what is read may have it beside the channels (typings), where the document has
 * it. What Figma does with one on writing is not known (fact sheet 12).
 */
export const SourceColor = v.optional(
  v.variant('space', [
    v.strictObject({ space: v.picklist(['SRGB', 'DISPLAY_P3']), r: finite, g: finite, b: finite }),
    v.strictObject({ space: v.literal('HSL'), h: finite, s: finite, l: finite }),
    v.strictObject({ space: v.literal('HSB'), h: finite, s: finite, b: finite }),
    v.strictObject({ space: v.literal('OKLAB'), l: finite, a: finite, b: finite }),
    v.strictObject({ space: v.literal('OKLCH'), l: finite, c: finite, h: finite }),
  ]),
);

/**
 * Guess, the stricter one: what was read may be written as it is, as in every plugin that changes a copy; but channels beside the source of another
 * color are refused, since the source might win over them.
 */
export function assertSourcesFit(store: Store, written: unknown, name: string): void {
  const pairs = pairsIn(written);
  if (pairs.length === 0) return;
  const known = new Set(
    store.all().flatMap(({ fills, strokes, effects, textRuns }) => pairsIn([fills, strokes, effects, textRuns])),
  );
  if (pairs.every((pair) => known.has(pair))) return;
  throw new Refusal(`Property "${name}" failed validation: sourceColor is not that of the color`);
}

function pairsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('sourceColor' in value) || value.sourceColor === undefined) return Object.values(value).flatMap(pairsIn);
  const { r, g, b, sourceColor } = value as Record<string, unknown>; // an object, of which the keys are looked up alone
  return [JSON.stringify([r, g, b, sourceColor])];
}
