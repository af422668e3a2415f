import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { Recraft } from '../../recraft/types.ts';
import type { Errand } from '../errand.ts';

/** The longest prompt that Recraft enhances, in characters (its API description). */
export const ENHANCE_LIMIT = 2_000;

/** A prompt in more words. */
export function enhance({ enhancePrompt }: Pick<Recraft, 'enhancePrompt'>, prompt: string): Errand {
  return {
    kind: 'enhance',
    title: prompt,
    model: null,
    price: TOOL_PRICES.enhancePrompt,
    recipe: { prompt },
    made: (count) => `${count === 1 ? 'prompt' : 'prompts'} enhanced`,
    send: (events, signal) => enhancePrompt(prompt, events, signal),
  };
}
