import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { describeFailure, describeThrown } from '../jobs/describe-failure.ts';
import type { Failure } from '../jobs/failures.ts';
import type { Job } from '../jobs/job.ts';
import type { Journal } from '../jobs/journal.ts';
import type { Operation, Tools } from '../jobs/operation.ts';
import { createQueue, type Queue } from '../jobs/queue.ts';
import type { OperationKind } from '../jobs/registry.ts';
import { bindWork } from '../jobs/work.ts';
import type { Clock } from '../lib/clock.ts';
import { formatCount, formatUnits } from '../lib/format.ts';
import type { Account } from './account.ts';
import type { Announcements } from './announcements.ts';
import { createFailureNotice } from './failure-notice.ts';
import { createLostCalls } from './lost-calls.ts';
import type { Notices } from './notices.ts';
import { countActive, reportEnd, reportProgress } from './report.ts';
import { createSpending, type SpendingStore } from './spending.ts';
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
}

/** The jobs of this run, what they cost, and the verbs on them. */
export interface WorkStore {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly active: ReadonlySignal<number>;
  readonly spent: SpendingStore['value'];
  readonly unclear: UnclearStore['value'];
  readonly queue: Queue;
  /** Captures an order at the click and queues its pieces; answers how many there are. */
  start<Request, Params, Prepared>(
    kind: OperationKind,
    operation: Operation<Request, Params, Prepared>,
    request: Request,
  ): Promise<number>;
}

/** Starts without jobs. Their calls, charges and ends are told to the account, the notices and the announcements. */
export function createWork(options: WorkOptions): WorkStore {
  const { tools, clock, ids, account, notices, announcements } = options;
  const jobs = signal<readonly Job[]>([]);
  const spending = createSpending();
  const unclear = createUnclear();
  const failureNotice = createFailureNotice(notices);
  const lost = createLostCalls({ account, unclear, jobs, queue: () => queue });

  const queue = createQueue({
    clock,
    ids,
    journal: options.journal,
    onChange(next) {
      reportProgress(jobs.value, next, clock.now(), announcements);
      failureNotice.follow(jobs.value, next);
      jobs.value = next;
    },
    onCharge({ work, attempt, credits, late }) {
      unclear.settle(attempt, credits);
      if (late) void account.checkAgain();
      else account.charge(credits);
      spending.add(work, credits);
    },
    onEnd(job) {
      reportEnd(job, { announcements, notices });
      if (job.state.state === 'unknown') lost.add(job);
      else unclear.settle(job, 0);
    },
    onRefusal(failure) {
      account.refuse(failure);
      announcements.interrupt(`${failure.title}. ${failure.text}`);
    },
    onTrouble: (error) => notices.fail(describeThrown(error, { kind: 'free' })),
    onSettled() {
      account.settle();
      void lost.explain();
    },
    refuse: (job, reserved) => refusal(job, account, reserved),
  });

  return {
    jobs,
    active: computed(() => countActive(jobs.value)),
    spent: spending.value,
    unclear: unclear.value,
    queue,
    async start(kind, operation, request) {
      const run = ids();
      try {
        const pieces = await operation.capture(tools, request, run);
        const works = pieces.map((piece) => bindWork(operation, tools, piece));
        queue.add(run, kind, works);
        return works.length;
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'nothing' }));
        return 0;
      }
    },
  };
}

/** Why a job must not be sent: there is no token, or the wallet holds less than it costs. */
function refusal({ price }: Job, account: Account, reserved: number): Failure | null {
  const charge = { kind: 'nothing' } as const;
  if (account.token() === null) return describeFailure('not-sent', { charge });
  const balance = account.balance.value;
  if (balance === null || price === null || balance - reserved >= price) return null;
  const left = Math.max(0, balance - reserved);
  const text = `This needs ${formatUnits(price)} and ${formatCount(left)} ${left === 1 ? 'is' : 'are'} left: add ${formatUnits(price - left)}.`;
  return describeFailure('no-units', { charge, text });
}
