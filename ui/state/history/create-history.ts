import { describeThrown } from '../../jobs/describe-failure.ts';
import { isToPlace } from '../../jobs/entry.ts';
import type { Tools } from '../../jobs/operation.ts';
import type { Clock } from '../../lib/clock.ts';
import { plural } from '../../lib/format.ts';
import type { Account } from '../account.ts';
import type { Announcements } from '../announcements.ts';
import { describeFailure } from '../../jobs/describe-failure.ts';
import type { Notices } from '../notices.ts';
import { createRepeatGuard } from '../repeats.ts';
import type { HistoryVerbs, HistoryView } from '../types.ts';
import type { WorkStore } from '../work.ts';
import type { Records } from './records.ts';
import { createBring } from './bring.ts';
import { createRemoval } from './removal.ts';
import { createEntryVerbs } from './verbs.ts';

interface HistoryOptions {
  readonly tools: Tools;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly records: Records;
  readonly work: WorkStore;
  readonly account: Account;
  readonly notices: Notices;
  readonly announcements: Announcements;
  readonly keepPrompts: () => boolean;
}

/** What was paid for, across runs. */
export interface History {
  readonly view: HistoryView;
  readonly verbs: HistoryVerbs;
  /** Reads what earlier runs left, and says what of it needs the user. */
  open(): Promise<void>;
  dispose(): void;
}

/** Older entries of results that stand on a canvas go, so that the list stays quick and leaves room for results. */
const MOST_PLACED = 300;

export function createHistory(options: HistoryOptions): History {
  const { records, clock, notices, account } = options;
  const { store, thumbnails, unsaved, journal } = records;
  const removal = createRemoval({ clock, ...records, notices });
  const { placing, ...verbs } = createEntryVerbs({ ...options, store, journal });
  const once = createRepeatGuard(clock);

  async function refreshHistory(): Promise<void> {
    try {
      await store.load();
      const placed = store.list.value.filter(({ fate }) => fate.fate === 'made' && fate.standing.at !== 'history');
      const old = placed.slice(MOST_PLACED).map(({ id }) => id);
      if (old.length > 0) await store.remove(old);
    } catch (error) {
      notices.fail(describeThrown(error, { kind: 'free' }));
    }
  }

  return {
    view: {
      entries: store.list,
      loaded: store.loaded,
      bytes: store.bytes,
      unreadable: store.unreadable,
      unsaved: unsaved.ids,
      placing,
    },
    verbs: {
      ...verbs,
      bringToCanvas: createBring({ ...options, placeAgain: (id) => verbs.placeAgain(id) }),
      async tryAgain(id) {
        if (account.token() !== null) await once('try again', id, () => verbs.tryAgain(id));
        else notices.fail(describeFailure('not-sent', { charge: { kind: 'nothing' } }));
      },
      refreshHistory,
      entryThumbnail: (id) => thumbnails.read(id),
      removeEntries: (ids) => removal.removeEntries(ids),
      undoRemove: () => removal.undoRemove(),
      clearHistory: () => removal.clearHistory(),
      removeUnreadable: () => removal.removeUnreadable(),
    },
    async open() {
      await refreshHistory();
      tellUnfinished(options);
    },
    dispose: () => removal.dispose(),
  };
}

/** What earlier runs left that the user may want to do something about. */
function tellUnfinished({ records: { store }, notices }: HistoryOptions): void {
  const entries = store.list.value;
  const unknown = entries.filter(({ fate }) => fate.fate === 'unknown' && fate.failure.code === 'panel-closed').length;
  const waiting = entries.filter(isToPlace).length;
  if (unknown === 0 && waiting === 0) return;
  const parts = [
    ...(unknown === 0
      ? []
      : [`${plural(unknown, 'call')} had no answer when the panel was closed and may have been charged.`]),
    ...(waiting === 0 ? [] : [`${plural(waiting, 'paid result')} can be placed, free.`]),
  ];
  const title = waiting > 0 ? 'Paid results wait in the history' : 'Some calls are unclear';
  notices.show({
    id: 'unfinished',
    tone: unknown > 0 ? 'warning' : 'plain',
    title,
    text: parts.join(' '),
    action: 'open-history',
  });
}
