import type { Job } from '../jobs/job.ts';
import { PLACEMENT_WORDS } from '../jobs/placement-words.ts';
import { isActive } from '../jobs/reducer.ts';
import { formatCount, formatSeconds } from '../lib/format.ts';
import type { Announcements } from './announcements.ts';
import { missingWords } from './brand/recolor-words.ts';
import type { Notices } from './notices.ts';

interface Reporters {
  readonly announcements: Announcements;
  readonly notices: Notices;
}

/**
 * Tells about a job that ended: its failure in its own words, or a result that stands elsewhere than asked. Jobs of one click that ended alike
 * share a notice and a sentence, as there may be hundreds. `jobs` are all of them, this one included.
 */
export function reportEnd(job: Job, jobs: readonly Job[], { announcements, notices }: Reporters): void {
  const { run, state } = job;
  switch (state.state) {
    case 'done': {
      const { note, bound, name } = state.placed;
      reportUnbound(bound?.missing ?? 0, name, { announcements, notices });
      if (note === null) return;
      const subject = `placed-${run}-${note}`;
      const text = PLACEMENT_WORDS[note];
      const others = countAlike(job, jobs) - 1;
      notices.show({
        id: subject,
        tone: 'plain',
        title: others === 0 ? name : `${name} and ${formatCount(others)} more`,
        text,
      });
      announcements.say(subject, text);
      return;
    }
    case 'asking': {
      const count = countAlike(job, jobs);
      const title =
        count === 1
          ? `“${job.title}” has ${formatCount(state.paths)} paths`
          : `${formatCount(count)} drawings are heavy`;
      const text = 'Nothing was placed yet: choose between the drawing as it is and a simpler one.';
      notices.show({ id: `asking-${run}`, tone: 'warning', title, text, action: 'open-work' });
      announcements.say(`asking-${run}`, `${title}. ${text}`);
      return;
    }
    case 'failed':
    case 'unknown': {
      const { code, title, text } = state.failure;
      const count = countAlike(job, jobs);
      const many = count === 1 ? '' : `${formatCount(count)} ${state.state === 'failed' ? 'failed' : 'unclear'}. `;
      announcements.say(`${state.state}-${run}-${code}`, `${many}${title}. ${text}`);
      return;
    }
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

/** Takes a question back that was answered: nothing of its click waits any more. */
export function reportAnswers(before: readonly Job[], jobs: readonly Job[], notices: Notices): void {
  const runs = new Set(before.flatMap(({ run, state }) => (state.state === 'asking' ? [run] : [])));
  for (const { run, state } of jobs) if (state.state === 'asking') runs.delete(run);
  for (const run of runs) notices.dismiss(`asking-${run}`);
}

/** Tells of colors that stayed plain because their variable or style was deleted between the click and the placing. */
export function reportUnbound(missing: number, name: string, { announcements, notices }: Reporters): void {
  const text = missingWords(missing);
  if (text === '') return;
  notices.show({ id: 'unbound', tone: 'warning', title: `“${name}” is not all bound`, text });
  announcements.say('unbound', text);
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

function countAlike(job: Job, jobs: readonly Job[]): number {
  const end = endOf(job);
  return jobs.filter((other) => other.run === job.run && endOf(other) === end).length;
}

/** What jobs of a click have in common that are told of together. */
function endOf({ state }: Job): string {
  if (state.state === 'done') return `done ${state.placed.note ?? ''}`;
  return 'failure' in state ? `${state.state} ${state.failure.code}` : state.state;
}
