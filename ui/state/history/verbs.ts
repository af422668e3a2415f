import { signal, type ReadonlySignal } from '@preact/signals';
import { describeFailure, describeThrown } from '../../jobs/describe-failure.ts';
import { isForCanvas, isToPlace, type HistoryEntry } from '../../jobs/entry.ts';
import type { Failure, FailureCode } from '../../jobs/failures.ts';
import type { Journal } from '../../jobs/journal.ts';
import type { Tools } from '../../jobs/operation.ts';
import { PLACEMENT_WORDS } from '../../jobs/placement-words.ts';
import { firstOf } from '../../jobs/first-of.ts';
import { marksOf } from '../../jobs/provenance.ts';
import { OPERATIONS } from '../../jobs/registry.ts';
import type { Placeable, Revived } from '../../jobs/work.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Asset, PaidAsset } from '../../recraft/types.ts';
import type { Announcements } from '../announcements.ts';
import type { Notices } from '../notices.ts';
import { reportUnbound } from '../report.ts';
import type { HistoryVerbs } from '../types.ts';
import type { WorkStore } from '../work.ts';
import type { EntryStore } from './store.ts';

interface VerbOptions {
  readonly tools: Tools;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly store: EntryStore;
  readonly journal: Journal;
  readonly work: WorkStore;
  readonly notices: Notices;
  readonly announcements: Announcements;
  readonly keepPrompts: () => boolean;
}

const FREE = { kind: 'free' } as const;

/** What can be done with one entry of the history. Nothing here is paid for but `tryAgain`. */
export type EntryVerbs = Pick<HistoryVerbs, 'placeAgain' | 'revealEntry' | 'tryAgain' | 'resultOf'> & {
  /** Entries whose results are being placed. */
  readonly placing: ReadonlySignal<ReadonlySet<string>>;
};

export function createEntryVerbs(options: VerbOptions): EntryVerbs {
  const { tools, ids, store, journal, work, notices } = options;
  const placing = signal<ReadonlySet<string>>(new Set());

  function fail(code: FailureCode): void {
    notices.fail(describeFailure(code, { charge: FREE }));
  }

  function revive(entry: HistoryEntry): Revived | null {
    if (!isForCanvas(entry)) return null;
    const revived = OPERATIONS[entry.kind].revive(tools, entry.recipe);
    if (revived === null) fail('older-version');
    return revived;
  }

  async function place(entry: HistoryEntry, revived: Revived): Promise<void> {
    const asset = await journal.result(entry.id);
    if (asset === null) {
      fail('result-gone');
      return;
    }
    const placeable = isToPlace(entry) ? revived : await revived.elsewhere(ids());
    try {
      await stand(options, entry, { asset, placeable });
    } catch (error) {
      const failure = describeThrown(error, { kind: 'shared' });
      notices.fail(failure);
      if (isToPlace(entry)) await store.save(waiting(entry, failure));
    }
  }

  async function guarded(id: string, run: () => Promise<void>): Promise<void> {
    if (placing.value.has(id)) return;
    placing.value = new Set([...placing.value, id]);
    try {
      await run();
    } catch (error) {
      notices.fail(describeThrown(error, FREE));
    } finally {
      placing.value = new Set([...placing.value].filter((other) => other !== id));
    }
  }

  return {
    placing,
    async placeAgain(id) {
      const entry = store.get(id);
      if (entry?.fate.fate !== 'made') return;
      const job = work.jobs.value.find((candidate) => candidate.entry === id && candidate.state.state !== 'done');
      if (job !== undefined && isToPlace(entry)) {
        work.queue.retry(job.id);
        return;
      }
      const revived = revive(entry);
      if (revived !== null) await guarded(id, () => place(entry, revived));
    },
    async revealEntry(id) {
      try {
        const found = await tools.plugin['node.find'](id);
        const shown = found && (await tools.plugin['node.reveal'](found.nodeId));
        if (shown === null) fail('not-in-file');
      } catch (error) {
        notices.fail(describeThrown(error, FREE));
      }
    },
    async tryAgain(id) {
      const entry = store.get(id);
      if (entry === undefined || !isForCanvas(entry)) return;
      const revived = revive(entry);
      if (revived === null) return;
      await guarded(id, async () => {
        const run = ids();
        const { work: same, another } = await revived.elsewhere(run);
        work.queue.add(run, entry.kind, [entry.fate.fate === 'made' ? another : same]);
      });
    },
    async resultOf(id): Promise<Asset | null> {
      try {
        const asset = await journal.result(id);
        return asset && firstOf(asset);
      } catch (error) {
        notices.fail(describeThrown(error, FREE));
        return null;
      }
    },
  };
}

/** Puts the result of an entry on the canvas and writes down that it is there. */
async function stand(
  { clock, store, notices, announcements, keepPrompts }: VerbOptions,
  entry: HistoryEntry,
  { asset, placeable }: { asset: PaidAsset; placeable: Placeable },
): Promise<void> {
  if (entry.fate.fate !== 'made' || !isForCanvas(entry)) return;
  const { kind, model } = entry;
  const made = {
    asset,
    job: { entry: entry.id, kind, model },
    description: placeable.description,
    credits: entry.fate.credits,
    at: clock.date(),
  };
  const placed = await placeable.place(asset, marksOf(made, keepPrompts()));
  const text = placed.note === null ? 'It stands on the canvas.' : PLACEMENT_WORDS[placed.note];
  notices.show({ id: `placed-${entry.id}`, tone: 'plain', title: `“${placed.name}” was placed`, text });
  announcements.say(entry.id, `“${placed.name}” was placed. ${text}`);
  reportUnbound(placed.bound?.missing ?? 0, placed.name, { announcements, notices });
  await store.save({ ...entry, fate: { ...entry.fate, standing: { at: 'canvas', placed } } });
}

function waiting(entry: HistoryEntry, failure: Failure): HistoryEntry {
  if (entry.fate.fate !== 'made') return entry;
  return { ...entry, fate: { ...entry.fate, standing: { at: 'history', failure } } };
}
