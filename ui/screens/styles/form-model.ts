import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { modelFromId } from '../../catalog/listed-models.ts';
import { MODELS, type Model } from '../../catalog/models.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { styleBasesOf } from '../../catalog/style-families.ts';
import type { Reference } from '../../jobs/errands/references.ts';
import type { StyleBase, StyleMatch } from '../../state/styles/types.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import { shortfall, type Shortfall } from '../shortfall.ts';
import {
  nameFrom,
  referenceLayers,
  referencesReason,
  usableReferences,
  type ReferenceLayer,
} from './references-model.ts';
import { createWeights, type Weights } from './weights.ts';

/** A result of the history that a style is made from in place of what is selected. */
export interface ResultReference {
  readonly entry: string;
  readonly name: string;
}

/** What a new style is made from, and for which models. */
export interface StyleForm extends Weights {
  /** As it is being written; empty for the name that follows from the references. */
  readonly name: Signal<string>;
  readonly suggested: ReadonlySignal<string>;
  /** The result that it is made from; null while it is what is selected. */
  readonly result: Signal<ResultReference | null>;
  readonly layers: ReadonlySignal<readonly ReferenceLayer[]>;
  /** How many references will be sent. */
  readonly count: ReadonlySignal<number>;
  readonly model: ReadonlySignal<Model>;
  readonly base: ReadonlySignal<StyleBase>;
  readonly bases: ReadonlySignal<readonly StyleBase[]>;
  readonly match: ReadonlySignal<StyleMatch>;
  readonly making: App['styles']['making'];
  readonly short: ReadonlySignal<Shortfall | null>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  chooseModel(id: string): void;
  chooseBase(base: StyleBase): void;
  chooseMatch(match: StyleMatch): void;
  /** Answers the id of the new style; null where there is none. */
  make(): Promise<string | null>;
  stop(): void;
}

/** One model for each family: a style fits all tiers of its own. */
export const STYLE_MODELS: readonly Model[] = MODELS.filter(
  ({ tier, takes }) => tier === 'standard' && takes.ownStyles,
);

/** `current`: the model that Create draws with; a style is made for its family until another one is chosen. */
export function createStyleForm(app: App, current: ReadonlySignal<Model>): StyleForm {
  const name = signal('');
  const result = signal<ResultReference | null>(null);
  const wantedModel = signal<string | null>(null);
  const wantedBase = signal<StyleBase | null>(null);
  const wantedMatch = signal<StyleMatch | null>(null);
  const weights = createWeights();
  const layers = computed(() => (result.value === null ? referenceLayers(app.selection.value.layers) : []));
  const references = computed(() => referencesOf(result.value, layers.value, weights.weights.value));
  const model = computed(() => modelFromId(wantedModel.value ?? familyHead(current.value)));
  const bases = computed(() => styleBasesOf(model.value));
  const base = computed(() => bases.value.find((each) => each === wantedBase.value) ?? bases.value[0] ?? 'any');
  const match = computed(() => {
    const { matches } = model.value.takes;
    return matches.find((each) => each === wantedMatch.value) ?? matches[0] ?? 'regular';
  });
  const suggested = computed(() => nameFrom(references.value));
  const short = computed(() => shortfall(app.balance.value, 1, TOOL_PRICES.createStyle, 'A style'));
  const reason = computed(() => {
    const unfit = result.value === null ? referencesReason(layers.value) : null;
    if (unfit !== null) return unfit;
    if (app.styles.making.value !== null) return 'A style is being made';
    return blockedBy(app) ?? (short.value === null ? null : 'Too few units');
  });

  return {
    ...weights,
    ...{ name, suggested, result, layers, model, base, bases, match, short, reason },
    count: computed(() => references.value.length),
    making: app.styles.making,
    chooseModel: (id) => void (wantedModel.value = id),
    chooseBase: (next) => void (wantedBase.value = next),
    chooseMatch: (next) => void (wantedMatch.value = next),
    async make() {
      if (reason.value !== null) return null;
      const [asked, from] = [name.value, result.value];
      const order = { references: references.value, model: model.value.id, match: match.value, base: base.value };
      const id = await app.makeStyle({ name: asked.trim() || suggested.value, ...order });
      if (id === null) return null;
      // Another one may be being prepared already.
      if (name.value === asked) name.value = '';
      if (result.value === from) result.value = null;
      return id;
    },
    stop: () => app.stopMakingStyle(),
  };
}

function referencesOf(
  result: ResultReference | null,
  layers: readonly ReferenceLayer[],
  weights: ReadonlyMap<string, number>,
): readonly Reference[] {
  if (result === null) return usableReferences(layers, weights);
  return [{ from: { kind: 'result', entry: result.entry }, name: result.name, weight: 1 }];
}

/** The plain tier of a model's family; of a model that takes no style, the one that draws the same kind in nothing but styles. */
function familyHead({ family, output, id, takes }: Model): string {
  const own = STYLE_MODELS.find((model) => takes.ownStyles && model.family === family && model.output === output);
  const exact = STYLE_MODELS.find((model) => model.id === id);
  return (exact ?? own ?? STYLE_MODELS.find((model) => model.needsStyle && model.output === output))?.id ?? id;
}
