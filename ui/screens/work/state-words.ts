import type { Job } from '../../jobs/job.ts';
import { formatCount, formatElapsed, formatSeconds, formatUnits } from '../../lib/format.ts';
import type { Pause } from '../../state/types.ts';
import { weightWords } from '../weight-words.ts';
import { MANY_PATHS } from './fold.ts';

/** How a job's state reads: one line with the important word first, and what more there is to say. */
export interface StateWords {
  readonly mark: 'none' | 'spinner' | 'clock' | 'pause' | 'warn' | 'ask';
  readonly tone: 'muted' | 'danger' | 'warning';
  readonly line: string;
  readonly more: string | null;
}

/** What a state's words need beside it. `now` and `usual` in ms; `clock` writes a time the way the user's computer does. */
export interface StateFacts {
  readonly now: number;
  readonly usual: (job: Job) => number;
  readonly pause: Pause | null;
  readonly clock: (ms: number) => string;
}

export function stateWords(job: Job, { now, usual, pause, clock }: StateFacts): StateWords {
  const { state } = job;
  switch (state.state) {
    case 'queued':
      return queuedWords(pause);
    case 'waiting':
      return muted('clock', waitingWords(state, now, clock));
    case 'running':
      return muted('spinner', state.sent === null ? 'Preparing' : runningWords(now - state.sent, usual(job)));
    case 'placing':
      return muted('spinner', 'Placing');
    case 'done':
      return doneWords(state);
    case 'asking':
      return {
        mark: 'warn',
        tone: 'warning',
        line: `Not placed: ${formatCount(state.paths)} paths, heavy for Figma`,
        more:
          state.simpler === null ? 'Paid and kept. No simpler version can be had.' : 'Paid and kept. Place which one?',
      };
    case 'failed':
      return { mark: 'warn', tone: 'danger', line: state.failure.title, more: state.failure.text };
    case 'cancelled':
      return cancelledWords(state);
    case 'unknown':
      return { mark: 'ask', tone: 'warning', line: state.failure.title, more: state.failure.text };
  }
}

function doneWords({ credits, took, shared, placed }: Extract<Job['state'], { state: 'done' }>): StateWords {
  const { paths = 0 } = placed;
  const money = shared === true ? 'same picture, 0 units' : formatUnits(credits);
  const words = `Placed · ${money} · ${formatSeconds(took)}`;
  const weight = weightWords(placed);
  if (paths <= MANY_PATHS) return { ...muted('none', words), more: weight };
  return {
    mark: 'warn',
    tone: 'warning',
    line: `${formatCount(paths)} paths: heavy for Figma`,
    more: [words, weight].filter(Boolean).join(' · '),
  };
}

function muted(mark: StateWords['mark'], line: string): StateWords {
  return { mark, tone: 'muted', line, more: null };
}

function queuedWords(pause: Pause | null): StateWords {
  if (pause === null) return muted('clock', 'Queued');
  return muted('pause', pause.why === 'user' ? 'Paused, not sent' : 'Stopped at your budget, not sent');
}

function waitingWords(
  { until, why }: Extract<Job['state'], { state: 'waiting' }>,
  now: number,
  clock: (ms: number) => string,
): string {
  if (until === null) return 'Waiting for the same picture';
  const reason = why === 'pace' ? 'to keep Recraft’s pace' : 'Recraft’s limit';
  // A time is never broken between its figures and its AM or PM.
  const time = clock(until).replaceAll(' ', '\u00a0');
  return `Waiting until ${time}, ${reason} · ${formatElapsed(until - now)}`;
}

function runningWords(elapsed: number, usual: number): string {
  return `Running ${formatElapsed(elapsed)} · usually about ${formatElapsed(Math.max(1_000, usual))}`;
}

function cancelledWords({ sent, credits, discarded }: Extract<Job['state'], { state: 'cancelled' }>): StateWords {
  if (!sent) return muted('none', 'Cancelled, nothing was spent');
  if (credits === undefined) {
    return {
      ...muted('clock', 'Cancelled after it was sent'),
      more:
        discarded === true
          ? 'It can’t be called back: its charge still comes, its result is discarded.'
          : 'It can’t be called back: its charge still comes, and its result goes to the history.',
    };
  }
  return {
    ...muted('none', `Cancelled, ${formatUnits(credits)} spent`),
    more: discarded === true ? 'The result was discarded.' : 'The result waits in the history.',
  };
}
