import * as v from 'valibot';
import type { HistoryEntry } from '../../jobs/entry.ts';

/** What the list shows of a recipe; null where there is none of it. */
interface RecipeWords {
  /** The whole prompt. */
  readonly prompt: string | null;
  /** The ratio, such as `4:3`. */
  readonly ratio: string | null;
}

const generated = v.object({ params: v.object({ prompt: v.string(), ratio: v.string() }) });

/** Reads a recipe as `generate` writes it; other operations have neither a prompt nor a ratio. */
export function recipeWords({ recipe }: Pick<HistoryEntry, 'recipe'>): RecipeWords {
  const parsed = v.safeParse(generated, recipe);
  return parsed.success ? parsed.output.params : { prompt: null, ratio: null };
}
