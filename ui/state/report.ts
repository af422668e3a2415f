import type { Job } from '../jobs/job.ts';
import { PLACEMENT_WORDS } from '../jobs/placement-words.ts';
import { isActive } from '../jobs/reducer.ts';
import { formatSeconds } from '../lib/format.ts';
import type { Announcements } from './announcements.ts';
import type { Notices } from './notices.ts';

interface Reporters {
  readonly announcements: Announcements;
  readonly notices: Notices;
}

/** Tells about a job that ended: its failure in its own words, or a result that stands elsewhere than asked. */
export function reportEnd(job: Job, { announcements, notices }: Reporters): void {
  const { state } = job;
  switch (state.state) {
    case 'done': {
      const { note } = state.placed;
      if (note === null) return;
      const text = PLACEMENT_WORDS[note];
      notices.show({ id: `placed-${job.id}`, tone: 'plain', title: state.placed.name, text });
      announcements.say(job.id, text);
      return;
    }
    case 'failed':
    case 'unknown':
      announcements.say(job.id, `${state.failure.title}. ${state.failure.text}`);
      return;
    case 'queued':
    case 'waiting':
    case 'running':
    case 'placing':
    case 'cancelled':
      return;
    default:
      state satisfies never;
  }
}

/** Tells how far the work is: the count of what is done, and a wait for Recraft's limit. */
export function reportProgress(before: readonly Job[], jobs: readonly Job[], now: number, to: Announcements): void {
  const done = countDone(jobs);
  if (done > countDone(before)) to.say('progress', `${String(done)} of ${String(jobs.length)} done.`);
  const until = limitedUntil(jobs);
  if (until !== null && until !== limitedUntil(before)) {
    to.say('wait', `Waiting ${formatSeconds(until - now)} for Recraft’s limit.`);
  }
}

/** What is still to come, for buttons and clocks. */
export function countActive(jobs: readonly Job[]): number {
  return jobs.filter(isActive).length;
}

function countDone(jobs: readonly Job[]): number {
  return jobs.filter(({ state }) => state.state === 'done').length;
}

function limitedUntil(jobs: readonly Job[]): number | null {
  const waits = jobs.flatMap(({ state }) =>
    state.state === 'waiting' && state.why === 'rate-limit' ? [state.until] : [],
  );
  return waits.length === 0 ? null : Math.max(...waits);
}
