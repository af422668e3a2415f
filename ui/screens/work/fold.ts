import type { Job, JobState } from '../../jobs/job.ts';

/** States of which many neighbors may stand folded. */
export type Folded = Extract<JobState['state'], 'queued' | 'waiting' | 'done' | 'failed' | 'cancelled'>;

/** A line of the list: one job, or several neighbors of one state. */
export type WorkItem =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'fold'; readonly state: Folded; readonly jobs: readonly [Job, ...Job[]] };

/** So many neighbors are folded; a fold of fewer would save no room. What went wrong is folded last. */
const LEAST: Readonly<Record<Folded, number>> = { queued: 4, waiting: 4, done: 6, failed: 6, cancelled: 4 };

/** Above this a drawing is slow to select and to edit. A guess: Figma publishes no figure, and Recraft sends about 500. */
export const MANY_PATHS = 1_000;

/** The jobs in their order, with long runs of one state folded. */
export function foldJobs(jobs: readonly Job[]): readonly WorkItem[] {
  const items: WorkItem[] = [];
  for (let start = 0; start < jobs.length;) {
    const run = runFrom(jobs, start);
    items.push(...itemsOf(run));
    start += run.length;
  }
  return items;
}

function runFrom(jobs: readonly Job[], start: number): readonly Job[] {
  const key = keyOf(jobs[start]);
  let end = start + 1;
  while (key !== null && end < jobs.length && keyOf(jobs[end]) === key) end += 1;
  return jobs.slice(start, end);
}

function itemsOf(run: readonly Job[]): readonly WorkItem[] {
  const [first, ...others] = run;
  if (first === undefined) return [];
  const { state } = first.state;
  if (isFolded(state) && run.length >= LEAST[state]) return [{ kind: 'fold', state, jobs: [first, ...others] }];
  return run.map((job) => ({ kind: 'job', job }));
}

function isFolded(state: JobState['state']): state is Folded {
  return state in LEAST;
}

/** Neighbors with the same key say the same. Null for what needs a look of its own: it runs, or asks for a decision about money. */
function keyOf(job: Job | undefined): string | null {
  const state = job?.state;
  switch (state?.state) {
    case 'queued':
      return 'queued';
    case 'waiting':
      return `waiting ${state.why}`;
    case 'done':
      return (state.placed.paths ?? 0) > MANY_PATHS ? null : 'done';
    case 'failed':
      return state.credits === 0 ? `failed ${state.failure.code}` : null;
    case 'cancelled':
      return state.sent ? null : 'cancelled';
    case 'running':
    case 'placing':
    case 'asking':
    case 'unknown':
    case undefined:
      return null;
  }
}
