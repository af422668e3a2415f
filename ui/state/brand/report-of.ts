import type { ReadonlySignal } from '@preact/signals';
import type { MatchReport } from '../../color/report.ts';
import type { Job } from '../../jobs/job.ts';
import type { EntryStore } from '../history/store.ts';

interface Places {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly store: Pick<EntryStore, 'get'>;
  /** Made anew from stored results. */
  readonly reports: ReadonlySignal<ReadonlyMap<string, MatchReport>>;
}

/** What became of an entry's colors when its result was placed: as it was told then, else as it was made anew. */
export function reportOf(entryId: string, { jobs, store, reports }: Places): MatchReport | null {
  const job = jobs.value.find(({ entry, state }) => entry === entryId && state.state === 'done');
  const ofJob = job?.state.state === 'done' ? job.state.placed.report : undefined;
  const fate = store.get(entryId)?.fate;
  const ofEntry = fate?.fate === 'made' && fate.standing.at === 'canvas' ? fate.standing.placed.report : undefined;
  return ofJob ?? ofEntry ?? reports.value.get(entryId) ?? null;
}
