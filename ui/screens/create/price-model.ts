import { computed, type ReadonlySignal } from '@preact/signals';
import type { Model } from '../../catalog/models.ts';
import { plural } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import { shortfall, type Shortfall } from '../shortfall.ts';

export interface PriceModel {
  /** Null where the model's price is unknown. */
  readonly units: ReadonlySignal<number | null>;
  /** What the price is made of, where that is more than one thing; null elsewhere. */
  readonly priceNote: ReadonlySignal<string | null>;
  readonly short: ReadonlySignal<Shortfall | null>;
}

/** `count`: pictures of a click; `extra`: units that an order costs beside them. */
export function createPriceModel(
  app: App,
  model: ReadonlySignal<Model>,
  { count, extra }: { readonly count: ReadonlySignal<number>; readonly extra: ReadonlySignal<number> },
): PriceModel {
  return {
    units: computed(() => (model.value.price === null ? null : model.value.price * count.value + extra.value)),
    priceNote: computed(() => {
      const { price } = model.value;
      if (extra.value === 0 || price === null) return null;
      return `${plural(price * count.value, 'unit')}, and ${String(extra.value)} for the style`;
    }),
    short: computed(() => {
      const what = plural(count.value, model.value.output);
      return shortfall(app.balance.value, count.value, model.value.price, what, extra.value);
    }),
  };
}
