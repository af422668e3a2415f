import type { PluginFunctions } from '../../plugin/protocol/contract.ts';
import { describeThrown } from '../jobs/describe-failure.ts';
import { plural } from '../lib/format.ts';
import type { Notices } from './notices.ts';
import type { App } from './types.ts';
import type { WorkStore } from './work.ts';

interface VerbOptions {
  readonly plugin: PluginFunctions;
  readonly notices: Notices;
}

type JobVerbs = Pick<
  App,
  | 'cancel'
  | 'cancelAll'
  | 'discard'
  | 'pauseWork'
  | 'goOn'
  | 'retry'
  | 'dismiss'
  | 'dismissFinished'
  | 'reveal'
  | 'placeSimpler'
  | 'removePrompts'
>;

/** What can be done to a job after it was ordered. */
export function createJobVerbs({ queue, jobs, holds }: WorkStore, { plugin, notices }: VerbOptions): JobVerbs {
  return {
    cancel: (jobId) => queue.cancel(jobId),
    cancelAll: () => queue.cancelAll(),
    discard: (jobId) => queue.discard(jobId),
    pauseWork: () => holds.pauseWork(),
    goOn() {
      holds.goOn();
      queue.hold(holds.isHeld.value);
    },
    retry(jobId) {
      queue.retry(jobId);
      return Promise.resolve();
    },
    placeSimpler: (jobId) => queue.simplify(jobId),
    dismiss: (jobId) => queue.dismiss(jobId),
    dismissFinished: () => queue.dismissFinished(),
    async removePrompts() {
      try {
        const count = await plugin['prompts.remove']();
        const title = count === 0 ? 'No layer carries a prompt' : `Prompts removed from ${plural(count, 'layer')}`;
        notices.show({ id: 'prompts', tone: 'plain', title, text: 'Nobody who opens this file can read them there.' });
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'free' }));
      }
    },
    async reveal(jobId) {
      const state = jobs.value.find(({ id }) => id === jobId)?.state;
      if (state?.state !== 'done') return;
      try {
        const revealed = await plugin['node.reveal'](state.placed.nodeId);
        if (revealed !== null) return;
        const text = 'It was deleted from the canvas, or its page was.';
        notices.show({ id: `gone-${jobId}`, tone: 'plain', title: `“${state.placed.name}” is gone`, text });
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'free' }));
      }
    },
  };
}

/** What the window can be asked for; the panel does not wait for it. */
export function createWindowVerbs({ plugin, notices }: VerbOptions): Pick<App, 'openLink' | 'resize'> {
  function complain(error: unknown): void {
    notices.fail(describeThrown(error, { kind: 'free' }));
  }

  return {
    openLink: (url) => void plugin['link.open'](url).catch(complain),
    resize: (size, remember) => void plugin['window.resize']({ ...size, remember }).catch(complain),
  };
}
