import type { Job } from '../../../../ui/jobs/job.ts';
import type { Journal, PaidResult } from '../../../../ui/jobs/journal.ts';

/** A journal that lives as long as a test and can be looked into. */
export interface MemoryJournal extends Journal {
  /** Jobs whose intent has no outcome. */
  open(): readonly Job[];
  readonly results: ReadonlyMap<string, PaidResult>;
  readonly held: ReadonlyMap<string, readonly string[]>;
}

export function memoryJournal(): MemoryJournal {
  const intents = new Map<string, Job>();
  const results = new Map<string, PaidResult>();
  const held = new Map<string, readonly string[]>();
  return {
    results,
    held,
    intent(job) {
      intents.set(job.entry, job);
      return Promise.resolve();
    },
    paid(job, result) {
      intents.delete(job.entry);
      results.set(job.entry, result);
      return Promise.resolve();
    },
    outcome(job) {
      intents.delete(job.entry);
      return Promise.resolve();
    },
    result: (entry) => Promise.resolve(results.get(entry)?.asset ?? null),
    hold: (run, entry) => void held.set(run, [...(held.get(run) ?? []), entry]),
    release: (run) => void held.delete(run),
    open: () => [...intents.values()],
  };
}
