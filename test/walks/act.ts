import type { Job } from '../../ui/jobs/job.ts';
import type { App } from '../../ui/state/types.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import { fillStorage, storedEntries } from '../kit/records.ts';
import { edited } from './edit.ts';
import { actInPlenty } from './act-in-plenty.ts';
import { actOnTraces } from './act-on-traces.ts';
import type { JobVerb, Of, Step } from './step.ts';
import { lookAt, track, type Trail } from './trail.ts';
import type { World } from './world.ts';

/** Does one step. What waits for time is left to `time.ts`. A step that makes no sense at this moment does nothing. */
export async function act(world: World, trail: Trail, step: Step): Promise<void> {
  const { app } = world.panel();
  switch (step.do) {
    case 'select':
    case 'delete':
    case 'edit':
    case 'move into':
    case 'go to page':
    case 'delete page':
    case 'undo':
    case 'variable mode':
    case 'delete variable':
      editDocument(world, step);
      // What the user did counts as given: from here on it is the product that changes things.
      Object.assign(trail, lookAt(world));
      return;
    case 'generate':
    case 'vectorize':
    case 'remove background':
      order(app, trail, step);
      return;
    case 'select frames':
    case 'draw in frames':
    case 'draw set':
    case 'on set':
    case 'explore':
    case 'enhance':
    case 'make style':
    case 'stop style':
      actInPlenty(world, trail, step);
      return;
    case 'tracing':
    case 'on trace':
      actOnTraces(world, trail, step);
      return;
    case 'on job':
      onJob(app, trail, step);
      return;
    case 'cancel all':
      app.cancelAll();
      return;
    case 'pause':
      app.pauseWork();
      return;
    case 'go on':
      app.goOn();
      return;
    case 'on entry':
      onEntry(app, trail, step);
      return;
    case 'undo removal':
      app.undoRemove();
      return;
    case 'refresh history':
      track(trail, 'refresh', app.refreshHistory());
      return;
    case 'storage':
      setStorage(world, trail, step.state);
      return;
    case 'budget':
      app.savePreferences({ budget: step.units });
      return;
    case 'brand':
      app.setBrandOn(step.on);
      return;
    case 'palette':
      track(trail, 'palette', choosePalette(world, step));
      return;
    case 'matching':
      app.setMatching({ mode: step.mode, tolerance: step.tolerance, keepNeutrals: step.keepNeutrals });
      return;
    case 'recolor':
      recolor(world, trail);
      return;
    case 'jump':
      world.clock.jump(step.ms);
      return;
    case 'dismiss finished':
      app.dismissFinished();
      return;
    case 'look at': {
      const layer = pickFrom(app.selection.value.layers, step.pick);
      if (layer) track(trail, 'thumbnail', app.thumbnail(layer.id));
      return;
    }
    case 'connect':
      track(trail, 'connect', app.connect(world.recraft.token, true));
      return;
    case 'check again':
      track(trail, 'check again', app.checkAgain());
      return;
    case 'network':
      world.setOnline(step.online);
      return;
    case 'fault':
      world.recraft.scenario(step.scenario, step.times);
      return;
    case 'refuse placing':
      world.refusePlacing(step.times);
      return;
    case 'pace':
      world.setPace(step.latency);
      return;
    case 'wallet':
      world.recraft.setBalance(step.units);
      return;
    case 'reopen':
      trail.blurred = true;
      trail.pending.clear();
      world.closePanel();
      await world.clock.advance(step.after);
      await world.openPanel();
      return;
    case 'wait':
    case 'watch':
      return;
    default:
      step satisfies never;
  }
}

