import * as v from 'valibot';
import { styleName as nameOfStyle } from '../styles/style-words.ts';
import type { HistoryEntry } from '../../jobs/entry.ts';

/** What the list shows of a recipe; null where there is none of it. */
interface RecipeWords {
  /** The whole prompt. */
  readonly prompt: string | null;
  /** The ratio, such as `4:3`. */
  readonly ratio: string | null;
}

const generated = v.object({ params: v.object({ prompt: v.string(), ratio: v.string() }) });

const styled = v.object({
  params: v.object({
    style: v.variant('kind', [
      v.object({ kind: v.literal('curated'), name: v.string() }),
      v.object({ kind: v.literal('own'), id: v.string() }),
    ]),
    styleName: v.optional(v.nullable(v.string())),
  }),
});

/** The style that a result was drawn in, as it was called then; null where there was none. */
export function styleWords({ recipe }: Pick<HistoryEntry, 'recipe'>): string | null {
  const parsed = v.safeParse(styled, recipe);
  if (!parsed.success) return null;
  const { style, styleName } = parsed.output.params;
  return style.kind === 'curated' ? style.name : nameOfStyle({ id: style.id, name: styleName ?? null });
}

const errand = v.union([
  v.pipe(
    v.object({ prompt: v.string() }),
    v.transform(({ prompt }) => prompt),
  ),
  v.pipe(
    v.object({ layers: v.array(v.string()) }),
    v.transform(({ layers }) => layers.join(', ')),
  ),
]);

/** What an errand was made from: the prompt as it was, or the names of the layers; null where that is not known. */
export function errandSource(recipe: unknown): string | null {
  const parsed = v.safeParse(errand, recipe);
  return parsed.success && parsed.output !== '' ? parsed.output : null;
}

/** Reads a recipe as `generate` writes it; of what was enhanced, the prompt that came of it. All else has neither a prompt nor a ratio. */
export function recipeWords({ recipe, kind, fate }: Pick<HistoryEntry, 'recipe' | 'kind' | 'fate'>): RecipeWords {
  if (kind === 'enhance' && fate.fate === 'made' && fate.standing.at === 'panel') {
    return { prompt: fate.standing.value, ratio: null };
  }
  const parsed = v.safeParse(generated, recipe);
  return parsed.success ? parsed.output.params : { prompt: null, ratio: null };
}
