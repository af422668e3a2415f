import type { Job } from '../../jobs/job.ts';
import { formatSeconds, formatUnits } from '../../lib/format.ts';
import type { Folded } from './fold.ts';
import { stateWords, type StateFacts, type StateWords } from './state-words.ts';

const labels: Readonly<Record<Folded, string>> = {
  queued: 'more',
  waiting: 'waiting',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Enough to fill a line. */
const NAMED = 12;

/** `4 more: boots, rope, stove, map`; what several have in common is named once. */
export function foldTitle(state: Folded, jobs: readonly Job[]): string {
  const names = new Set(jobs.map(({ title }) => title));
  return `${String(jobs.length)} ${labels[state]}: ${[...names].slice(0, NAMED).join(', ')}`;
}

/** What all of them have in common. `start`: when the first of them will probably be sent. */
export function foldWords(jobs: readonly [Job, ...Job[]], facts: StateFacts, start: number | null): StateWords {
  const [first] = jobs;
  const words = stateWords(first, facts);
  if (first.state.state === 'queued' && facts.pause === null && start !== null && start > facts.now) {
    return { ...words, line: `The next starts in about ${formatSeconds(start - facts.now)}` };
  }
  if (first.state.state === 'done') return { ...words, line: `Placed · ${formatUnits(chargeOf(jobs))}` };
  return words;
}

function chargeOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { state }) => sum + (state.state === 'done' ? state.credits : 0), 0);
}
