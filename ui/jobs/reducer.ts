import type { Failure } from './failures.ts';
import type { Job, JobState, PlacedResult } from './job.ts';

/** What happens to a job. Times in ms since the epoch. */
export type JobEvent =
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'wait'; readonly until: number; readonly why: 'pace' | 'rate-limit' }
  /** The same picture is on its way for another job. */
  | { readonly type: 'share' }
  /** The work was held before the request left: the job starts anew when it goes on. */
  | { readonly type: 'requeue' }
  | { readonly type: 'send'; readonly at: number; readonly since: number }
  | { readonly type: 'place'; readonly credits: number; readonly shared?: boolean }
  /** Before it is placed the user has to choose. */
  | { readonly type: 'ask'; readonly paths: number; readonly simpler: number | null }
  | { readonly type: 'finish'; readonly placed: PlacedResult; readonly took: number }
  | { readonly type: 'fail'; readonly failure: Failure; readonly credits: number }
  | { readonly type: 'lose'; readonly failure: Failure; readonly sent: number }
  | { readonly type: 'cancel'; readonly sent: boolean }
  /** The user does not want the result of a call that was cancelled too late. */
  | { readonly type: 'discard' }
  /** The answer to a call that was cancelled after it had left. */
  | { readonly type: 'answer'; readonly credits: number }
  /** More became known about an unknown outcome. */
  | { readonly type: 'explain'; readonly failure: Failure }
  /**
   * The answer to a call of unknown outcome came after all: it brought a result, or there is none. The latter, and a loss, also end
   * the wait for a call that was cancelled too late.
   */
  | { readonly type: 'arrive'; readonly credits: number }
  | { readonly type: 'learn'; readonly failure: Failure; readonly credits: number }
  /** `entry`: where the new attempt is written down. */
  | { readonly type: 'retry'; readonly entry: string };

/** The job after an event. An event that comes too late for the job's state changes nothing and answers the same object. */
export function reduce(job: Job, event: JobEvent): Job {
  switch (event.type) {
    case 'start':
      return job.state.state === 'queued' ? to(job, { state: 'running', since: event.at, sent: null }) : job;
    case 'wait':
      return isActive(job) ? to(job, { state: 'waiting', until: event.until, why: event.why }) : job;
    case 'share':
      return isActive(job) ? to(job, { state: 'waiting', until: null, why: 'same-picture' }) : job;
    case 'requeue':
      return isActive(job) && job.state.state !== 'placing' && !isSent(job) ? to(job, { state: 'queued' }) : job;
    case 'send':
      return isActive(job) ? to(job, { state: 'running', since: event.since, sent: event.at }) : job;
    case 'place':
      return isActive(job) ? to(job, { state: 'placing', ...moneyOf(event) }) : job;
    case 'ask':
      return job.state.state === 'placing'
        ? to(job, { ...job.state, state: 'asking', paths: event.paths, simpler: event.simpler })
        : job;
    case 'finish':
      return job.state.state === 'placing'
        ? to(job, { ...job.state, state: 'done', placed: event.placed, took: event.took })
        : job;
    case 'fail':
      return isActive(job) ? to(job, { state: 'failed', failure: event.failure, credits: event.credits }) : job;
    case 'lose':
      return isActive(job) || isUnanswered(job)
        ? to(job, { state: 'unknown', failure: event.failure, sent: event.sent })
        : job;
    case 'cancel':
      return cancelled(job, event.sent);
    case 'discard':
      return job.state.state === 'cancelled' && job.state.sent ? to(job, { ...job.state, discarded: true }) : job;
    case 'answer':
      return job.state.state === 'cancelled' ? to(job, { ...job.state, credits: event.credits }) : job;
    case 'explain':
      return job.state.state === 'unknown' ? to(job, { ...job.state, failure: event.failure }) : job;
    case 'arrive':
      return job.state.state === 'unknown' ? to(job, { state: 'placing', credits: event.credits }) : job;
    case 'learn':
      return job.state.state === 'unknown' || isUnanswered(job)
        ? to(job, { state: 'failed', failure: event.failure, credits: event.credits })
        : job;
    case 'retry':
      return isActive(job) || job.state.state === 'done'
        ? job
        : { ...job, attempt: job.attempt + 1, entry: event.entry, state: { state: 'queued' } };
    default:
      return event satisfies never;
  }
}

/** Whether something is still to come of a job. */
export function isActive(job: Job): boolean {
  switch (job.state.state) {
    case 'queued':
    case 'waiting':
    case 'running':
    case 'placing':
      return true;
    case 'done':
    case 'asking':
    case 'failed':
    case 'cancelled':
    case 'unknown':
      return false;
    default:
      return job.state satisfies never;
  }
}

/** Whether the paid request of a job has left and not been answered, so that nothing can call it back. */
export function isSent(job: Job): boolean {
  return job.state.state === 'running' && job.state.sent !== null;
}

/** The user does not want its result. */
export function isDiscarded({ state }: Job): boolean {
  return state.state === 'cancelled' && state.discarded === true;
}

/** Cancelled after it had left, and not answered yet. */
function isUnanswered({ state }: Job): boolean {
  return state.state === 'cancelled' && state.sent && state.credits === undefined;
}

/** A result that is being placed is past cancelling; a call that turned out not to have run takes its `sent` back. */
function cancelled(job: Job, sent: boolean): Job {
  if (job.state.state === 'placing') return job;
  if (isActive(job)) return to(job, { state: 'cancelled', sent });
  return job.state.state === 'cancelled' && job.state.sent && !sent ? to(job, { state: 'cancelled', sent }) : job;
}

function moneyOf({ credits, shared = false }: { credits: number; shared?: boolean }) {
  return shared ? { credits, shared } : { credits };
}

function to(job: Job, state: JobState): Job {
  return { ...job, state };
}