function order(app: App, trail: Trail, step: Of<'generate' | 'vectorize' | 'remove background'>): void {
  const { frame, layers } = app.selection.value;
  if (step.do === 'generate') {
    const { output, count } = step;
    const model = output === 'vector' ? 'recraftv4_1_vector' : 'recraftv4_1';
    const frameId = step.frame ? (frame?.id ?? null) : null;
    trail.ordered += count;
    const art = { prompt: 'a red tent', ratio: '1:1', dropBackground: false };
    const [own] = step.styled ? app.styles.list.value : [];
    const style = own && { style: { kind: 'own', id: own.id } as const };
    track(trail, 'generate', app.generate({ ...art, ...style, output, model, count, frameId }));
    return;
  }
  const layerIds = layers.map(({ id }) => id);
  const { original } = step;
  for (const id of layerIds) trail.choices.set(id, new Set([...(trail.choices.get(id) ?? []), original]));
  trail.ordered += layerIds.length;
  const params = { layerIds, original, dropBackground: false };
  const { tracing } = app.preferences.value;
  track(trail, step.do, step.do === 'vectorize' ? app.vectorize({ ...params, tracing }) : app.removeBackground(params));
}

function onJob(app: App, trail: Trail, { verb, pick }: Of<'on job'>): void {
  const job = pickFrom(app.jobs.value.filter(worthTrying(verb)), pick);
  if (!job) return;
  switch (verb) {
    case 'cancel':
      app.cancel(job.id);
      return;
    case 'dismiss':
      app.dismiss(job.id);
      return;
    case 'discard':
      if (job.state.state === 'cancelled' && job.state.sent) trail.givenUp.add(job.entry);
      app.discard(job.id);
      return;
    case 'retry':
      trail.retries.set(job.id, (trail.retries.get(job.id) ?? 0) + 1);
      track(trail, 'retry', app.retry(job.id));
      return;
    case 'reveal':
      // It goes to a page and selects there, as the click asks.
      trail.blurred = true;
      track(trail, 'reveal', app.reveal(job.id));
      return;
    default:
      verb satisfies never;
  }
}

function onEntry(app: App, trail: Trail, { verb, pick }: Of<'on entry'>): void {
  const entry = pickFrom(app.history.entries.value, pick);
  if (!entry) return;
  switch (verb) {
    case 'place again':
      trail.placings.add(entry.id);
      track(trail, verb, app.placeAgain(entry.id));
      return;
    case 'try again':
      trail.ordered += 1;
      track(trail, verb, app.tryAgain(entry.id));
      return;
    case 'reveal':
      trail.blurred = true;
      track(trail, verb, app.revealEntry(entry.id));
      return;
    case 'remove':
      trail.givenUp.add(entry.id);
      track(trail, verb, app.removeEntries([entry.id]));
      return;
    default:
      verb satisfies never;
  }
}

async function choosePalette(world: World, { from, mode }: Of<'palette'>): Promise<void> {
  const { app } = world.panel();
  await app.loadSources();
  const [collection] = app.brand.sources.value.collections;
  if (from === 'typed') app.addColors('#f2643d, teal #17323d');
  else if (from !== 'variables') await app.choosePalette({ kind: from });
  else if (collection) {
    const modeId = collection.modes[mode]?.id ?? collection.defaultModeId;
    await app.choosePalette({ kind: 'variables', collectionId: collection.id, modeId });
  }
}

/** Reads the selected layers and recolors them. What becomes of their colors is what the click is about. */
function recolor(world: World, trail: Trail): void {
  const { app } = world.panel();
  const { document } = world.figma;
  function mark(id: string): void {
    trail.recolored.add(id);
    for (const child of document.node(id)?.children ?? []) mark(child);
  }
  function markSelected(): void {
    for (const { id } of app.selection.value.layers) mark(id);
  }
  markSelected();
  const recolored = app.readLayers().then(() => {
    // A click of its own, on whatever is selected by then.
    markSelected();
    return app.recolorLayers();
  });
  track(trail, 'recolor', recolored);
}

/** How much of Figma's storage is free, in bytes: enough for a few entries, or not even for one. */
const FREE = { tight: 12_000, full: 40 };

