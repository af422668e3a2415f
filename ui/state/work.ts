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
import type { Notices } from './notices.ts';
import { countActive, reportEnd, reportProgress } from './report.ts';
import { createSpending, type SpendingStore } from './spending.ts';

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
  readonly queue: Queue;
  /** Captures an order at the click and queues its pieces; answers how many there are. */
  start<Request, Params, Prepared>(
    kind: OperationKind,
    operation: Operation<Request, Params, Prepared>,
    request: Request,
  ): Promise<number>;
}

export function createWork(options: WorkOptions): WorkStore {
  const { tools, clock, ids, account, notices, announcements } = options;
  const jobs = signal<readonly Job[]>([]);
  const spending = createSpending();
  const unclear = new Set<string>();

  const queue = createQueue({
    clock,
    ids,
    journal: options.journal,
    onChange(next) {
      reportProgress(jobs.value, next, clock.now(), announcements);
      jobs.value = next;
    },
    onCharge(work, credits, late) {
      if (late) void account.checkAgain();
      else account.charge(credits);
      spending.add(work, credits);
    },
    onEnd(job) {
      reportEnd(job, { announcements, notices });
      if (job.state.state === 'unknown') unclear.add(job.id);
    },
    onRefusal(failure) {
      account.refuse(failure);
      announcements.interrupt(`${failure.title}. ${failure.text}`);
    },
    onTrouble: (error) => notices.fail(describeThrown(error, { kind: 'free' })),
    onSettled() {
      account.settle();
      void explainUnclear();
    },
    refuse: (job, reserved) => refusal(job, account, reserved),
  });

  /** Says by how much the balance fell beside the known charges, once nothing is in flight that could still change it. */
  async function explainUnclear(): Promise<void> {
    if (unclear.size === 0 || queue.unanswered() > 0) return;
    const asked = [...unclear];
    unclear.clear();
    const fall = await account.unexplained();
    if (fall === null || queue.unanswered() > 0) return;
    const sentence = fall > 0 ? `The balance fell by ${formatUnits(fall)} since.` : 'The balance hasn’t changed since.';
    for (const job of jobs.value) {
      if (!asked.includes(job.id) || job.state.state !== 'unknown') continue;
      queue.explain(job.id, { ...job.state.failure, text: `${job.state.failure.text} ${sentence}` });
    }
  }

  return {
    jobs,
    active: computed(() => countActive(jobs.value)),
    spent: spending.value,
    queue,
    async start(kind, operation, request) {
      const run = ids();
      try {
        const pieces = await operation.capture(tools, request, run);
        queue.add(
          run,
          kind,
          pieces.map((piece) => bindWork(operation, tools, piece)),
        );
        return pieces.length;
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
