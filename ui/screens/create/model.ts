import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Preferences } from '../../../plugin/protocol/contract.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import { createStylePicker, type StylePicker } from '../styles/picker.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { pictureCount } from './frames.ts';
import { createGroundModel, type GroundModel } from './ground-model.ts';
import { keepingStyle } from './kept-style.ts';
import { createModelChoice, type ModelChoice } from './model-choice.ts';
import { createPlaceModel, type PlaceModel } from './place-model.ts';
import { createPriceModel, type PriceModel } from './price-model.ts';
import { createPromptModel, type PromptModel } from './prompt-model.ts';
import { createTextLayoutModel, type TextLayoutModel } from './text-layout-model.ts';
import { createWishesModel, type WishesModel } from './wishes-model.ts';

export interface CreateModel
  extends ModelChoice, PromptModel, PlaceModel, GroundModel, WishesModel, PriceModel, Drafts {
  readonly ratio: ReadonlySignal<string>;
  /** As it is chosen, and how many pictures a click makes. */
  readonly count: ReadonlySignal<number>;
  readonly pictures: ReadonlySignal<number>;
  readonly dropBackground: ReadonlySignal<boolean>;
  readonly layout: TextLayoutModel;
  readonly styles: StylePicker;
  readonly stylePictures: Thumbnails;
  readonly optionsOpen: Signal<boolean>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  /** The menu of styles opens: Recraft is asked which the account has. */
  lookForStyles(): void;
  change(change: Partial<Preferences>): void;
  generate(): void;
  /** As many as the balance pays for. */
  generateAffordable(): void;
  dispose(): void;
}

export function createCreateModel(app: App): CreateModel {
  const { preferences } = app;
  const models = createModelChoice(app);
  const { model } = models;
  const styles = createStylePicker(app, model);
  const choice = keepingStyle(models, styles);
  const prompts = createPromptModel(app, model);
  const places = createPlaceModel(app, model);
  const grounds = createGroundModel(app);
  const layout = createTextLayoutModel(app, model);
  const wishes = createWishesModel(app, model, layout);
  const ratio = computed(() => preferences.value.ratio);
  const count = computed(() => preferences.value.count);
  const dropBackground = computed(() => preferences.value.dropBackground);
  const pictures = computed(() => pictureCount(places.place.value, places.frames.value, count.value));
  const price = createPriceModel(app, model, { count: pictures, extra: styles.extraUnits });

  /** Until the list of styles was opened, the chosen one alone is pictured. */
  const looked = signal(false);
  const stylePictures = createThumbnails(
    // A style does not change with the selection.
    { selection: signal(app.selection.peek()), thumbnail: (id) => app.stylePicture(id) },
    computed(() => (looked.value ? styles.fitting.value : [styles.own.value]).flatMap((style) => style?.id ?? [])),
  );

  const reason = computed(() => {
    const unsendable = prompts.promptReason.value ?? wishes.wishesReason.value ?? styles.reason.value;
    return unsendable ?? blockedBy(app) ?? (price.short.value === null ? null : 'Too few units');
  });

  function run(most: number) {
    const output = choice.output.value;
    const { frameId, shapeId } = places.target.value;
    const background = grounds.ground.value;
    const style = styles.choice.value;
    const prompt = prompts.prompt.value.trim();
    const art = {
      ...{ prompt, output, model: model.value.id },
      ...(background !== null && { background }),
      ...(style !== null && { style }),
      ...wishes.wishes(),
      dropBackground: output === 'vector' && dropBackground.value,
    };
    if (places.place.value === 'frames') void app.drawInFrames({ ...art, frames: places.frames.value.slice(0, most) });
    else void app.generate({ ...art, ratio: ratio.value, count: most, frameId, ...(shapeId !== null && { shapeId }) });
    prompts.remember(prompt);
  }

  return {
    ...choice,
    ...prompts,
    ...places,
    ...grounds,
    ...wishes,
    ...price,
    ...createDrafts(app, { choice, prompts, grounds, wishes, styles }),
    ratio,
    count,
    pictures,
    dropBackground,
    layout,
    styles,
    stylePictures,
    optionsOpen: signal(false),
    kept: computed(() => [choice.styleKept.value, wishes.kept.value].filter(Boolean).join(' ') || null),
    reason,
    lookForStyles() {
      looked.value = true;
      void app.refreshStyles();
    },
    change: (change) => app.savePreferences(change),
    generate() {
      if (reason.value === null) run(pictures.value);
    },
    generateAffordable() {
      const affordable = price.short.value?.affordable ?? 0;
      if (affordable > 0) run(affordable);
    },
    dispose() {
      layout.dispose();
      stylePictures.dispose();
    },
  };
}
