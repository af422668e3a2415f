import { effect } from '@preact/signals';
import { describeThrown } from '../../jobs/describe-failure.ts';
import type { Tools } from '../../jobs/operation.ts';
import { isActive } from '../../jobs/reducer.ts';
import type { Notices } from '../notices.ts';
import type { HistoryVerbs } from '../types.ts';
import type { WorkStore } from '../work.ts';

interface BringOptions {
  readonly tools: Pick<Tools, 'plugin'>;
  readonly work: Pick<WorkStore, 'jobs'>;
  readonly notices: Notices;
  readonly placeAgain: HistoryVerbs['placeAgain'];
}

/** Selects a result on the canvas to go on with it; one that stands nowhere in this file is placed first, which is free. */
export function createBring({ tools, work, notices, placeAgain }: BringOptions): HistoryVerbs['bringToCanvas'] {
  const find = (id: string) => tools.plugin['node.find'](id);

  async function place(id: string) {
    await placeAgain(id);
    await idle(work, id);
    return find(id);
  }

  return async (id) => {
    try {
      const found = (await find(id)) ?? (await place(id));
      return found !== null && (await tools.plugin['node.reveal'](found.nodeId)) !== null;
    } catch (error) {
      notices.fail(describeThrown(error, { kind: 'free' }));
      return false;
    }
  };
}

/** Resolves once no job of this run is placing an entry: the queue does so in its own time. */
function idle({ jobs }: Pick<WorkStore, 'jobs'>, id: string): Promise<void> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    function settle(): void {
      stop?.();
      resolve();
    }
    stop = effect(() => {
      if (jobs.value.some((job) => job.entry === id && isActive(job))) return;
      // Not within the effect that has to end itself.
      queueMicrotask(settle);
    });
  });
}
