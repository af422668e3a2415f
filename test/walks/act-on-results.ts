import type { Cutting } from '../../plugin/protocol/cutting.ts';
import { readCut } from '../../plugin/protocol/cutting-schemas.ts';
import { isForCanvas } from '../../ui/jobs/entry.ts';
import { readProvenance } from '../../ui/jobs/provenance.ts';
import type { App } from '../../ui/state/types.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import { beside } from './beside.ts';
import { recolor } from './act-on-colors.ts';
import { order } from './order.ts';
import { pickFrom } from './pick.ts';
import type { Of } from './step.ts';
import { lookAt, track, type Trail } from './trail.ts';
import type { World } from './world.ts';

/** Goes on with what is there. Everything is free but what a result is sent on for, and more like a picture. */
export async function actOnResults(
  world: World,
  trail: Trail,
  step: Of<'cutting' | 'recut' | 'carry on' | 'similar' | 'beside'>,
): Promise<void> {
  const { app } = world.panel();
  switch (step.do) {
    case 'cutting':
      app.savePreferences({ cutting: cuttingOf(step) });
      return;
    case 'recut':
      return recut(world, trail, step);
    case 'carry on':
      carryOn(world, trail, step);
      return;
    case 'similar':
      similar(world, trail, step);
      return;
    case 'beside':
      beside(world, trail, step);
      return;
    default:
      step satisfies never;
  }
}

function cuttingOf({ result, grow, feather }: Cutting): Cutting {
  return { result, grow, feather };
}

/** Has a selected cut made anew; where none is selected, the user selects one first. */
async function recut(world: World, trail: Trail, step: Of<'recut'>): Promise<void> {
  const { app } = world.panel();
  const cut = () => app.selection.value.layers.filter((layer) => layer.cut !== undefined);
  if (cut().length === 0) {
    const carriers = onPage(world).filter((node) => readCut(node.pluginData['cut'] ?? '') !== null);
    const carrier = pickFrom(carriers, step.pick);
    // What holds a mask, or what is under it: either tells of the cut.
    const id = step.pick % 2 === 0 ? carrier?.id : (carrier?.children?.at(-1) ?? carrier?.id);
    if (id !== undefined) await select(world, trail, id);
  }
  const layer = pickFrom(cut(), step.pick);
  if (layer === undefined) return;
  trail.recut.add(layer.id);
  track(trail, step.do, app.recut(layer.id, cuttingOf(step)));
}

/** Selects a layer with a picture, as most do who want its background gone. */
export async function selectPhoto(world: World, trail: Trail, pick: number): Promise<void> {
  const photos = onPage(world).filter(({ fills }) => fills !== 'MIXED' && fills?.some(({ type }) => type === 'IMAGE'));
  const photo = pickFrom(photos, pick);
  if (photo) await select(world, trail, photo.id);
}

/** Until the panel knows. */
async function select(world: World, trail: Trail, id: string): Promise<void> {
  world.figma.user.select([id]);
  Object.assign(trail, lookAt(world));
  await world.clock.settle();
}

function onPage({ figma: { document } }: World): readonly Readonly<NodeRecord>[] {
  const add = (id: string): readonly Readonly<NodeRecord>[] => {
    const node = document.node(id);
    return node ? [node, ...(node.children ?? []).flatMap(add)] : [];
  };
  return (document.page().children ?? []).flatMap(add);
}

/** Brings a result of the history to the canvas, selected, and orders what is next as soon as it is there: a click of its own. */
function carryOn(world: World, trail: Trail, step: Of<'carry on'>): void {
  const { pick, to, original } = step;
  const panel = world.panel();
  const { app } = panel;
  const made = app.history.entries.value.filter((entry) => isForCanvas(entry) && entry.fate.fate === 'made');
  const entry = pickFrom(made, pick);
  if (entry === undefined) return;
  // It goes to a page and selects there, whenever it gets that far.
  trail.placings.add(entry.id);
  trail.showing.add(step);
  const brought = app.bringToCanvas(entry.id).then((isThere) => {
    trail.showing.delete(step);
    trail.shown = true;
    if (!isThere || !panel.alive()) return;
    if (to === 'recolor') recolor(world, trail);
    else
      order(
        app,
        trail,
        to === 'vectorize' ? { do: to, original } : { do: 'remove background', original, picture: 0, photo: null },
      );
  });
  track(trail, 'carry on', brought);
}

/** More like one of the pictures on the canvas of which Recraft knows an id. */
function similar(world: World, trail: Trail, { pick, closeness }: Of<'similar'>): void {
  const { app } = world.panel();
  const known = [...lookAt(world).canvas.values()].flatMap(({ pluginData }) => {
    const provenance = readProvenance(pluginData['provenance'] ?? '');
    return provenance?.imageId && provenance.model !== null ? [{ ...provenance, imageId: provenance.imageId }] : [];
  });
  const made = pickFrom(known, pick);
  if (made === undefined) return;
  trail.ordered += 1;
  const output = made.model?.includes('vector') === true ? 'vector' : 'image';
  const params: Parameters<App['explore']>[0] = {
    ...{ prompt: 'a red tent', output, model: made.model ?? '', ratio: made.size ?? '1:1' },
    ...{ frameId: null, dropBackground: false, like: { imageId: made.imageId, closeness } },
  };
  track(trail, 'similar', app.explore(params));
}
