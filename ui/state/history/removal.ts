import { describeThrown } from '../../jobs/describe-failure.ts';
import { isToPlace } from '../../jobs/entry.ts';
import type { Clock } from '../../lib/clock.ts';
import { plural } from '../../lib/format.ts';
import type { Notices } from '../notices.ts';
import type { HistoryVerbs } from '../types.ts';
import type { Results } from './results.ts';
import type { EntryStore } from './store.ts';
import type { Unsaved } from './unsaved.ts';

interface RemovalOptions {
  readonly clock: Clock;
  readonly store: EntryStore;
  readonly results: Results;
  readonly unsaved: Unsaved;
  readonly notices: Notices;
}

/** How long a removal can be taken back, in ms. */
const REGRET = 10_000;
const NOTICE = 'removed';

export type Removal = Pick<HistoryVerbs, 'removeEntries' | 'undoRemove' | 'clearHistory' | 'removeUnreadable'> & {
  /** What was removed and can still be taken back stays stored. */
  dispose(): void;
};

/** Takes entries out of the history: out of sight at once, and off this computer when nobody took that back. */
export function createRemoval({ clock, store, results, unsaved, notices }: RemovalOptions): Removal {
  let pending: ReadonlySet<string> = new Set();
  let stopTimer: (() => void) | null = null;

  async function orSay(write: Promise<unknown>): Promise<void> {
    try {
      await write;
    } catch (error) {
      notices.fail(describeThrown(error, { kind: 'free' }));
    }
  }

  function stop(): ReadonlySet<string> {
    stopTimer?.();
    stopTimer = null;
    notices.dismiss(NOTICE);
    const ids = pending;
    pending = new Set();
    return ids;
  }

  async function commit(): Promise<void> {
    const ids = [...stop()];
    if (ids.length === 0) return;
    for (const id of ids) {
      results.forget(id);
      unsaved.mark(id, false);
    }
    await orSay(store.remove(ids));
    store.hide(new Set());
  }

  async function remove(ids: readonly string[]): Promise<void> {
    await commit();
    if (ids.length === 0) return;
    pending = new Set(ids);
    store.hide(pending);
    stopTimer = clock.after(REGRET, () => void commit());
    const title = `${plural(ids.length, 'entry', 'entries')} removed`;
    const text = 'What stands on the canvas stays there.';
    notices.show({ id: NOTICE, tone: 'plain', title, text, action: 'undo-remove' });
  }

  return {
    removeEntries: remove,
    undoRemove() {
      stop();
      store.hide(new Set());
    },
    clearHistory: () => remove(store.list.value.filter((entry) => !isToPlace(entry)).map(({ id }) => id)),
    async removeUnreadable() {
      const ids = store.unreadable.value.flatMap(
        (key) => /^(?:entry|asset):(.+?)(?::(?:result|thumbnail))?$/.exec(key)?.[1] ?? [],
      );
      await orSay(store.remove(ids).then(() => store.load()));
    },
    dispose() {
      stopTimer?.();
    },
  };
}
