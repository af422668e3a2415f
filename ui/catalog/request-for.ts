import type { GenerateRequest, StyleUse } from '../recraft/types.ts';
import { curatedStylesOf } from './curated-styles.ts';
import type { Model } from './models.ts';

/**
 * What may be sent to a model of all that is wanted. Recraft refuses or ignores the rest, and nobody should pay for what was ignored. That a
 * style is of the model's family cannot be told from its id: see `styleFamilyOf`.
 */
export function requestFor(model: Model, wanted: Omit<GenerateRequest, 'model' | 'output'>): GenerateRequest {
  const { style, colors, background, negativePrompt, textLayout, artisticLevel, noText, ...rest } = wanted;
  const { takes } = model;
  const fitting = style === undefined ? undefined : fittedStyle(style, model);
  return {
    ...rest,
    model: model.id,
    output: model.output,
    ...(fitting && { style: fitting }),
    ...(takes.colors && colors?.length && { colors }),
    ...(takes.colors && background && { background }),
    ...(takes.negativePrompt && negativePrompt && { negativePrompt }),
    ...(takes.textLayout && textLayout?.length && { textLayout }),
    ...(takes.artisticLevel && artisticLevel !== undefined && { artisticLevel }),
    ...(takes.noText && noText && { noText }),
  };
}

function fittedStyle(style: StyleUse, { id, takes }: Model): StyleUse | undefined {
  if (style.kind === 'curated') return curatedStylesOf(id).some(({ name }) => name === style.name) ? style : undefined;
  if (!takes.ownStyles) return undefined;
  const { match } = style;
  return match === undefined || takes.matches.includes(match) ? style : { kind: 'own', id: style.id };
}
