import { signal, type ReadonlySignal } from '@preact/signals';
import { drawSet, type SetOrder, type SetPlace } from '../../jobs/operations/draw-set.ts';
import type { OrderStyles } from '../styles/for-order.ts';
import type { WorkStore } from '../work.ts';
import { styleFromFirst } from './set-style.ts';
import type { PendingSet } from './types.ts';

/** What is known of a pending set beside what is shown of it. */
interface Pending extends PendingSet {
  readonly full: SetOrder;
  readonly place: SetPlace;
}

/** The set whose first picture waits to be approved; one at a time. */
export interface PendingStore {
  readonly value: ReadonlySignal<Pending | null>;
  drawFirst(set: Pick<Pending, 'order' | 'full' | 'place'>): Promise<void>;
  approve(): Promise<void>;
  drop(): void;
}

interface PendingOptions {
  readonly ids: () => string;
  readonly work: WorkStore;
  readonly styles: OrderStyles;
}

export function createPendingSet({ ids, work, styles }: PendingOptions): PendingStore {
  const value = signal<Pending | null>(null);

  async function approve(set: Pending): Promise<void> {
    const job = work.jobs.value.find(({ id }) => id === set.firstJob);
    if (job?.state.state !== 'done') return;
    value.value = { ...set, stage: 'approving' };
    const made = await styleFromFirst(set.full, job.entry, styles);
    // It may have been given up meanwhile; a style that was made is among the account's.
    if (value.peek()?.firstJob !== set.firstJob) return;
    value.value = made === null ? set : null;
    if (made === null) return;
    const order = { ...set.full, art: { ...set.full.art, ...made } };
    const slots = [...set.order.subjects.keys()].slice(1);
    await work.start('generate', drawSet, { order, place: set.place, slots });
  }

  return {
    value,
    async drawFirst(set) {
      // A seed that was not locked is another one each time.
      const place = { ...set.place, run: ids() };
      const started = await work.start('generate', drawSet, { order: set.full, place, slots: [0] });
      const job = work.jobs.value.at(-1);
      if (started === 1 && job) value.value = { ...set, firstJob: job.id, stage: 'first' };
    },
    async approve() {
      if (value.value?.stage === 'first') await approve(value.value);
    },
    drop() {
      value.value = null;
    },
  };
}
