import type { HistoryEntry } from '../../ui/jobs/entry.ts';
import { canvasOf } from './canvas.ts';
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
  checkPictures(world, charged, trail);
  checkPace(world);
}

/**
 * A charge is accounted for by an entry of the history, or a node that carries its id. What the user has given up is his own, and what he has
 * wiped no later panel can know.
 */
function checkCharge(world: World, trail: Trail, call: Call): void {
  const { wire, panels, figma } = world;
  const units = wire.entryOf(call)?.units ?? 0;
  const { entry: id } = call.job;
  if (trail.givenUp.has(id)) return;
  const panel = world.panel();
  if (trail.wiped.has(id) && call.panel !== panel.number) return;
  const answered = call.answered && panels[call.panel]?.alive() === true;
  const entry = panel.app.history.entries.value.find((candidate) => candidate.id === id);
  const stands = [...canvasOf(figma).values()].some((node) => node.pluginData?.['job'] === id);
  const job = panel.history.last(call.job.id, call.job.attempt);
  const accounted = stands || (entry !== undefined && accountsFor(entry, units, answered));
  const what = `${units} units for “${call.job.title}” (${call.path}, ${call.answered ? 'answered' : 'no answer'})`;
  promise(
    accounted,
    `${what} are lost: the entry is ${JSON.stringify(entry?.fate)}, the job ${JSON.stringify(job?.state)}.`,
  );
}

function accountsFor({ fate }: HistoryEntry, units: number, answered: boolean): boolean {
  switch (fate.fate) {
    case 'made':
    case 'unusable':
      return fate.credits === units;
    case 'unknown':
      return !answered;
    case 'open':
      return false;
    default:
      return fate satisfies never;
  }
}

/** After this a call without an answer counts as unknown, and others may send the same picture. */
const TIMEOUT = 180_000;

/** Equal pictures of one click are paid for once, unless the first came to nothing, was given up, or another was asked for. */
function checkPictures(world: World, charged: readonly Call[], { givenUp, retries }: Trail): void {
  const { entries } = world.panel().app.history;
  const unusable = new Set(entries.value.filter(({ fate }) => fate.fate === 'unusable').map(({ id }) => id));
  const seen = new Map<string, Call>();
  for (const call of charged) {
    const { layerId, entry, id } = call.job;
    if (layerId === null || givenUp.has(entry) || unusable.has(entry) || retries.has(id)) continue;
    if (call.answeredAt === null || call.answeredAt - call.at >= TIMEOUT) continue;
    const key = [call.panel, call.job.run, call.path, call.asked].join(' ');
    const earlier = seen.get(key);
    promise(
      earlier === undefined,
      `The same picture was paid for twice: “${earlier?.job.title}” and “${call.job.title}”.`,
    );
    seen.set(key, call);
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
