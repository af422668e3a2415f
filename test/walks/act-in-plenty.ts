import { isForCanvas } from '../../ui/jobs/entry.ts';
import type { App } from '../../ui/state/types.ts';
import type { Of, SetVerb } from './step.ts';
import { lookAt, track, type Trail } from './trail.ts';
import type { World } from './world.ts';

type Plenty = Of<
  'select frames' | 'draw in frames' | 'draw set' | 'on set' | 'explore' | 'enhance' | 'make style' | 'stop style'
>;

/** Orders that bring several pictures, or something beside the canvas. */
export function actInPlenty(world: World, trail: Trail, step: Plenty): void {
  const { app } = world.panel();
  switch (step.do) {
    case 'select frames':
      selectFrames(world);
      Object.assign(trail, lookAt(world));
      return;
    case 'draw in frames': {
      const { frames = [] } = app.selection.value;
      trail.ordered += frames.length;
      const fit = frames.filter(({ unfit }) => unfit === null);
      if (fit.length > 0) track(trail, step.do, app.drawInFrames({ ...art(step.output), frames: fit }));
      return;
    }
    case 'draw set':
      trail.ordered += step.count;
      track(trail, step.do, drawSet(app, step));
      return;
    case 'on set':
      onSet(app, trail, step.verb);
      return;
    case 'explore':
      trail.ordered += 1;
      track(trail, step.do, app.explore({ ...art(step.output), ratio: '1:1', frameId: null }));
      return;
    case 'enhance':
      trail.ordered += 1;
      track(trail, step.do, app.enhancePrompt('a red tent'));
      return;
    case 'make style':
      trail.ordered += 1;
      track(trail, step.do, makeStyle(app, step.from));
      return;
    case 'stop style':
      app.stopMakingStyle();
      return;
    default:
      step satisfies never;
  }
}

function art(output: 'vector' | 'image') {
  return { prompt: 'a red tent', ...wishes(output) };
}

function wishes(output: 'vector' | 'image') {
  const model = output === 'vector' ? 'recraftv4_1_vector' : 'recraftv4_1';
  return { output, model, dropBackground: false } as const;
}

/** All frames on the page, as far as they can be selected. */
function selectFrames({ figma }: World): void {
  const { document, user } = figma;
  const ids = document.page().children ?? [];
  user.select(ids.filter((id) => document.node(id)?.type === 'FRAME').slice(0, 4));
}

function drawSet(app: App, { output, count, firstAlone, components }: Of<'draw set'>): Promise<void> {
  const subjects = ['tent', 'boat', 'fox', 'tree'].slice(0, count);
  const place = { template: '{subject}, flat', side: 64, title: 'Camp', components };
  return app.drawSet({ ...place, art: { ...wishes(output), ratio: '1:1' }, subjects }, firstAlone);
}

function onSet(app: App, trail: Trail, verb: SetVerb): void {
  const pending = app.sets.pending.value;
  if (pending === null) return;
  switch (verb) {
    case 'approve':
      // A style, and all but the first.
      trail.ordered += pending.order.subjects.length;
      track(trail, verb, app.approveFirst());
      return;
    case 'redraw':
      trail.ordered += 1;
      track(trail, verb, app.redrawFirst());
      return;
    case 'drop':
      app.dropPending();
      return;
    default:
      verb satisfies never;
  }
}

function makeStyle(app: App, from: Of<'make style'>['from']): Promise<unknown> {
  const layers = app.selection.value.layers.map(({ id, name }) => ({
    ...{ from: { kind: 'layer', layerId: id } as const, name, weight: 1 },
  }));
  const results = app.history.entries.value
    .filter((entry) => isForCanvas(entry) && entry.fate.fate === 'made')
    .map(({ id, title }, at) => ({ from: { kind: 'result', entry: id } as const, name: title, weight: at + 1 }));
  const references = (from === 'layers' ? layers : results).slice(0, 2);
  return app.makeStyle({ name: 'Camp', references, model: 'recraftv4_1_vector', match: 'precise', base: 'any' });
}
