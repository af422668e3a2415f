import type { Job } from '../../jobs/job.ts';
import { formatCount, formatElapsed, formatSeconds, formatUnits } from '../../lib/format.ts';

/** Above this a drawing is slow to select and to edit. A guess: Figma publishes no figure, and Recraft sends about 500. */
const MANY_PATHS = 1_000;

/** How a job's state reads: one line with the important word first, and what more there is to say. */
export interface StateWords {
  readonly mark: 'none' | 'spinner' | 'clock' | 'warn' | 'ask';
  readonly tone: 'muted' | 'danger' | 'warning';
  readonly line: string;
  readonly more: string | null;
}

/** `now` in ms since the epoch; `clockTime` writes such a time the way the user's computer does. */
export function stateWords(job: Job, now: number, clockTime: (ms: number) => string): StateWords {
  const { state } = job;
  switch (state.state) {
    case 'queued':
      return muted('clock', 'Queued');
    case 'waiting':
      return muted('clock', waitingWords(state, now, clockTime));
    case 'running':
      return muted('spinner', state.sent === null ? 'Preparing' : runningWords(now - state.sent, job.usual));
    case 'placing':
      return muted('spinner', 'Placing');
    case 'done':
      return doneWords(state);
    case 'failed':
      return { mark: 'warn', tone: 'danger', line: state.failure.title, more: state.failure.text };
    case 'cancelled':
      return cancelledWords(state);
    case 'unknown':
      return { mark: 'ask', tone: 'warning', line: state.failure.title, more: state.failure.text };
  }
}

function doneWords({ credits, took, placed: { paths = 0 } }: Extract<Job['state'], { state: 'done' }>): StateWords {
  const words = `Placed · ${formatUnits(credits)} · ${formatSeconds(took)}`;
  if (paths <= MANY_PATHS) return muted('none', words);
  return { mark: 'warn', tone: 'warning', line: `${formatCount(paths)} paths: heavy for Figma`, more: words };
}

function muted(mark: StateWords['mark'], line: string): StateWords {
  return { mark, tone: 'muted', line, more: null };
}

function waitingWords(
  { until, why }: { until: number; why: 'pace' | 'rate-limit' },
  now: number,
  clockTime: (ms: number) => string,
): string {
  const reason = why === 'pace' ? 'to keep Recraft’s pace' : 'Recraft’s limit';
  // A time is never broken between its figures and its AM or PM.
  const time = clockTime(until).replaceAll(' ', '\u00a0');
  return `Waiting until ${time}, ${reason} · ${formatElapsed(until - now)}`;
}

function runningWords(elapsed: number, usual: number): string {
  return `Running ${formatElapsed(elapsed)} · usually about ${formatElapsed(usual)}`;
}

function cancelledWords({ sent, credits }: { sent: boolean; credits?: number }): StateWords {
  if (!sent) return muted('none', 'Cancelled, nothing was spent');
  if (credits === undefined) {
    return {
      ...muted('clock', 'Cancelled after it was sent'),
      more: 'It can’t be called back: its charge and result still come.',
    };
  }
  return {
    ...muted('none', `Cancelled, ${formatUnits(credits)} spent`),
    more: 'The result is kept while the panel is open.',
  };
}
