import type { Job } from '../../ui/jobs/job.ts';
import type { Trail } from './trail.ts';
import { promise } from './violation.ts';
import type { Call } from './wire.ts';
import type { World } from './world.ts';

/** What can be told of money at any moment: nothing was sent unasked, and nothing was sent twice without a 429 between. */
export function checkMoney(world: World, trail: Trail): void {
  const { wire } = world;
  const attempts = byAttempt(wire.calls);
  for (const calls of attempts.values()) {
    for (const earlier of calls.slice(0, -1)) {
      const refused = wire.entryOf(earlier)?.status === 429;
      promise(refused, `“${earlier.job.title}” was sent twice without a 429 between (attempt ${earlier.job.attempt}).`);
    }
  }
  const again = [...trail.retries.values()].reduce((sum, times) => sum + times, 0);
  promise(
    attempts.size <= trail.ordered + again,
    `${attempts.size} paid attempts for ${trail.ordered + again} clicks.`,
  );
  for (const { job } of wire.calls) {
    const clicks = 1 + (trail.retries.get(job.id) ?? 0);
    promise(job.attempt <= clicks, `“${job.title}” is at attempt ${job.attempt} after ${clicks} clicks.`);
  }
}

/** What can be told once nothing is to come: every unit is accounted for, and both limits were kept. */
export function checkAccounts(world: World, trail: Trail): void {
  const { wire, recraft } = world;
  const charged = wire.calls.filter((call) => (wire.entryOf(call)?.units ?? 0) > 0);
  for (const call of charged) checkCharge(world, trail, call);
  const total = recraft.ledger().reduce((sum, { units }) => sum + units, 0);
  const known = charged.reduce((sum, call) => sum + (wire.entryOf(call)?.units ?? 0), 0);
  promise(total === known, `Recraft charged ${total} units, and calls of the panel explain ${known}.`);
  const panel = world.panel();
  const answered = charged.filter((call) => call.panel === panel.number && call.answered);
  const sum = answered.reduce((units, call) => units + (wire.entryOf(call)?.units ?? 0), 0);
  const { total: spent } = panel.app.spent.value;
  promise(spent === sum, `The panel says that it spent ${spent} units, and was charged ${sum}.`);
  checkPace(world);
}

/** A charge is accounted for by its job: placed, kept, known as charged, unknown, or given up by the user. */
function checkCharge({ wire, panels }: World, { dismissed }: Trail, call: Call): void {
  const panel = panels[call.panel];
  // What a closed panel was waiting for, or held, is what a stored journal has to account for; none is kept today.
  if (!panel?.alive() || dismissed.has(call.job.id)) return;
  const units = wire.entryOf(call)?.units ?? 0;
  const last = panel.history.last(call.job.id, call.job.attempt);
  const orphans = panel.history
    .all()
    .filter(({ id, run, slot }) => run === call.job.run && slot === call.job.slot && id !== call.job.id);
  const accounted = [last, ...orphans].some((job) => job !== undefined && accountsFor(job, units, call.answered));
  const what = `${units} units for “${call.job.title}” (${call.path}, ${call.answered ? 'answered' : 'no answer'})`;
  promise(accounted, `${what} are lost: the job is ${last ? JSON.stringify(last.state) : 'gone'}.`);
}

function accountsFor({ state }: Job, units: number, answered: boolean): boolean {
  switch (state.state) {
    case 'done':
    case 'failed':
      return state.credits === units;
    case 'cancelled':
      return answered ? state.credits === units : state.sent;
    case 'unknown':
      return !answered;
    case 'queued':
    case 'waiting':
    case 'running':
    case 'placing':
      return false;
    default:
      return state satisfies never;
  }
}

/** The calls of each attempt, in order. */
function byAttempt(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const attempts = new Map<string, Call[]>();
  for (const call of calls) {
    const key = `${call.panel} ${call.job.id} ${call.job.attempt}`;
    attempts.set(key, [...(attempts.get(key) ?? []), call]);
  }
  return attempts;
}

/** Recraft's limits, which each panel has to keep by itself. */
const LIMITS = [
  { count: 5, span: 1_000, paidOnly: false },
  { count: 100, span: 60_000, paidOnly: true },
];

function checkPace({ wire, panels }: World): void {
  for (const { number } of panels) {
    for (const { count, span, paidOnly } of LIMITS) {
      const times = (paidOnly ? wire.calls : wire.starts).filter(({ panel }) => panel === number).map(({ at }) => at);
      const fast = times.some((at, index) => (times[index + count] ?? Infinity) < at + span);
      promise(!fast, `More than ${count} requests left within ${span} ms.`);
    }
  }
}
