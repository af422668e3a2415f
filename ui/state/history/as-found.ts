import { describeFailure } from '../../jobs/describe-failure.ts';
import type { HistoryEntry } from '../../jobs/entry.ts';

/**
 * An entry as another panel left it. An intent without an outcome is unknown: the panel was closed, or another tab still waits, which will
 * write its outcome over this; so it is only shown, never stored.
 */
export function asFound(entry: HistoryEntry): HistoryEntry {
  if (entry.fate.fate !== 'open') return entry;
  return {
    ...entry,
    fate: { fate: 'unknown', failure: describeFailure('panel-closed', { charge: { kind: 'perhaps' } }) },
  };
}
