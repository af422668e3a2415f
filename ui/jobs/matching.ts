import * as v from 'valibot';
import type { Binding, BoundColor } from '../../plugin/protocol/palette.ts';
import { hexSchema, MOST_COLORS } from '../../plugin/protocol/palette-schemas.ts';
import { channelsOf, type Channels } from '../color/hex.ts';
import type { MatchedColor, MatchOptions } from '../color/match.ts';
import type { Palette, PaletteSource } from '../color/palette.ts';

/** A palette color as it is kept with a result: what it is bound to, and how much of the art it should take. */
interface MatchingColor extends BoundColor {
  readonly weight: number;
  /** What layers of this color are called. */
  readonly name?: string | undefined;
}

/** All that it takes to match a result at any later time, in this run or another: JSON, kept with its recipe. */
export interface Matching extends Pick<MatchOptions, 'mode' | 'tolerance' | 'keepNeutrals'> {
  /** The palette's name. */
  readonly name: string;
  readonly colors: readonly MatchingColor[];
  readonly locked: readonly string[];
  /** Colors sent by hand, each to an index of `colors`. */
  readonly sent: readonly (readonly [hex: string, index: number])[];
}

/** Names stand in every result's recipe. */
const NAME_LENGTH = 80;

const schema: v.GenericSchema<unknown, Matching> = v.object({
  name: v.string(),
  mode: v.picklist(['exact', 'shading']),
  tolerance: v.nullable(v.number()),
  keepNeutrals: v.boolean(),
  colors: v.pipe(
    v.array(
      v.object({
        hex: hexSchema,
        weight: v.number(),
        name: v.optional(v.string()),
        variableId: v.optional(v.string()),
        styleId: v.optional(v.string()),
      }),
    ),
    v.maxLength(MOST_COLORS),
  ),
  locked: v.array(hexSchema),
  sent: v.array(v.tuple([hexSchema, v.number()])),
});

/** The colors that art was ordered in. Recipes of older versions have none; what no version wrote counts as none, since the art was paid for. */
export const brandParams = {
  brand: v.optional(v.fallback(v.nullable(schema), null)),
  background: v.optional(v.fallback(v.nullable(hexSchema), null)),
};

const ordered = v.object({ params: v.object({ dropBackground: v.boolean(), brand: brandParams.brand }) });

/** How a drawing was ordered, by its recipe, whichever operation wrote it. */
export function drawingOrder(recipe: unknown): { readonly dropBackground: boolean; readonly brand: Matching | null } {
  const parsed = v.safeParse(ordered, recipe);
  if (!parsed.success) return { dropBackground: false, brand: null };
  const { dropBackground, brand = null } = parsed.output.params;
  return { dropBackground, brand };
}

/** What is kept of a palette and the options. Weights are rounded, as they are stored with every result. */
export function matchingOf(name: string, palette: Palette, options: MatchOptions): Matching {
  const { mode, tolerance, keepNeutrals, locked, sent } = options;
  return {
    ...{ name, mode, tolerance, keepNeutrals },
    colors: palette.map(({ hex: color, weight, name: called, source }) => ({
      ...{ hex: color, weight: Math.round(weight * 10_000) / 10_000 },
      ...(called !== undefined && { name: called.slice(0, NAME_LENGTH) }),
      ...boundTo(source),
    })),
    locked: [...locked],
    sent: [...sent],
  };
}

/** The palette that is matched with. */
export function paletteOf({ colors }: Matching): Palette {
  return colors.map(({ hex: color, weight, variableId, styleId }) => ({
    ...{ hex: color, weight },
    source:
      variableId !== undefined
        ? { kind: 'variable', id: variableId }
        : styleId !== undefined
          ? { kind: 'style', id: styleId }
          : { kind: 'none' },
  }));
}

export function optionsOf({ mode, tolerance, keepNeutrals, locked, sent }: Matching): MatchOptions {
  return { mode, tolerance, keepNeutrals, locked: new Set(locked), sent: new Map(sent) };
}

/** The palette as the only colors that a drawing may have, where nothing of it may stay as it is; undefined elsewhere. */
export function strictPalette(matching: Matching | null | undefined): readonly Channels[] | undefined {
  if (!matching || matching.colors.length === 0) return undefined;
  const { mode, tolerance, keepNeutrals, locked, colors } = matching;
  if (mode !== 'exact' || tolerance !== null || keepNeutrals || locked.length > 0) return undefined;
  return [...new Set(colors.map(({ hex: color }) => color))].map(channelsOf);
}

/** What a palette color can be bound to; one stop of a style's gradient stands for no color. */
function boundTo(source: PaletteSource): Omit<BoundColor, 'hex'> {
  if (source.kind === 'variable') return { variableId: source.id };
  return source.kind === 'style' && source.stop === undefined ? { styleId: source.id } : {};
}

/** What a matched color is bound to: only where it became the palette color itself, and not a shade of it. */
export function bindingFor(matched: MatchedColor, palette: Palette): Omit<BoundColor, 'hex'> | null {
  const { decision, to } = matched;
  const color = decision.kind === 'left' ? undefined : palette[decision.index];
  if (color?.hex !== to) return null;
  const bound = boundTo(color.source);
  return (bound.variableId ?? bound.styleId) === undefined ? null : bound;
}

/** The colors of a matched drawing that are bound, each once; undefined where the palette has nothing to bind to. */
export function bindingOf(matched: readonly MatchedColor[], palette: Palette): Binding | undefined {
  if (palette.every(({ source }) => Object.keys(boundTo(source)).length === 0)) return undefined;
  const colors = new Map<string, BoundColor>();
  for (const each of matched) {
    const bound = bindingFor(each, palette);
    if (bound !== null && !colors.has(each.to)) colors.set(each.to, { hex: each.to, ...bound });
  }
  return { colors: [...colors.values()] };
}
