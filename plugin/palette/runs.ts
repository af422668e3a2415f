import type { Run } from './pace.ts';

/** Runs by their ids, for as long as they last. */
export interface Runs {
  during<Answer>(id: string, work: (run: Run) => Promise<Answer>): Promise<Answer>;
  cancel(id: string): void;
}

export function createRuns(): Runs {
  const running = new Map<string, { cancelled: boolean }>();
  return {
    async during(id, work) {
      const run = { cancelled: false };
      running.set(id, run);
      try {
        return await work(run);
      } finally {
        if (running.get(id) === run) running.delete(id);
      }
    },
    cancel(id) {
      const run = running.get(id);
      if (run) run.cancelled = true;
    },
  };
}
