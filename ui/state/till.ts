import { computed, type ReadonlySignal } from '@preact/signals';
import { describeFailure } from '../jobs/describe-failure.ts';
import type { Failure } from '../jobs/failures.ts';
import type { Job } from '../jobs/job.ts';
import type { Queue } from '../jobs/queue-types.ts';
import { formatCount, formatUnits } from '../lib/format.ts';
import type { Account } from './account.ts';
import type { Holds } from './holds.ts';
import type { LostCalls } from './lost-calls.ts';
import type { Made, SpendingStore } from './spending.ts';
import type { PaidCall, UnclearStore } from './unclear.ts';

/** What a call pays from that does not stand in the queue: the same wallet, under the same budget. */
export interface Till {
  /** Paid calls that have not been answered, in the queue and beside it. */
  unanswered(): number;
  /** Units of those beside the queue. */
  reservedBeside(): number;
  /** The user has paused all work. */
  readonly paused: ReadonlySignal<boolean>;
  /** Why a call of that price must not be sent now; null where it may. */
  refuse(price: number): Failure | null;
  /** The call is under way until it ends. */
  begin(call: PaidCall): void;
  end(call: PaidCall): void;
  /** `late`: the answer came after the timeout, so that the balance may have been read since. */
  charge(call: PaidCall, made: Made, charged: { readonly credits: number; readonly late: boolean }): void;
  /** Nobody knows what became of it; `tell` hears what the balance says about it. */
  lose(call: PaidCall, tell: (sentence: string) => void): void;
  /** Recraft's own refusal of the call. */
  refused(failure: Failure): void;
}

interface TillOptions {
  readonly account: Account;
  readonly spending: SpendingStore;
  readonly unclear: UnclearStore;
  readonly lost: () => LostCalls;
  readonly holds: Holds;
  readonly queue: () => Queue;
}

const NOTHING_CHARGED = { kind: 'nothing' } as const;

/** Nothing is under way. */
export function createTill({ account, spending, unclear, lost, holds, queue }: TillOptions): Till {
  const beside = new Map<string, number>();
  const reservedBeside = () => [...beside.values()].reduce((sum, price) => sum + price, 0);

  const paused = computed(() => holds.pause.value?.why === 'user');

  return {
    paused,
    unanswered: () => queue().unanswered() + beside.size,
    reservedBeside,
    refuse(price) {
      const reserved = queue().reserved() + reservedBeside();
      const failure = refusal({ price }, account, reserved);
      if (failure !== null) return failure;
      if (paused.value) return describeFailure('paused', { charge: NOTHING_CHARGED });
      const limit = holds.passed(price, spending.value.value.total + unclear.value.value + reserved);
      if (limit === null) return null;
      const text = `It would pass the ${formatUnits(limit)} of this run; raise them under Account.`;
      return describeFailure('over-budget', { charge: NOTHING_CHARGED, text });
    },
    begin: ({ id, price }) => void beside.set(id, price ?? 0),
    end({ id }) {
      beside.delete(id);
      account.settle();
      void lost().explain();
      // What it had reserved is free for those that wait.
      queue().hold(holds.isHeld.value);
    },
    charge(call, made, { credits, late }) {
      unclear.settle(call, credits);
      if (late) void account.checkAgain();
      else account.charge(credits);
      spending.add(made, credits);
    },
    lose: (call, tell) => lost().add(call, tell),
    refused(failure) {
      if (failure.code === 'wrong-token' || failure.code === 'no-units') account.refuse(failure);
    },
  };
}

/** Why a call must not be sent: there is no token, or the wallet holds less than it costs. */
export function refusal({ price }: Pick<Job, 'price'>, account: Account, reserved: number): Failure | null {
  if (account.token() === null) return describeFailure('not-sent', { charge: NOTHING_CHARGED });
  const balance = account.balance.value;
  if (balance === null || price === null || balance - reserved >= price) return null;
  const left = Math.max(0, balance - reserved);
  const text = `This needs ${formatUnits(price)} and ${formatCount(left)} ${left === 1 ? 'is' : 'are'} left: add ${formatUnits(price - left)}.`;
  return describeFailure('no-units', { charge: NOTHING_CHARGED, text });
}
