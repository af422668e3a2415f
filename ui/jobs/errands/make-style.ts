import { TOOL_PRICES } from '../../catalog/prices.ts';
import type {
  CallEvents,
  CreateStyleRequest,
  Recraft,
  StyleBase,
  StyleMatch,
  ValueOutcome,
} from '../../recraft/types.ts';
import type { Errand } from '../errand.ts';
import type { Reference } from './references.ts';

/** A style as it was ordered. Its model decides which others can draw in it. */
export interface StyleOrder {
  readonly name: string;
  readonly references: readonly Reference[];
  readonly model: string;
  readonly match: StyleMatch;
  readonly base: StyleBase;
}

/** A style from pictures; its result is Recraft's id of it. */
export function makeStyle(
  recraft: Pick<Recraft, 'createStyle'>,
  { name, references, model, match, base }: StyleOrder,
  images: readonly Uint8Array[],
): Errand {
  const weights = references.map(({ weight }) => weight);
  const even = weights.every((weight) => weight === weights[0]);
  const request: CreateStyleRequest = { images, model, match, base, ...(even ? {} : { weights }) };
  return {
    kind: 'style',
    title: name,
    model,
    price: TOOL_PRICES.createStyle,
    recipe: { layers: references.map((reference) => reference.name), model, match, base },
    made: (count) => `${count === 1 ? 'style' : 'styles'} made`,
    async send(events, signal) {
      const told: CallEvents<ValueOutcome<{ readonly styleId: string }>> = {
        ...events,
        onLate: (outcome) => events.onLate?.(idOf(outcome)),
      };
      return idOf(await recraft.createStyle(request, told, signal));
    },
  };
}

function idOf(outcome: ValueOutcome<{ readonly styleId: string }>): ValueOutcome<string> {
  return outcome.kind === 'done' ? { ...outcome, value: outcome.value.styleId } : outcome;
}
