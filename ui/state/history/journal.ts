import { describeThrown } from '../../jobs/describe-failure.ts';
import type { HistoryEntry } from '../../jobs/entry.ts';
import { fateOf } from '../../jobs/fate-of.ts';
import type { Job } from '../../jobs/job.ts';
import type { Journal, PaidResult } from '../../jobs/journal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PaidAsset } from '../../recraft/types.ts';
import type { Notices } from '../notices.ts';
import { createHeld } from './held.ts';
import type { EntryStore } from './store.ts';
import type { Results } from './results.ts';
import type { ResultThumbnails } from './thumbnails.ts';
import type { Unsaved } from './unsaved.ts';

interface JournalOptions {
  readonly clock: Clock;
  readonly store: EntryStore;
  readonly results: Results;
  readonly thumbnails: ResultThumbnails;
  readonly unsaved: Unsaved;
  readonly notices: Notices;
  /** Whether the user wants placed results to stay in the history. */
  readonly keeps: () => boolean;
}

/** The journal that outlives the panel: one stored entry for each attempt. */
export function createJournal(options: JournalOptions): Journal {
  const { clock, store, results, thumbnails, unsaved, notices } = options;
  const held = createHeld((ids) => store.holding(ids));

  /** What is paid for is in the panel all the same: the trouble is said, and the work goes on. */
  async function orSay(write: Promise<unknown>): Promise<void> {
    try {
      await write;
    } catch (error) {
      notices.fail(describeThrown(error, { kind: 'free' }));
    }
  }

  async function keep(id: string, asset: PaidAsset): Promise<void> {
    const { stored } = await results.keep(id, asset, store.protect());
    unsaved.mark(id, !stored);
  }

  function forget(id: string): Promise<void> {
    results.forget(id);
    unsaved.mark(id, false);
    return store.remove([id]);
  }

  /** A result that stands on the canvas need not be in memory, and not in the history if the user wants none. */
  async function letGo(id: string): Promise<void> {
    if (held.has(id)) return;
    const entry = store.get(id);
    if (entry?.fate.fate !== 'made' || entry.fate.standing.at !== 'canvas') return;
    results.forget(id);
    unsaved.mark(id, false);
    if (!options.keeps()) await store.remove([id]);
  }

  async function read(id: string): Promise<PaidAsset | null> {
    const { fate } = store.get(id) ?? {};
    const source = fate?.fate === 'made' ? (fate.sameAs ?? id) : id;
    return results.read(source);
  }

  /** A result that came with another job's call and could not be placed is kept for itself, so that it outlives the other. */
  async function keepOwn(entry: HistoryEntry): Promise<HistoryEntry> {
    const { fate } = entry;
    if (fate.fate !== 'made' || fate.sameAs === null || fate.standing.at === 'canvas') return entry;
    const asset = await read(entry.id);
    if (asset === null) return entry;
    await keep(entry.id, asset);
    return { ...entry, fate: { ...fate, sameAs: null } };
  }

  return {
    intent: (job, recipe) => store.save({ ...bare(job, clock.date()), recipe, fate: { fate: 'open' } }),

    async paid(job, { asset, credits, recipe, sameAs }: PaidResult) {
      const known = store.get(job.entry) ?? { ...bare(job, clock.date()), recipe };
      const fate = { fate: 'made', credits, took: 0, sameAs, standing: { at: 'history', failure: null } } as const;
      // Both are on their way to the controller before either is waited for: a panel that closes now loses neither.
      // The result first: whoever hears of the entry may ask for it at once.
      const writes = [...(sameAs === null ? [keep(job.entry, asset)] : []), store.save({ ...known, fate })];
      await Promise.all(writes.map(orSay));
      void thumbnails.make(job.entry, asset, () => store.get(job.entry) !== undefined);
    },

    async outcome(job, recipe) {
      const before = store.get(job.entry);
      if (before === undefined) return;
      const known = recipe === undefined ? before : { ...before, recipe };
      const fate = fateOf(job, known.fate);
      if (fate === null) {
        await orSay(forget(known.id));
        return;
      }
      if (fate === known.fate) return;
      await orSay(keepOwn({ ...known, fate }).then((entry) => store.save(entry)));
      await orSay(letGo(known.id));
    },

    result: read,

    hold: (run, entry) => held.hold(run, entry),

    release(run) {
      for (const id of held.release(run)) void orSay(letGo(id));
    },
  };
}

function bare({ entry, kind, title, model, price }: Job, at: number): Omit<HistoryEntry, 'recipe' | 'fate'> {
  return { id: entry, at, kind, title, model, price };
}
