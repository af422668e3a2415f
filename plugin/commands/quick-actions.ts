import type { Prefill } from '../protocol/command.ts';
import { SUGGESTED_MODELS, SUGGESTED_RATIOS } from '../protocol/quick-actions.ts';

/** The command of the manifest whose parameters are asked for in Figma's quick actions. */
export const GENERATE = 'generate';

/** Answers what may be entered while somebody types. Nothing may be shown or changed meanwhile (fact sheet 8). A prompt is the user's own. */
export function suggest({ query, key, result }: ParameterInputEvent): void {
  result.setSuggestions(suggestionsFor(key).filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())));
}

function suggestionsFor(key: string): { name: string; data: string }[] {
  switch (key) {
    case 'model':
      return SUGGESTED_MODELS.map(([data, name]) => ({ name, data }));
    case 'ratio':
      return SUGGESTED_RATIOS.map((data) => ({ name: data, data }));
    default:
      return [];
  }
}

/** What was entered, for the panel to be filled in with. */
export function prefillOf(parameters: ParameterValues | undefined): Prefill {
  return {
    prompt: textOf(parameters?.['prompt']),
    model: textOf(parameters?.['model']),
    ratio: textOf(parameters?.['ratio']),
  };
}

/** Figma types entered values as `any`; a prompt longer than any model takes is cut, as in no field of ours. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 20_000) : null;
}
