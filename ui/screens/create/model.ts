import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Preferences } from '../../../plugin/protocol/contract.ts';
import type { App } from '../../state/types.ts';
import { createStylePicker, type StylePicker } from '../styles/picker.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { pictureCount } from './frames.ts';
import { createGroundModel, type GroundModel } from './ground-model.ts';
import { keepingStyle } from './kept-style.ts';
import { createModelChoice, type ModelChoice } from './model-choice.ts';
import { createOrderModel, type OrderModel } from './order-model.ts';
import { createPlaceModel, type PlaceModel } from './place-model.ts';
import { createPriceModel, type PriceModel } from './price-model.ts';
import { createPromptModel, type PromptModel } from './prompt-model.ts';
import { createStylePictures, type StylePictures } from './style-pictures.ts';
import { createTextLayoutModel, type TextLayoutModel } from './text-layout-model.ts';
import { createWishesModel, type WishesModel } from './wishes-model.ts';

export interface CreateModel
  extends
    ModelChoice,
    PromptModel,
    PlaceModel,
    GroundModel,
    WishesModel,
    PriceModel,
    OrderModel,
    Drafts,
    StylePictures {
  readonly ratio: ReadonlySignal<string>;
  /** As it is chosen, and how many pictures a click makes. */
  readonly count: ReadonlySignal<number>;
  readonly pictures: ReadonlySignal<number>;
  readonly dropBackground: ReadonlySignal<boolean>;
  readonly layout: TextLayoutModel;
  readonly styles: StylePicker;
  readonly optionsOpen: Signal<boolean>;
  change(change: Partial<Preferences>): void;
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
  const count = computed(() => preferences.value.count);
  const pictures = computed(() => pictureCount(places.place.value, places.frames.value, count.value));
  const price = createPriceModel(app, model, { count: pictures, extra: styles.extraUnits });
  const looks = createStylePictures(app, styles);

  return {
    ...choice,
    ...prompts,
    ...places,
    ...grounds,
    ...wishes,
    ...price,
    ...createOrderModel(app, { choice, prompts, places, grounds, wishes, styles, price, pictures }),
    ...createDrafts(app, { choice, prompts, grounds, wishes, styles }),
    ...looks,
    ratio: computed(() => preferences.value.ratio),
    count,
    pictures,
    dropBackground: computed(() => preferences.value.dropBackground),
    layout,
    styles,
    optionsOpen: signal(false),
    kept: computed(() => [choice.styleKept.value, wishes.kept.value].filter(Boolean).join(' ') || null),
    change: (change) => app.savePreferences(change),
    dispose() {
      layout.dispose();
      looks.stylePictures.dispose();
    },
  };
}
