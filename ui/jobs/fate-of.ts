import type { Fate } from './entry.ts';
import type { Job } from './job.ts';

/**
 * What is written down of an attempt whose job has come to a state, given what was written before; null where there is nothing to remember:
 * it did not run, or cost nothing. A call that was cancelled too late stays open until it has answered.
 */
export function fateOf({ state }: Job, before: Fate): Fate | null {
  const made = before.fate === 'made' ? before : null;
  switch (state.state) {
    case 'queued':
    case 'waiting':
    case 'running':
      return null;
    case 'placing':
      return before;
    case 'done':
      return made && { ...made, took: state.took, standing: { at: 'canvas', placed: state.placed } };
    case 'asking':
      return made && { ...made, standing: { at: 'history', failure: null } };
    case 'failed':
      if (made !== null) return { ...made, standing: { at: 'history', failure: state.failure } };
      return state.credits > 0 ? { fate: 'unusable', failure: state.failure, credits: state.credits } : null;
    case 'cancelled':
      if (!state.sent || (state.discarded === true && state.credits !== undefined)) return null;
      return made === null ? before : { ...made, standing: { at: 'history', failure: null } };
    case 'unknown':
      return { fate: 'unknown', failure: state.failure };
    default:
      return state satisfies never;
  }
}
