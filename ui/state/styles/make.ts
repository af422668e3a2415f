import { computed, signal } from '@preact/signals';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { smallPicture } from '../../image/small-picture.ts';
import { describeFailure, describeThrown } from '../../jobs/describe-failure.ts';
import { makeStyle, type StyleOrder } from '../../jobs/errands/make-style.ts';
import { captureReferences, MOST_REFERENCES, readReferences } from '../../jobs/errands/references.ts';
import type { Failure } from '../../jobs/failures.ts';
import type { Tools } from '../../jobs/operation.ts';
import { isAbort } from '../../lib/abort.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Asset } from '../../recraft/types.ts';
import type { Announcements } from '../announcements.ts';
import type { ErrandStore } from '../errands.ts';
import type { Notices } from '../notices.ts';
import type { Till } from '../till.ts';
import type { StyleStore } from './store.ts';
import type { StylesView, StyleVerbs } from './types.ts';

export interface MakerOptions {
  readonly tools: Tools;
  readonly clock: Clock;
  readonly errands: ErrandStore;
  readonly till: Till;
  readonly notices: Notices;
  readonly announcements: Announcements;
  /** The result of an entry of the history. */
  readonly resultOf: (entry: string) => Promise<Asset | null>;
  readonly store: StyleStore;
}

/** Makes styles, one at a time. */
export interface StyleMaker extends Pick<StyleVerbs, 'makeStyle' | 'stopMakingStyle'> {
  readonly making: StylesView['making'];
}

/** The long side of a style's picture in pixels. */
const SIDE = 96;

export function createStyleMaker(options: MakerOptions): StyleMaker {
  const { clock, errands, till, notices } = options;
  /** When the references of the style that is being made began to be read. */
  const reading = signal<number | null>(null);
  let stopping = new AbortController();
  const making = computed(() => {
    const sent = errands.running.value.find(({ kind }) => kind === 'style');
    if (sent !== undefined) return sent;
    return reading.value === null ? null : { since: reading.value, sent: null, until: null };
  });

  return {
    making,
    stopMakingStyle: () => stopping.abort(),
    async makeStyle(order) {
      if (making.value !== null) return null;
      const failure = refusalOf(order) ?? till.refuse(TOOL_PRICES.createStyle);
      if (failure !== null) {
        notices.fail(failure);
        return null;
      }
      reading.value = clock.now();
      stopping = new AbortController();
      try {
        return await make(order, stopping.signal, options);
      } catch (error) {
        if (!isAbort(error)) notices.fail(describeThrown(error, { kind: 'nothing' }));
        return null;
      } finally {
        reading.value = null;
      }
    },
  };
}

async function make(order: StyleOrder, signal: AbortSignal, options: MakerOptions): Promise<string | null> {
  const { tools, clock, errands, notices, announcements, store } = options;
  const captured = await captureReferences(tools, order.references, options.resultOf);
  const images = await readReferences(tools, captured, signal);
  const picture = await smallPicture(tools.codec, images[0] ?? new Uint8Array(), SIDE).catch(() => null);
  const remember = (id: string) => store.add({ id, name: order.name, model: order.model, at: clock.date() }, picture);
  const end = await errands.run(makeStyle(tools.recraft, order, images), signal, remember);
  if (end.kind === 'cancelled') return null;
  if (end.kind !== 'done') {
    notices.fail(end.failure);
    return null;
  }
  announcements.say('style', `The style “${order.name}” was made.`);
  return end.value;
}

function refusalOf({ references }: StyleOrder): Failure | null {
  const charge = { kind: 'nothing' } as const;
  if (references.length === 0) return describeFailure('nothing-selected', { charge });
  return references.length > MOST_REFERENCES ? describeFailure('too-many-references', { charge }) : null;
}
