import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { describeThrown } from '../jobs/describe-failure.ts';
import type { Job } from '../jobs/job.ts';
import type { Journal } from '../jobs/journal.ts';
import type { Piece, Tools } from '../jobs/operation.ts';
import { marksOf } from '../jobs/provenance.ts';
import { createQueue } from '../jobs/queue.ts';
import type { Queue } from '../jobs/queue-types.ts';
import type { OperationKind } from '../jobs/registry.ts';
import type { BoundOperation } from '../jobs/work.ts';
import type { Clock } from '../lib/clock.ts';
import type { Account } from './account.ts';
import type { Announcements } from './announcements.ts';
import { createFailureNotice } from './failure-notice.ts';
import { createHolds, type Holds } from './holds.ts';
import { createLostCalls } from './lost-calls.ts';
import type { Notices } from './notices.ts';
import { countActive, reportEnd, reportProgress, reportAnswers } from './report.ts';
import { createSpending, type SpendingStore } from './spending.ts';
import { createTill, refusal, type Till } from './till.ts';
import { createTimings, type Timings } from './timings.ts';
import { createUnclear, type UnclearStore } from './unclear.ts';

/** What the work is done with, and whom it tells. */
export interface WorkOptions {
  readonly tools: Tools;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly journal: Journal;
  readonly account: Account;
  readonly notices: Notices;
  readonly announcements: Announcements;
  /** Units that one run may cost; null while there is no limit. */
  readonly budget: () => number | null;
  readonly keepPrompts: () => boolean;
}

/** The pieces of an order with what was made for them first; none where that failed. */
type Amend<Params> = (pieces: readonly Piece<Params>[]) => Promise<readonly Piece<Params>[]>;

/** The jobs of this run, what they cost, and the verbs on them. */
export interface WorkStore {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly active: ReadonlySignal<number>;
  readonly spent: SpendingStore['value'];
  readonly unclear: UnclearStore['value'];
  readonly queue: Queue;
  readonly holds: Holds;
  readonly till: Till;
  readonly forecast: ReadonlySignal<ReadonlyMap<string, number>>;
  readonly usual: Timings['of'];
  /** Captures an order at the click and queues its pieces; answers how many there are. `amend`: what has to come between. */
  start<Request, Params, Facts>(
    kind: OperationKind,
    operation: BoundOperation<Request, Params, Facts>,
    request: Request,
    amend?: Amend<Params>,
  ): Promise<number>;
  dispose(): void;
}

/** Starts without jobs. Their calls, charges and ends are told to the account, the notices and the announcements. */
export function createWork(options: WorkOptions): WorkStore {
  const { tools, clock, ids, account, notices, announcements } = options;
  const jobs = signal<readonly Job[]>([]);
  const spending = createSpending();
  const unclear = createUnclear();
  const failureNotice = createFailureNotice(notices);
  const timings = createTimings();
  const holds = createHolds({ jobs, budget: options.budget, announcements });
  const till = createTill({ account, spending, unclear, lost: () => lost, holds, queue: () => queue });
  const lost = createLostCalls({ account, unclear, jobs, queue: () => queue, unanswered: () => till.unanswered() });

  const queue = createQueue({
    clock,
    ids,
    journal: options.journal,
    onChange(next) {
      reportProgress(jobs.value, next, clock.now(), announcements);
      reportAnswers(jobs.value, next, notices);
      failureNotice.follow(jobs.value, next);
      measureCalls(jobs.value, next, clock.now(), timings);
      jobs.value = next;
    },
    onCharge({ work, attempt, credits, late }) {
      unclear.settle(attempt, credits);
      if (late) void account.checkAgain();
      else account.charge(credits);
      spending.add(work, credits);
    },
    onEnd(job) {
      reportEnd(job, jobs.value, { announcements, notices });
      if (job.state.state === 'unknown') lost.add(job);
      else unclear.settle(job, 0);
    },
    onRefusal(failure) {
      account.refuse(failure);
      announcements.interrupt(`${failure.title}. ${failure.text}`);
    },
    onSettled() {
      account.settle();
      void lost.explain();
    },
    refuse(job, inQueue) {
      const reserved = inQueue + till.reservedBeside();
      const committed = spending.value.value.total + unclear.value.value + reserved;
      return refusal(job, account, reserved) ?? (holds.mayStart(job, committed) ? null : 'hold');
    },
    marks: (job, { asset, credits, placeable: { description } }) =>
      marksOf({ asset, job, description, credits, at: clock.date() }, options.keepPrompts()),
  });
  const stopHolding = effect(() => {
    const held = holds.isHeld.value;
    // Another budget may let the next job start.
    options.budget();
    untracked(() => queue.hold(held));
  });

  return {
    jobs,
    active: computed(() => countActive(jobs.value)),
    spent: spending.value,
    unclear: unclear.value,
    queue,
    holds,
    till,
    usual: timings.of,
    forecast: computed(() => forecastOf(jobs.value, (count) => tools.recraft.forecast(count))),
    async start(kind, operation, request, amend) {
      const run = ids();
      try {
        const captured = await operation.capture(tools, request, run);
        const pieces = amend === undefined ? captured : await amend(captured);
        const works = pieces.map((piece) => operation.bind(tools, piece));
        queue.add(run, kind, works);
        return works.length;
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'nothing' }));
        return 0;
      }
    },
    dispose() {
      stopHolding();
      holds.dispose();
      queue.dispose();
    },
  };
}

/** The time from leaving to answering, of each call that has just brought its result. */
function measureCalls(before: readonly Job[], jobs: readonly Job[], now: number, timings: Timings): void {
  const earlier = new Map(before.map((job) => [job.id, job]));
  for (const job of jobs) {
    const was = earlier.get(job.id)?.state;
    if (job.state.state !== 'placing' || was?.state !== 'running' || was.sent === null) continue;
    timings.measure(job, now - was.sent);
  }
}

/**
 * When the queued jobs will probably be sent: in their order, behind all that waits already and behind the jobs that are being made ready, which
 * have no turn of their own yet.
 */
function forecastOf(jobs: readonly Job[], forecast: (count: number) => readonly number[]): ReadonlyMap<string, number> {
  const queued = jobs.filter(({ state }) => state.state === 'queued');
  const preparing = jobs.filter(({ state }) => state.state === 'running' && state.sent === null).length;
  const starts = forecast(preparing + queued.length).slice(preparing);
  return new Map(queued.map(({ id }, index) => [id, starts[index] ?? 0]));
}
