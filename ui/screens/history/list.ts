import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { HistoryEntry } from '../../jobs/entry.ts';
import type { HistoryView } from '../../state/types.ts';
import type { Dates } from '../dates.ts';
import { byDay, matches, type Day, type Filter } from './days.ts';

/** The entries on show, and the one of them that is chosen. */
export interface EntryList {
  /** Null while nothing is looked for. */
  readonly query: Signal<string | null>;
  readonly filter: Signal<Filter>;
  readonly state: ReadonlySignal<'loading' | 'empty' | 'no-match' | 'entries'>;
  readonly shown: ReadonlySignal<readonly HistoryEntry[]>;
  readonly days: ReadonlySignal<readonly Day[]>;
  /** Always one while there are any: the newest, until another is chosen. */
  readonly chosen: ReadonlySignal<HistoryEntry | null>;
  /** Whether the chosen tile should take the focus; put down by whoever gives it. */
  readonly focusWanted: Signal<boolean>;
  choose(id: string | null): void;
  /** Chooses an entry and gives it the focus, whatever is looked for. */
  show(id: string): void;
}

/** Shows everything. */
export function createEntryList({ entries, loaded }: HistoryView, dates: Dates): EntryList {
  const query = signal<string | null>(null);
  const filter = signal<Filter>('all');
  const wanted = signal<string | null>(null);
  const focusWanted = signal(false);
  const shown = computed(() => entries.value.filter((entry) => matches(entry, query.value ?? '', filter.value)));

  return {
    query,
    filter,
    state: computed(() => {
      if (entries.value.length === 0) return loaded.value ? 'empty' : 'loading';
      return shown.value.length === 0 ? 'no-match' : 'entries';
    }),
    shown,
    days: computed(() => byDay(shown.value, dates)),
    chosen: computed(() => shown.value.find(({ id }) => id === wanted.value) ?? shown.value[0] ?? null),
    focusWanted,
    choose(id) {
      wanted.value = id;
    },
    show(id) {
      query.value = null;
      filter.value = 'all';
      wanted.value = id;
      focusWanted.value = true;
    },
  };
}
