import { computed, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import type { StylePicker } from '../styles/picker.ts';
import type { GroundModel } from './ground-model.ts';
import type { ModelChoice } from './model-choice.ts';
import type { PlaceModel } from './place-model.ts';
import type { PriceModel } from './price-model.ts';
import type { PromptModel } from './prompt-model.ts';
import type { WishesModel } from './wishes-model.ts';

/** The click that spends. */
export interface OrderModel {
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  generate(): void;
  /** As many as the balance pays for. */
  generateAffordable(): void;
}

interface OrderParts {
  readonly choice: ModelChoice;
  readonly prompts: PromptModel;
  readonly places: PlaceModel;
  readonly grounds: GroundModel;
  readonly wishes: WishesModel;
  readonly styles: StylePicker;
  readonly price: PriceModel;
  /** How many pictures a click makes. */
  readonly pictures: ReadonlySignal<number>;
}

export function createOrderModel(app: App, parts: OrderParts): OrderModel {
  const { choice, prompts, places, grounds, wishes, styles, price, pictures } = parts;
  const reason = computed(() => {
    const unsendable = prompts.promptReason.value ?? wishes.wishesReason.value ?? styles.reason.value;
    return unsendable ?? blockedBy(app) ?? (price.short.value === null ? null : 'Too few units');
  });

  function run(most: number) {
    const { ratio, dropBackground } = app.preferences.value;
    const output = choice.output.value;
    const { frameId, shapeId } = places.target.value;
    const background = grounds.ground.value;
    const style = styles.choice.value;
    const prompt = prompts.prompt.value.trim();
    const art = {
      ...{ prompt, output, model: choice.model.value.id },
      ...(background !== null && { background }),
      ...(style !== null && { style }),
      ...wishes.wishes(),
      dropBackground: output === 'vector' && dropBackground,
    };
    if (places.place.value === 'frames') void app.drawInFrames({ ...art, frames: places.frames.value.slice(0, most) });
    else void app.generate({ ...art, ratio, count: most, frameId, ...(shapeId !== null && { shapeId }) });
    prompts.remember(prompt);
  }

  return {
    reason,
    generate() {
      if (reason.value === null) run(pictures.value);
    },
    generateAffordable() {
      const affordable = price.short.value?.affordable ?? 0;
      if (affordable > 0) run(affordable);
    },
  };
}