function setStorage({ storage }: World, trail: Trail, state: Of<'storage'>['state']): void {
  if (state === 'wiped') {
    trail.short = true;
    for (const { id } of storedEntries(storage)) trail.wiped.add(id);
    storage.clear();
  } else if (state === 'roomy') {
    storage.delete('ballast');
  } else {
    trail.short = true;
    storage.delete('ballast');
    const used = [...storage.values()].reduce<number>((sum, value) => sum + weightOf(value), 0);
    fillStorage(storage, FREE[state] + used);
  }
}

/** About what a stored value takes. */
function weightOf(value: unknown): number {
  const { value: inner } = value as { value?: unknown }; // every value stands in its version's envelope
  return 100 + (inner instanceof Uint8Array ? inner.length : JSON.stringify(value).length);
}

/** The jobs that a verb is tried on. Some of the tries come too late or too early on purpose. */
function worthTrying(verb: JobVerb): (job: Job) => boolean {
  if (verb === 'retry') return ({ state: { state } }) => state !== 'done';
  if (verb === 'reveal') return ({ state: { state } }) => state === 'done';
  return () => true;
}

type EditStep = Of<
  | 'select'
  | 'delete'
  | 'edit'
  | 'move into'
  | 'go to page'
  | 'delete page'
  | 'undo'
  | 'variable mode'
  | 'delete variable'
>;

function editDocument(world: World, step: EditStep): void {
  const { document, user } = world.figma;
  if (step.do === 'undo') {
    user.undo();
    return;
  }
  if (step.do === 'variable mode') {
    user.setVariableMode('Brand', step.mode);
    return;
  }
  if (step.do === 'delete variable') {
    const { palette } = world.panel().app.brand;
    const ids = palette.value.flatMap(({ source }) => (source.kind === 'variable' ? [source.id] : []));
    const variable = pickFrom(ids, step.pick);
    if (variable !== undefined) user.removeVariable(variable);
    return;
  }
  if (step.do === 'go to page' || step.do === 'delete page') {
    const page = pickFrom(document.pages(), step.pick);
    if (!page) return;
    if (step.do === 'go to page') user.goToPage(page.id);
    else if (page.id !== document.page().id) user.delete(page.id);
    return;
  }
  const layers = below(document.node, document.page().children ?? []);
  if (step.do === 'select') {
    const chosen = step.picks.flatMap((pick) => pickFrom(layers, pick) ?? []);
    const ids = [...new Set(chosen.map(({ id }) => id))];
    user.select(ids.filter((id) => !ids.some((other) => isAbove(document.node, other, id))));
    return;
  }
  const own = layers.filter(({ id, type }) => type !== 'COMPONENT' && !isInsideInstance(document.node, id));
  const layer = pickFrom(own, step.pick);
  if (!layer) return;
  if (step.do === 'delete') user.delete(layer.id);
  if (step.do === 'edit') user.edit(layer.id, edited(layer, step.change));
  if (step.do === 'move into') {
    const frames = own.filter(
      ({ id, type }) => type === 'FRAME' && id !== layer.id && !isAbove(document.node, layer.id, id),
    );
    const parent = pickFrom([document.page(), ...frames], step.into);
    if (parent) user.reparent(layer.id, parent.id);
  }
}

type Find = World['figma']['document']['node'];

function below(find: Find, ids: readonly string[]): readonly Readonly<NodeRecord>[] {
  return ids.flatMap((id) => {
    const node = find(id);
    if (!node) return [];
    // The inside of a drawing is left out: picks would hardly ever meet anything else.
    const isDrawing = node.children?.some((child) => ['VECTOR', 'GROUP'].includes(find(child)?.type ?? '')) ?? false;
    return [node, ...(isDrawing ? [] : below(find, node.children ?? []))];
  });
}

function isAbove(find: Find, ancestor: string, id: string): boolean {
  for (let at = find(find(id)?.parent ?? ''); at; at = find(at.parent ?? '')) if (at.id === ancestor) return true;
  return false;
}

function isInsideInstance(find: Find, id: string): boolean {
  return find(id)?.repeats !== undefined;
}

function pickFrom<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(1, all.length)];
}
