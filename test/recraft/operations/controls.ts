import * as v from 'valibot';
import type { Rgb } from '../art/art.ts';
import type { Model } from '../models.ts';
import { badRequest, notSimulated } from '../refusal.ts';

/** What `controls` asks for. */
export interface Controls {
  readonly palette: readonly Rgb[];
  readonly background: Rgb | null;
  /** 0 (plain) to 5; null where it is not said. */
  readonly artisticLevel: number | null;
  readonly noText: boolean;
}

const channel = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const color = v.strictObject({
  rgb: v.strictTuple([channel, channel, channel]),
  weight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  std: v.optional(v.unknown()),
});
const controls = v.strictObject({
  colors: v.optional(v.array(color), []),
  background_color: v.optional(color),
  artistic_level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))),
  no_text: v.optional(v.boolean()),
});

/** At most ten, by one reading of the vendor's pages; not in its description, not observed. */
const MOST_COLORS = 10;

/** Reads `controls`. The messages are guesses; the limits are the facts' on color controls. What V3 alone takes is refused by the others. */
export function readControls(value: unknown, model: Model): Controls {
  if (value === undefined) return { palette: [], background: null, artisticLevel: null, noText: false };
  const result = v.safeParse(controls, value);
  if (!result.success)
    throw badRequest(`invalid 'controls': ${v.flatten(result.issues).root?.[0] ?? v.summarize(result.issues)}`);
  const { colors, background_color: background, artistic_level: level, no_text: noText } = result.output;
  if ((level !== undefined || noText !== undefined) && !model.v3Controls) {
    throw badRequest(`${model.name} doesn't support ${level === undefined ? 'no_text' : 'artistic_level'}`);
  }
  if ([...colors, background].some((entry) => entry?.std !== undefined)) throw notSimulated('std of a color');
  if (colors.length > MOST_COLORS) throw badRequest("'controls.colors' must have at most 10 colors");
  const weight = colors.reduce((sum, entry) => sum + (entry.weight ?? 0), 0);
  // To the last bit: whether the real one forgives rounding is not known.
  if (weight > 1) throw badRequest("the weights of 'controls.colors' must not exceed 1");
  return {
    palette: colors.map((entry) => entry.rgb),
    background: background?.rgb ?? null,
    artisticLevel: level ?? null,
    noText: noText ?? false,
  };
}
