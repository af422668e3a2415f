import * as v from 'valibot';
import { isForCanvas } from '../../ui/jobs/entry.ts';
import type { Job } from '../../ui/jobs/job.ts';
import { act } from './act.ts';
import { canvasOf, checkCanvas, isSameCanvas, type Canvas } from './canvas.ts';
import { checkMoney } from './money.ts';
import { finish } from './finish.ts';
import type { Step } from './step.ts';
import { createTrail, lookAt, type Trail } from './trail.ts';
import { promise } from './violation.ts';
import { openWorld, type World } from './world.ts';
import { cutLayers, wrapsBetween } from './wraps.ts';
import type { Workshop } from './workshop.ts';

/** What a walk came by, for figures. */
export interface WalkFigures {
  readonly calls: number;
  readonly units: number;
  readonly placed: number;
  readonly undone: number;
}

/** A walk that broke a promise, and where. */
class WalkFailed extends Error {
  override readonly name = 'WalkFailed';
  /** `at` counts the steps that went well; what breaks after the last one breaks at the end. */
  constructor(at: number, cause: unknown) {
    super(`after ${at} steps, ${String(cause)}`, { cause });
  }
}

/** Goes through the steps, then lets everything come to its end, and checks every promise on the way. Rejects with `WalkFailed`. */
export async function runWalk(workshop: Workshop, steps: readonly Step[]): Promise<WalkFigures> {
  const world = await openWorld(workshop);
  const trail = createTrail(world);
  const count = { undone: 0 };
  let at = 0;
  try {
    for (const step of steps) {
      count.undone += await walkOn(world, trail, step);
      at += 1;
    }
    await finish(world, trail);
  } catch (error) {
    throw new WalkFailed(at, error);
  } finally {
    world.dispose();
  }
  const entries = world.recraft.ledger().filter(({ method }) => method === 'POST');
  return {
    calls: entries.length,
    units: entries.reduce((sum, { units }) => sum + units, 0),
    placed: world.panels.flatMap(({ history }) => history.all()).filter(({ state }) => state.state === 'done').length,
    undone: count.undone,
  };
}

/** One step and what comes of it at once; answers how many results were taken back. */
async function walkOn(world: World, trail: Trail, step: Step): Promise<number> {
  const quiet = isQuiet(world, trail) ? canvasOf(world.figma) : null;
  await act(world, trail, step);
  if (step.hasty) return 0;
  if (step.do === 'recut' && step.undo && quiet) return takeBack(world, trail, quiet);
  if (step.do === 'watch') return watch(world, trail, step.undo);
  if (step.do === 'wait') await world.clock.advance(step.ms);
  else await world.clock.settle();
  check(world, trail);
  return 0;
}

/** Nothing is under way, so that whatever changes next is the next step's. */
function isQuiet(world: World, trail: Trail): boolean {
  return trail.pending.size === 0 && world.panel().app.active.value === 0;
}

/** Lets what was clicked come to its end, and takes it back by one undo where it changed anything. */
async function takeBack(world: World, trail: Trail, before: Canvas): Promise<number> {
  await world.clock.settle();
  check(world, trail);
  if (!isQuiet(world, trail) || isSameCanvas(before, trail.canvas)) return 0;
  world.figma.user.undo();
  promise(isSameCanvas(before, canvasOf(world.figma)), 'One undo did not take back a cut that was made anew.');
  await world.clock.settle();
  Object.assign(trail, lookAt(world));
  return 1;
}

/** How long somebody watches before something else is done. */
const PATIENCE = 240_000;

/** Lets time pass until a result stands on the canvas or nothing is to come, and takes that result back by one undo. */
async function watch(world: World, trail: Trail, undo: boolean): Promise<number> {
  await world.clock.settle();
  check(world, trail);
  const { app, history } = world.panel();
  const done = () => app.jobs.value.filter(({ state }) => state.state === 'done').length;
  const before = { done: done(), canvas: trail.canvas };
  const patience = { over: false };
  const stop = world.clock.after(PATIENCE, () => void (patience.over = true));
  await world.clock.until(() => done() > before.done || app.active.value === 0 || patience.over);
  stop();
  const placed = history.takePlaced();
  check(world, trail, placed);
  if (!undo || done() !== before.done + 1 || placed.length !== 1 || trail.pending.size > 0) return 0;
  undoOnce(world);
  promise(
    isSameCanvas(before.canvas, canvasOf(world.figma)),
    `One undo did not take back the result “${placed[0]?.title ?? ''}”.`,
  );
  await world.clock.settle();
  Object.assign(trail, lookAt(world));
  return 1;
}

