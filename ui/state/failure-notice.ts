import type { Job, JobState } from '../jobs/job.ts';
import { formatCount, formatUnits } from '../lib/format.ts';
import type { Notices } from './notices.ts';
import type { Notice } from './types.ts';

type Broken = Job & { readonly state: Extract<JobState, { state: 'failed' | 'unknown' }> };

/** Shows the latest failure of the work on every screen, because the one where it was ordered may not be the list of jobs. */
export interface FailureNotice {
  /** Called with the list of jobs before and after each change. */
  follow(before: readonly Job[], jobs: readonly Job[]): void;
}

const ID = 'work-failed';

export function createFailureNotice(notices: Notices): FailureNotice {
  let latest: { readonly run: string; readonly code: string; readonly state: string } | null = null;

  function hide(): void {
    latest = null;
    notices.dismiss(ID);
  }

  function show(notice: Notice): void {
    const shown = notices.list.value.find(({ id }) => id === ID);
    if (shown?.title !== notice.title || shown.text !== notice.text) notices.show(notice);
  }

  return {
    follow(before, jobs) {
      const earlier = new Map(before.map((job) => [job.id, job]));
      const runs = new Set(before.map(({ run }) => run));
      if (jobs.some(({ run }) => !runs.has(run))) hide();

      const fresh = jobs.filter(isBroken).findLast(({ id, state }) => earlier.get(id)?.state.state !== state.state);
      const shown = notices.list.value.some(({ id }) => id === ID);
      if (fresh === undefined && !shown) return;
      if (fresh !== undefined) {
        latest = { run: fresh.run, code: fresh.state.failure.code, state: fresh.state.state };
      }
      const run = jobs.filter((job) => job.run === latest?.run);
      const alike = run
        .filter(isBroken)
        .filter(({ state }) => state.failure.code === latest?.code && state.state === latest.state);
      const last = alike.at(-1);
      if (last === undefined) hide();
      else show(noticeOf(last, alike, run.length));
    },
  };
}

function isBroken(job: Job): job is Broken {
  return job.state.state === 'failed' || job.state.state === 'unknown';
}

/** One notice for all jobs of a run that ended the same way. */
function noticeOf({ state }: Broken, alike: readonly Broken[], all: number): Notice {
  const { failure } = state;
  const gentle = state.state === 'unknown' || failure.code === 'no-units';
  return {
    id: ID,
    tone: gentle ? 'warning' : 'danger',
    title: all === 1 ? failure.title : `${howMany(state, alike.length, all)}: ${failure.title}`,
    text: [failure.text, totalSentence(alike)].filter((part) => part !== '').join(' '),
    action: 'open-work',
  };
}

function howMany({ state }: Broken['state'], count: number, all: number): string {
  return `${formatCount(count)} of ${formatCount(all)} ${state === 'failed' ? 'failed' : 'unclear'}`;
}

/** A failure's own sentence says what one call cost. */
function totalSentence(alike: readonly Broken[]): string {
  const units = alike.reduce((sum, { state }) => sum + (state.state === 'failed' ? state.credits : 0), 0);
  return alike.length === 1 || units === 0 ? '' : `That is ${formatUnits(units)} for all ${formatCount(alike.length)}.`;
}
