import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { StyleChoice } from '../../../plugin/protocol/preferences.ts';
import { curatedStylesOf } from '../../catalog/curated-styles.ts';
import type { Model } from '../../catalog/models.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { styleBasesOf } from '../../catalog/style-families.ts';
import { plural } from '../../lib/format.ts';
import type { ShownStyle, StyleMatch, StyleWanted } from '../../state/styles/types.ts';
import type { App } from '../../state/types.ts';
import {
  nameFrom,
  type ReferenceLayer,
  referenceLayers,
  referencesReason,
  usableReferences,
} from './references-model.ts';
import { fits, styleName } from './style-words.ts';

/** What Create draws in: none, one of Recraft's styles, one of the account's own, or what is selected. */
export interface StylePicker {
  /** Whether the model takes a style at all. */
  readonly shown: ReadonlySignal<boolean>;
  /** To be sent as `style` of the order; null for none. */
  readonly choice: ReadonlySignal<StyleWanted | null>;
  /** What is chosen, in words: `None`, `Risograph`, `From 3 layers`. */
  readonly label: ReadonlySignal<string>;
  /** The own style that is chosen, for its picture. */
  readonly own: ReadonlySignal<ShownStyle | null>;
  /** Why nothing can be made with this choice; null where it can. */
  readonly reason: ReadonlySignal<string | null>;
  /** Units that the choice adds to an order, whatever its count. */
  readonly extraUnits: ReadonlySignal<number>;
  /** How closely art keeps to the style; null where there is nothing to choose. */
  readonly match: ReadonlySignal<StyleMatch | null>;
  readonly matches: ReadonlySignal<readonly StyleMatch[]>;
  /** The own styles that the model may draw in. */
  readonly fitting: ReadonlySignal<readonly ShownStyle[]>;
  readonly model: ReadonlySignal<Model>;
  /** Null for none; `references` for what is selected at the click on the order's button. */
  choose(choice: StyleChoice | 'references' | null): void;
  chooseMatch(match: StyleMatch): void;
}

/** The choice is remembered for each model; a style of its family goes along from model to model. */
export function createStylePicker(app: App, model: ReadonlySignal<Model>): StylePicker {
  const fromSelection = signal(false);
  const wantedMatch = signal<StyleMatch | null>(null);
  /** What was chosen last, whatever the model was. */
  const last = signal<StyleChoice | null>(null);
  const fitting = computed(() => app.styles.list.value.filter((style) => fits(style, model.value)));
  const layers = computed(() => referenceLayers(app.selection.value.layers));
  const references = computed(() => fromSelection.value && model.value.takes.ownStyles);
  const chosen = computed(() => {
    if (references.value) return null;
    const stored = app.preferences.value.creating.styles[model.value.id];
    return (
      [stored ?? null, last.value].find((choice) => choice !== null && isOnOffer(choice, model.value, app)) ?? null
    );
  });
  const own = computed(() => {
    const choice = chosen.value;
    return choice?.kind === 'own' ? (app.styles.list.value.find(({ id }) => id === choice.id) ?? null) : null;
  });
  const match = computed(() => {
    const { matches } = model.value.takes;
    if (!references.value && chosen.value?.kind !== 'own') return null;
    const wanted = references.value ? wantedMatch.value : chosen.value?.kind === 'own' ? chosen.value.match : null;
    return matches.find((each) => each === wanted) ?? matches[0] ?? null;
  });

  function remember(choice: StyleChoice | null): void {
    store(app, model.value, choice);
    last.value = choice;
  }

  return {
    shown: computed(() => model.value.takes.ownStyles || model.value.takes.curatedStyles),
    choice: computed((): StyleWanted | null => {
      if (references.value) return madeFrom(layers.value, model.value, match.value);
      const choice = chosen.value;
      if (choice?.kind !== 'own') return choice;
      return { kind: 'own', id: choice.id, ...(match.value !== null && { match: match.value }) };
    }),
    label: computed(() => {
      const missing = model.value.needsStyle && !references.value && chosen.value === null;
      return missing ? 'Choose a style' : labelOf(references.value ? layers.value.length : chosen.value, own.value);
    }),
    own,
    reason: computed(() => {
      if (references.value) return referencesReason(layers.value);
      if (own.value?.gone === true) return 'The style is gone, choose another one';
      return chosen.value === null && model.value.needsStyle ? 'Choose a style first' : null;
    }),
    extraUnits: computed(() => (references.value ? TOOL_PRICES.createStyle : 0)),
    match,
    matches: computed(() => (match.value === null ? [] : model.value.takes.matches)),
    fitting,
    model,
    choose(choice) {
      fromSelection.value = choice === 'references';
      if (choice !== 'references') remember(choice);
    },
    chooseMatch(next) {
      wantedMatch.value = next;
      if (chosen.value?.kind === 'own') remember({ ...chosen.value, match: next });
    },
  };
}

function madeFrom(layers: readonly ReferenceLayer[], model: Model, match: StyleMatch | null): StyleWanted {
  const references = usableReferences(layers);
  const base = styleBasesOf(model)[0] ?? 'any';
  return { kind: 'references', name: nameFrom(references), references, match: match ?? 'regular', base };
}

function store(app: App, model: Model, choice: StyleChoice | null): void {
  const { creating } = app.preferences.value;
  const others = Object.entries(creating.styles).filter(([id]) => id !== model.id);
  const styles = Object.fromEntries(choice === null ? others : [...others, [model.id, choice]]);
  app.savePreferences({ creating: { ...creating, styles } });
}

/** A remembered own style counts until Recraft has said that it is of another family; one that is gone is told, not dropped. */
function isOnOffer(choice: StyleChoice, model: Model, { styles }: App): boolean {
  if (choice.kind === 'curated') return curatedStylesOf(model.id).some(({ name }) => name === choice.name);
  const known = styles.list.value.find(({ id }) => id === choice.id);
  return known === undefined ? model.takes.ownStyles && styles.listing.value.state !== 'listed' : fits(known, model);
}

/** `chosen`: the choice, or of how many layers a style is made for the order. */
function labelOf(chosen: StyleChoice | number | null, own: ShownStyle | null): string {
  if (typeof chosen === 'number') return chosen === 0 ? 'From selected layers' : `From ${plural(chosen, 'layer')}`;
  if (chosen === null) return 'None';
  return chosen.kind === 'curated' ? chosen.name : own === null ? 'Your style' : styleName(own);
}