/**
 * One undo, and another one where the first showed nothing: the copy that an export needed is a step too, if one was made after the result
 * (guess), and Figma's API has no way to leave it out.
 */
function undoOnce({ figma }: World): void {
  const shown = canvasOf(figma);
  figma.user.undo();
  if (isSameCanvas(shown, canvasOf(figma))) figma.user.undo();
}

/** Everything that can be told at any moment. Begins a new stretch of the trail. */
function check(world: World, trail: Trail, taken?: ReturnType<World['panels'][number]['history']['takePlaced']>): void {
  const { complaints, panels } = world;
  promise(complaints.length === 0, complaints.join(' '));
  const placed = taken ?? panels.flatMap(({ history }) => history.takePlaced());
  const missing = panels.flatMap(({ history }) => history.takeMissing());
  const now = lookAt(world);
  if (!trail.blurred) {
    const excused = [...placed, ...placedAgain(world, trail)];
    checkCanvas(trail.canvas, now.canvas, {
      placed: excused,
      choices: trail.choices,
      recolored: trail.recolored,
      redone: trail.redone,
      recut: trail.recut,
      placings: trail.placings,
      promptless: trail.promptless,
    });
    promise(missing.length === 0, `The result “${missing[0]?.title ?? ''}” is said to be placed and is not there.`);
    if (trail.showing.size === 0 && !trail.shown) checkView(trail, now);
  }
  Object.assign(trail, now, { blurred: false, shown: false });
  checkMoney(world, trail);
}

/** What a mask showed that went as its layer was cut anew, and whose holder stays because there is more in it by now. */
function layerUnder({ canvas, recut }: Trail, id: string): string | undefined {
  const mask = canvas.get(id);
  const [lowest, layer] = canvas.get(mask?.parent ?? '')?.children ?? [];
  return mask?.isMask === true && lowest === id && cutLayers(canvas, recut).has(id) ? layer : undefined;
}

/** Only the user selects layers and goes to pages. */
function checkView(trail: Trail, now: ReturnType<typeof lookAt>): void {
  const isThere = (id: string) => now.canvas.has(id);
  // What is finished anew stays selected as what it has become, and what loses its mask as the layer that was under it.
  const redone = trail.selection.some((id) => trail.redone.has(id) && !isThere(id));
  const isKnown = (id: string) => isThere(id) && !(redone && !trail.canvas.has(id));
  const { layerIn } = wrapsBetween(trail.canvas, now.canvas);
  const gone = trail.selection.filter((id) => !isThere(id));
  const bared = gone.flatMap(
    (id) => layerIn.get(id) ?? layerIn.get(trail.canvas.get(id)?.parent ?? '') ?? layerUnder(trail, id) ?? [],
  );
  const stayed = trail.selection.filter((id) => isThere(id) && !bared.includes(id));
  const expected = [...stayed, ...new Set(bared)];
  promise(expected.join() === now.selection.filter(isKnown).join(), 'The selection changed by itself.');
  promise(now.pageId === trail.pageId || !isThere(trail.pageId), 'The page changed by itself.');
}

/** What the history has placed for the user, as the job that it would be. */
function placedAgain(world: World, { placings }: Trail): readonly Job[] {
  return world
    .panel()
    .app.history.entries.value.filter(isForCanvas)
    .flatMap(({ id, kind, title, recipe, fate }) => {
      if (!placings.has(id) || fate.fate !== 'made' || fate.standing.at !== 'canvas') return [];
      const { placed } = fate.standing;
      const parsed = v.safeParse(ofLayer, recipe);
      const layerId = parsed.success ? parsed.output.params.target.layerId : null;
      const state = { state: 'done', credits: fate.credits, took: 0, placed } as const;
      return [{ ...BARE, id, entry: id, kind, title, layerId, state }];
    });
}

const ofLayer = v.object({ params: v.object({ target: v.object({ layerId: v.string() }) }) });
const BARE = { run: '', slot: 0, attempt: 1, model: null, price: null, usual: 0 } as const;
