import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Fate } from '../jobs/entry.ts';
import { describeFailure, describeThrown } from '../jobs/describe-failure.ts';
import type { Errand, ErrandEnd } from '../jobs/errand.ts';
import type { Failure } from '../jobs/failures.ts';
import { runErrand, type ErrandOutcome, type ErrandTools } from '../jobs/run-errand.ts';
import type { Clock } from '../lib/clock.ts';
import type { Announcements } from './announcements.ts';
import type { EntryStore } from './history/store.ts';
import type { Notices } from './notices.ts';
import type { RunningErrand } from './types.ts';
import type { Till } from './till.ts';

type Take = (value: string) => Promise<void>;

const PAUSED = describeFailure('paused', { charge: { kind: 'nothing' } });

/** Paid calls without a result on the canvas, under the same rules as jobs. */
export interface ErrandStore {
  /** Those whose sender still waits, oldest first. */
  readonly running: ReadonlySignal<readonly RunningErrand[]>;
  /**
   * Refused before it is sent where that must be; written down before and after. After the signal the sender waits no longer: what
   * has left by then finishes in the background, and its result goes to the history, which is told. `take` has the result whenever it
   * comes. Never rejects.
   */
  run(errand: Errand, signal: AbortSignal, take?: Take): Promise<ErrandEnd>;
  /** Stops what has not been sent. */
  dispose(): void;
}

interface ErrandOptions {
  readonly clock: Clock;
  readonly ids: () => string;
  readonly store: EntryStore;
  readonly till: Till;
  readonly notices: Notices;
  readonly announcements: Announcements;
}

/** None runs. */
export function createErrands(options: ErrandOptions): ErrandStore {
  const { clock, ids, till } = options;
  const running = signal<readonly RunningErrand[]>([]);
  const disposed = new AbortController();

  function change(id: string, what: Partial<RunningErrand>): void {
    running.value = running.value.map((each) => (each.id === id ? { ...each, ...what } : each));
  }

  async function run(errand: Errand, stop: AbortSignal, take?: Take): Promise<ErrandEnd> {
    const failure = till.refuse(errand.price);
    if (failure !== null) return { kind: 'failed', failure };
    if (stop.aborted || disposed.signal.aborted) return { kind: 'cancelled', sent: false };
    const call = { id: ids(), attempt: 1, price: errand.price };
    const held = new AbortController();
    const leash = holdOn([stop, disposed.signal, held.signal]);
    const stopHolding = effect(() => {
      if (till.paused.value && !leash.sent()) held.abort();
    });
    running.value = [...running.value, { id: call.id, kind: errand.kind, since: clock.now(), sent: null, until: null }];
    till.begin(call);
    const tools: ErrandTools = {
      now: () => clock.now(),
      ...bookOf(options, errand, call.id),
      onWait(until) {
        leash.takeBack();
        if (till.paused.value) held.abort();
        change(call.id, { sent: null, until });
      },
      onSend() {
        leash.letGo();
        change(call.id, { sent: clock.now(), until: null });
      },
      charged: (credits, late) => till.charge(call, errand, { credits, late }),
      refused: (why) => till.refused(why),
      late(end) {
        if (end.kind === 'done') void take?.(end.value);
        tellLate(options, errand, end);
      },
    };
    const outcome = runErrand(errand, tools, leash.unsent).then(async (end): Promise<ErrandEnd> => {
      if (end.kind === 'unknown') till.lose(call, (sentence) => explain(options, call.id, sentence));
      till.end(call);
      if (end.kind === 'done') await take?.(end.value);
      if (stop.aborted) tellLate(options, errand, end);
      if (end.kind === 'done') return { ...end, entry: call.id };
      if (end.kind === 'cancelled' && held.signal.aborted) return { kind: 'failed', failure: PAUSED };
      return end.kind === 'cancelled' ? { ...end, sent: false } : end;
    });
    const gaveUp = leash.gaveUp.then((): ErrandEnd => ({ kind: 'cancelled', sent: true }));
    const end = await Promise.race([outcome, gaveUp]);
    stopHolding();
    running.value = running.value.filter((each) => each.id !== call.id);
    return end;
  }

  return { running, run, dispose: () => disposed.abort() };
}

/** What a cancel means: before a call is sent it stops it, afterwards it only ends the wait. */
function holdOn(signals: readonly AbortSignal[]): {
  readonly unsent: AbortSignal;
  readonly gaveUp: Promise<void>;
  sent(): boolean;
  letGo(): void;
  /** It waits again: Recraft has refused it for its pace. Whoever gave it up meanwhile stops it now. */
  takeBack(): void;
} {
  const controller = new AbortController();
  let sent = false;
  const gaveUp = new Promise<void>((resolve) => {
    function stop(): void {
      if (sent) resolve();
      else controller.abort();
    }
    for (const signal of signals) signal.addEventListener('abort', stop, { once: true });
  });
  return {
    unsent: controller.signal,
    gaveUp,
    sent: () => sent,
    letGo() {
      sent = true;
    },
    takeBack() {
      sent = false;
      if (signals.some(({ aborted }) => aborted)) controller.abort();
    },
  };
}

/** Where one errand is written down. */
function bookOf(
  { clock, store, notices }: ErrandOptions,
  { kind, title, model, price, recipe }: Errand,
  id: string,
): Pick<ErrandTools, 'intent' | 'outcome'> {
  const entry = { id, at: clock.date(), kind, title, model, price, recipe };
  return {
    async intent() {
      try {
        await store.save({ ...entry, fate: { fate: 'open' } });
      } catch (error) {
        await store.remove([id]).catch(() => undefined);
        throw error;
      }
    },
    async outcome(fate: Fate | null) {
      try {
        await (fate === null ? store.remove([id]) : store.save({ ...entry, fate }));
      } catch (error) {
        // What was paid for is in the panel all the same.
        notices.fail(describeThrown(error, { kind: 'free' }));
      }
    },
  };
}

const LATE = {
  enhance: { title: 'The prompt was enhanced', text: 'It was charged, and waits in the history.' },
  style: { title: 'The style was made', text: 'It was charged, and waits in the history.' },
} as const;

/** Nobody waits for it any longer. */
function tellLate({ notices, announcements }: ErrandOptions, { kind }: Errand, end: ErrandOutcome): void {
  if (end.kind === 'cancelled') return;
  const { title, text } = end.kind === 'done' ? LATE[kind] : end.failure;
  notices.show({
    id: `late-${kind}`,
    tone: end.kind === 'done' ? 'plain' : 'warning',
    title,
    text,
    action: 'open-history',
  });
  announcements.say(`late-${kind}`, `${title}. ${text}`);
}

/** What the balance says about a call of unknown outcome, added to its entry. */
function explain({ store, notices }: ErrandOptions, id: string, sentence: string): void {
  const entry = store.get(id);
  if (entry?.fate.fate !== 'unknown') return;
  const failure: Failure = { ...entry.fate.failure, text: `${entry.fate.failure.text} ${sentence}` };
  const { code, title, text } = failure;
  if (notices.list.value.some((notice) => notice.id === code)) notices.show({ id: code, tone: 'warning', title, text });
  store.save({ ...entry, fate: { fate: 'unknown', failure } }).catch((error: unknown) => {
    notices.fail(describeThrown(error, { kind: 'free' }));
  });
}
