import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import type { Codec } from '../../image/codec.ts';
import type { Journal } from '../../jobs/journal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Notices } from '../notices.ts';
import { createJournal } from './journal.ts';
import { createResults, type Results } from './results.ts';
import { createEntryStore, type EntryStore } from './store.ts';
import { createResultThumbnails, type ResultThumbnails } from './thumbnails.ts';
import { createUnsaved, type Unsaved } from './unsaved.ts';

/** Everything that is written down on this computer about paid calls. */
export interface Records {
  readonly store: EntryStore;
  readonly results: Results;
  readonly thumbnails: ResultThumbnails;
  readonly unsaved: Unsaved;
  readonly journal: Journal;
}

interface RecordOptions {
  readonly plugin: PluginFunctions;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly notices: Notices;
  readonly keeps: () => boolean;
}

export function createRecords({ plugin, codec, clock, notices, keeps }: RecordOptions): Records {
  const store = createEntryStore({ plugin });
  const results = createResults({ plugin, codec });
  const thumbnails = createResultThumbnails({ plugin, codec, protect: () => store.protect() });
  const unsaved = createUnsaved({ plugin, notices });
  const journal = createJournal({ clock, store, results, thumbnails, unsaved, notices, keeps });
  return { store, results, thumbnails, unsaved, journal };
}
