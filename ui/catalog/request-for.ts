import type { GenerateRequest, StyleUse } from '../recraft/types.ts';
import { curatedStylesOf } from './curated-styles.ts';
import type { Model } from './models.ts';

/** What was wanted and a model does not take. */
type Dropped =
  'colors' | 'background' | 'style' | 'match' | 'negativePrompt' | 'textLayout' | 'artisticLevel' | 'noText';

/** A request that a model takes, and what had to be left out of it. */
export interface FittedRequest {
  readonly request: GenerateRequest;
  readonly dropped: readonly Dropped[];
}

/**
 * What may be sent to a model of all that is wanted. Recraft refuses or ignores the rest, and nobody should pay for what was ignored. That a
 * style is of the model's family cannot be told from its id: see `styleFamilyOf`.
 */
export function requestFor(model: Model, wanted: Omit<GenerateRequest, 'model' | 'output'>): FittedRequest {
  const { style, colors, background, negativePrompt, textLayout, artisticLevel, noText, ...rest } = wanted;
  const { takes } = model;
  const fitting = style === undefined ? undefined : fittedStyle(style, model);
  const request: GenerateRequest = {
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
  return { request, dropped: droppedOf(wanted, request) };
}

function fittedStyle(style: StyleUse, { id, takes }: Model): StyleUse | undefined {
  if (style.kind === 'curated') return curatedStylesOf(id).some(({ name }) => name === style.name) ? style : undefined;
  if (!takes.ownStyles) return undefined;
  const { match } = style;
  return match === undefined || takes.matches.includes(match) ? style : { kind: 'own', id: style.id };
}

const OPTIONAL = ['style', 'colors', 'background', 'negativePrompt', 'textLayout', 'artisticLevel', 'noText'] as const;

function droppedOf(wanted: Partial<GenerateRequest>, request: GenerateRequest): Dropped[] {
  const dropped: Dropped[] = OPTIONAL.filter((field) => isWanted(wanted[field]) && request[field] === undefined);
  return request.style !== undefined && request.style !== wanted.style ? [...dropped, 'match'] : dropped;
}

/** Nothing is lost by leaving out an empty text or list. */
function isWanted(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
