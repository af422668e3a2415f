import { effect } from '@preact/signals';
import { describeThrown } from '../../jobs/describe-failure.ts';
import type { Tools } from '../../jobs/operation.ts';
import type { Notices } from '../notices.ts';
import type { HistoryVerbs } from '../types.ts';
import type { EntryStore } from './store.ts';

interface BringOptions {
  readonly tools: Pick<Tools, 'plugin'>;
  readonly store: EntryStore;
  readonly notices: Notices;
  readonly placeAgain: HistoryVerbs['placeAgain'];
}

/** Selects a result on the canvas to go on with it; one that stands nowhere in this file is placed first, which is free. */
export function createBring({ tools, store, notices, placeAgain }: BringOptions): HistoryVerbs['bringToCanvas'] {
  const find = (id: string) => tools.plugin['node.find'](id);

  async function place(id: string) {
    await placeAgain(id);
    await standing(store, id);
    return find(id);
  }

  return async (id) => {
    try {
      const found = (await find(id)) ?? (await place(id));
      return found !== null && (await tools.plugin['node.reveal'](found.nodeId)) !== null;
    } catch (error) {
      notices.fail(describeThrown(error, { kind: 'free' }));
      return false;
    }
  };
}

/** Resolves once an entry stands, is gone, or has failed to be placed: a job of this run is placed by the queue, in its own time. */
function standing(store: EntryStore, id: string): Promise<void> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    function settle(): void {
      stop?.();
      resolve();
    }
    stop = effect(() => {
      const entry = store.list.value.find((each) => each.id === id);
      const fate = entry?.fate.fate === 'made' ? entry.fate : null;
      if (fate?.standing.at === 'history' && fate.standing.failure === null) return;
      // Not within the effect that has to end itself.
      queueMicrotask(settle);
    });
  });
}
