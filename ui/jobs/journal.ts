import type { Job } from './job.ts';

/** What was paid for, written down before it is sent and after it has answered. An intent without an outcome is an unknown one. */
export interface Journal {
  /** Resolves once the intent is safe; the paid call waits for it. */
  intent(job: Job): Promise<void>;
  outcome(job: Job): Promise<void>;
}

/** A journal that can be looked into. */
export interface MemoryJournal extends Journal {
  /** Jobs whose intent has no outcome. */
  open(): readonly Job[];
}

/** A journal that lives as long as the panel. */
export function memoryJournal(): MemoryJournal {
  const intents = new Map<string, Job>();
  return {
    intent(job) {
      intents.set(key(job), job);
      return Promise.resolve();
    },
    outcome(job) {
      intents.delete(key(job));
      return Promise.resolve();
    },
    open: () => [...intents.values()],
  };
}

function key(job: Job): string {
  return `${job.id}/${job.attempt}`;
}
