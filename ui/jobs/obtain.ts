import { digest } from '../lib/digest.ts';
import type { Outcome } from '../recraft/types.ts';
import { endUnsent, type Attempt, type AttemptTools } from './attempt.ts';
import { describeThrown } from './describe-failure.ts';
import type { Pass } from './gate.ts';
import { isActive } from './reducer.ts';
import { settle, takeLate } from './settle.ts';
import type { Turn } from './turns.ts';
import type { PreparedWork } from './work.ts';

/** A piece whose turn it is to be sent, its place among those that were not sent yet, and what its picture is known by. */
interface Ready {
  readonly prepared: PreparedWork;
  readonly pass: Pass;
  readonly turn: Turn;
  readonly picture: string | null;
}

/** Gets the result of a job: from another job's call for the same picture, else by a call of its own. */
export async function obtain(attempt: Attempt, tools: AttemptTools, since: number): Promise<void> {
  let alone = false;
  for (;;) {
    const ready = await prepare(attempt, tools, { since, alone });
    if (ready === null) return;
    const joined = joinOthers(attempt, tools, ready);
    if (joined === null) return pay(attempt, ready, tools, since);
    ready.turn.over();
    putDown(ready.pass);
    // What another job's call came to nothing for is exported anew: holding its picture meanwhile would cost memory for each that waits.
    const shared = await share(attempt, ready.prepared, tools, joined);
    if (shared === 'ended') return;
    // A result that is gone would be waited for again and again.
    alone = shared === 'gone';
  }
}

async function prepare(
  attempt: Attempt,
  tools: AttemptTools,
  { since, alone }: { since: number; alone: boolean },
): Promise<Ready | null> {
  const { signal } = attempt.controller;
  let pass: Pass | null = null;
  let turn: Turn | null = null;
  try {
    pass = await tools.preparing.enter(signal);
    // Exports take their time side by side; what follows goes in the order of the click.
    turn = tools.turns.take();
    attempt.emit({ type: 'start', at: since });
    const prepared = await attempt.work.prepare(signal);
    signal.throwIfAborted();
    pass.carry(prepared.picture?.length ?? 0);
    const { picture } = prepared;
    const known =
      picture === null || alone || tools.isAlone(attempt.job()) ? null : `${attempt.job().kind} ${digest(picture)}`;
    await turn.come;
    signal.throwIfAborted();
    return { prepared, pass, turn, picture: known };
  } catch (error) {
    turn?.over();
    if (pass !== null) putDown(pass);
    endUnsent(attempt, error);
    return null;
  }
}

function joinOthers(attempt: Attempt, { pictures }: AttemptTools, { picture }: Ready) {
  return picture === null ? null : pictures.join(attempt.job().run, picture, attempt.controller.signal);
}

/** Waits for the result of the job that sent the same picture, which may come to nothing, or be gone: then this job has to send it. */
async function share(
  attempt: Attempt,
  { recipe, description, ask, place }: PreparedWork,
  { journal }: AttemptTools,
  joined: Promise<{ readonly entry: string } | null>,
): Promise<'ended' | 'nothing' | 'gone'> {
  attempt.emit({ type: 'share' });
  try {
    const shared = await joined;
    const asset = shared && (await journal.result(shared.entry));
    attempt.controller.signal.throwIfAborted();
    if (shared === null) return 'nothing';
    if (asset === null) return 'gone';
    attempt.keep({ asset, credits: 0, placeable: { recipe, description, ask, place }, shared: true });
    await journal.paid(attempt.job(), { asset, credits: 0, recipe, sameAs: shared.entry });
    return 'ended';
  } catch (error) {
    endUnsent(attempt, error);
    return 'ended';
  }
}

/** The one paid call of an attempt, with its intent before it and its outcome after it. */
async function pay(attempt: Attempt, ready: Ready, tools: AttemptTools, since: number): Promise<void> {
  const { prepared, picture, pass, turn } = ready;
  const { run } = attempt.job();
  try {
    if (!(await writeIntent(attempt, prepared, tools))) return;
    const outcome = await send(attempt, ready, tools, since);
    pass.carry(0);
    if (outcome !== null) await settle(attempt, prepared, outcome, tools);
    const { entry } = attempt.job();
    const result = attempt.kept() === null ? null : { entry };
    if (picture !== null && result !== null) tools.journal.hold(run, entry);
    if (picture !== null) tools.pictures.settle(run, picture, result);
    // What is kept is written down again when it has been placed.
    if (result === null || !isActive(attempt.job())) await tools.journal.outcome(attempt.job());
  } finally {
    turn.over();
    putDown(pass);
    if (picture !== null && attempt.kept() === null) tools.pictures.settle(run, picture, null);
  }
}

async function writeIntent(attempt: Attempt, { recipe }: PreparedWork, { journal }: AttemptTools): Promise<boolean> {
  try {
    await journal.intent(attempt.job(), recipe);
    attempt.controller.signal.throwIfAborted();
    return true;
  } catch (error) {
    endUnsent(attempt, error);
    await journal.outcome(attempt.job());
    return false;
  }
}

/** The outcome, or null where the call itself broke, which is a fault of ours. */
async function send(
  attempt: Attempt,
  { prepared, pass, turn }: Ready,
  tools: AttemptTools,
  since: number,
): Promise<Outcome | null> {
  const events = {
    onWait(until: number, why: 'pace' | 'rate-limit'): void {
      // A call that was cancelled after it had left turned out not to have run: it is not sent a second time.
      if (!isActive(attempt.job())) attempt.controller.abort();
      attempt.emit({ type: 'wait', until, why });
      attempt.stopIfHeld();
    },
    onSend(): void {
      pass.leave();
      attempt.emit({ type: 'send', at: tools.clock.now(), since });
    },
    onLate: (outcome: Outcome) => void takeLate(attempt, prepared, outcome, tools),
  };
  try {
    const answer = prepared.send(events, attempt.controller.signal);
    // It has its place in the line of calls.
    turn.over();
    return await answer;
  } catch (error) {
    const { state } = attempt.job();
    const sent = state.state === 'running' ? state.sent : null;
    if (sent === null) attempt.emit({ type: 'fail', failure: describeThrown(error, { kind: 'nothing' }), credits: 0 });
    else attempt.emit({ type: 'lose', failure: describeThrown(error, { kind: 'perhaps' }), sent });
    return null;
  }
}

function putDown(pass: Pass): void {
  pass.carry(0);
  pass.leave();
}
