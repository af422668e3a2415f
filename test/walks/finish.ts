import { readCut } from '../../plugin/protocol/cutting-schemas.ts';
import { isToPlace, type Fate } from '../../ui/jobs/entry.ts';
import { leaksOf } from '../kit/leaks.ts';
import { canvasOf } from './canvas.ts';
import { checkAccounts } from './money.ts';
import { track, type Trail } from './trail.ts';
import { promise } from './violation.ts';
import type { World } from './world.ts';

/** Longer than any timeout, and than any answer takes. */
const LONG = 30 * 60_000;

/** Everything is well again: whatever is under way must end, be accounted for, and leave nothing behind. */
export async function finish(world: World, trail: Trail): Promise<void> {
  const { clock, recraft } = world;
  const { app } = world.panel();
  recraft.scenario('ok');
  recraft.setBalance(100_000);
  world.refusePlacing(0);
  world.setPace(500);
  world.setOnline(true);
  world.storage.delete('ballast');
  app.savePreferences({ budget: null });
  app.undoRemove();
  app.goOn();
  await clock.until(() => app.active.value === 0, LONG);
  // Answers that come after the timeout, announcements and messages on the screen.
  await clock.runAll(LONG);
  // As the screen does when it is opened.
  await comesBack(world, trail, 'refresh', app.refreshHistory());
  promise(app.active.value === 0, 'A job came to life again and did not end.');
  promise(trail.pending.size === 0, `These verbs did not come back, or rejected: ${[...trail.pending].join(', ')}.`);
  checkAccounts(world, trail);
  await placeKept(world, trail);
  checkRest(world);
  checkMarks(world);
  checkSecrecy(world);
  // Closing in the middle of a removal that can still be taken back.
  await app.removeEntries(app.history.entries.value.slice(0, 1).map(({ id }) => id));
  world.closePanel();
  checkLeftovers(world);
}

/** Lets all the time pass that a verb may take: one that hangs is told, and never waited for. */
async function comesBack({ clock }: World, trail: Trail, name: string, verb: Promise<unknown>): Promise<void> {
  track(trail, name, verb);
  await clock.runAll(LONG);
  promise(trail.pending.size === 0, `These verbs did not come back, or rejected: ${[...trail.pending].join(', ')}.`);
}

/** A result that was paid for and is not on the canvas can be placed now, and that is free. */
async function placeKept(world: World, trail: Trail): Promise<void> {
  const { clock, wire } = world;
  const { app } = world.panel();
  const calls = wire.calls.length;
  // Of a heavy drawing the panel asks first; the second click places it as it is.
  for (let click = 0; click < 2; click += 1) {
    for (const { id } of app.history.entries.value.filter(isToPlace)) {
      await comesBack(world, trail, 'place again', app.placeAgain(id));
    }
    await clock.until(() => app.active.value === 0, LONG);
  }
  promise(wire.calls.length === calls, 'Placing again was paid for again.');
  for (const { id, title, fate } of app.history.entries.value.filter(isToPlace)) {
    // A drawing that cannot be cleaned stays what it is, and what had no room was told to be lost by closing.
    const gone = trail.short && app.notices.value.some((notice) => notice.id === 'result-gone');
    promise(isHopeless(fate) || gone, `“${title}” (${id}) could not be placed: ${JSON.stringify(fate)}.`);
  }
}

function isHopeless(fate: Fate): boolean {
  if (fate.fate !== 'made' || fate.standing.at !== 'history') return false;
  return ['svg-malformed', 'svg-empty', 'svg-too-heavy', 'unreadable-picture'].includes(
    fate.standing.failure?.code ?? '',
  );
}

/** Whatever stands on the canvas and says which job made it names one that there was. */
function checkMarks({ figma, panels }: World): void {
  for (const { name, pluginData } of canvasOf(figma).values()) {
    const job = pluginData?.['job'];
    const knows = (entry: string) => panels.some(({ history }) => history.knows(entry));
    const isKnown = job === undefined || job === '' || knows(job);
    promise(isKnown, `“${name}” says that it is the result of ${String(job)}, which nobody ordered.`);
    const note = pluginData['cut'] ?? '';
    const cut = readCut(note);
    promise(
      note === '' || (cut !== null && knows(cut.job)),
      `“${name}” has the note of a cut that nobody made: ${note}.`,
    );
  }
}

/** What an idle panel may hold: its listeners, and nothing that waits or weighs. */
function checkRest(world: World): void {
  const held = world.panel().held();
  promise(held.pictures === 0, `${held.pictures} decoded pictures are left.`);
}

function checkSecrecy({ figma, recraft, storage, panels }: World): void {
  const { token } = recraft;
  const leaks = leaksOf(figma, token);
  promise(leaks.length === 0, `The token stands in ${leaks.join(', ')}.`);
  const stored = [...storage].filter(([key, value]) => key !== 'token' && tells(value, token));
  promise(stored.length === 0, `The token is stored under ${stored.map(([key]) => key).join(', ')}.`);
  for (const { app } of panels) {
    const told = [
      app.jobs.value,
      app.notices.value,
      app.announcement.value,
      app.connection.value,
      app.spent.value,
      app.history.entries.value,
    ];
    promise(!JSON.stringify(told).includes(token), 'The panel shows the token.');
  }
}

/** Whether a stored value, or a file of bytes in it, has a text in it. */
function tells(value: unknown, text: string): boolean {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length).includes(text);
  if (typeof value === 'string') return value.includes(text);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes(text) || tells(inner, text));
}

/** A closed panel keeps no listener and no timer, and the plugin does not run on. */
function checkLeftovers(world: World): void {
  const { timers, listeners } = world.panel().held();
  promise(timers === 0, `${timers} timers are left after closing.`);
  promise(listeners === 0, `${listeners} listeners are left after closing.`);
  promise(world.networkListeners() === 0, 'Somebody still listens for the network.');
  promise(!world.figma.running, 'The plugin still runs after closing.');
}
