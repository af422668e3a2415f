import { describe, expect, test } from 'vitest';
import type { SetVerbs } from '../../ui/state/sets/types.ts';
import { openApp, type World } from '../kit/app.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { solid } from './samples.ts';

const ORDER: Omit<Parameters<SetVerbs['drawInFrames']>[0], 'frames'> = {
  ...{ prompt: 'a tent by a lake', output: 'image', model: 'recraftv4_1_flash', dropBackground: false },
};

const SIZES = { Wide: [640, 360], Tall: [300, 600], Square: [200, 200] } as const;

function threeFrames(build: DocumentBuilder): void {
  const ids = Object.entries(SIZES).map(([name, [width, height]], index) =>
    build.add('FRAME', { name, x: index * 1_000, width, height }),
  );
  build.select([...ids].reverse());
}

function framesOf({ app }: World) {
  return (app.selection.value.frames ?? []).filter(({ unfit }) => unfit === null);
}

function childrenOf({ figma }: World, name: string) {
  return (figma.document.byName(name).children ?? []).flatMap((child) => figma.document.node(child) ?? []);
}

describe('several selected frames', () => {
  test('are told in reading order, with the reason why one cannot take a picture', async () => {
    const world = await openApp({
      document: (build) => {
        threeFrames(build);
        const component = build.component({ name: 'Main', x: 0, y: 1_000, width: 100, height: 100 });
        const locked = build.add('FRAME', { name: 'Locked', x: 500, y: 1_000, locked: true });
        const hidden = build.add('FRAME', { name: 'Hidden', x: 900, y: 1_000, visible: false });
        const instance = build.instance(component, { name: 'Copy', x: -300, y: 1_500 });
        const dot = build.add('ELLIPSE', { name: 'Dot', x: 0, y: 2_000 });
        build.select([dot, instance, hidden, locked, component]);
      },
    });
    expect(world.app.selection.value.frames?.map(({ name, unfit }) => [name, unfit])).toEqual([
      ['Main', 'component'],
      ['Locked', 'locked'],
      ['Hidden', 'hidden'],
      ['Copy', 'inside-instance'],
    ]);
    world.figma.user.selectByName('Square', 'Tall', 'Wide');
    await world.clock.settle();
    expect(world.app.selection.value).toMatchObject({
      frame: null,
      frames: [{ name: 'Wide' }, { name: 'Tall' }, { name: 'Square' }],
    });
    world.figma.user.selectByName('Wide');
    await world.clock.settle();
    expect(world.app.selection.value.frames).toBeUndefined();
    world.close();
  });

  test('get one picture each, in the ratio nearest to their own, inside of them', async () => {
    const world = await openApp({ document: threeFrames });
    await world.app.drawInFrames({ ...ORDER, frames: framesOf(world) });
    expect(world.app.jobs.value.map(({ title }) => title)).toEqual([
      'Wide · a tent by a lake',
      'Tall · a tent by a lake',
      'Square · a tent by a lake',
    ]);
    await world.finish();
    expect(world.app.jobs.value.map(({ state }) => state.state)).toEqual(['done', 'done', 'done']);
    for (const [name, [width, height]] of Object.entries(SIZES)) {
      const [picture, ...others] = childrenOf(world, name);
      expect(others).toEqual([]);
      expect(picture?.name).toBe('a tent by a lake');
      // As large as the frame lets it be: one side fills it, and the other nearly so.
      const shares = [(picture?.width ?? 0) / width, (picture?.height ?? 0) / height];
      expect(Math.max(...shares)).toBeGreaterThan(0.98);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1.001);
      expect(Math.min(...shares)).toBeGreaterThan(0.85);
    }
    expect(world.app.history.entries.value).toHaveLength(3);
    const seeds = world.app.history.entries.value.map(({ recipe }) => /"seed":\d+/.exec(JSON.stringify(recipe))?.[0]);
    expect(new Set(seeds).size).toBe(3);
    world.close();
  });

  test('that are full have their pictures beside them, each beside its own and no larger than it', async () => {
    const world = await openApp({
      document: (build) => {
        const frames = ['One', 'Two'].map((name, index) => {
          const frame = build.add('FRAME', { name, x: index * 3_000, width: 400, height: 300 });
          build.add('RECTANGLE', { x: 10, y: 10, width: 380, height: 280 }, frame);
          return frame;
        });
        build.select(frames);
      },
    });
    await world.app.drawInFrames({ ...ORDER, frames: framesOf(world) });
    await world.finish();
    const beside = world.app.jobs.value.map(({ state }) => {
      const placed = state.state === 'done' ? state.placed : null;
      const node = world.figma.document.node(placed?.nodeId ?? '');
      return { note: placed?.note, x: node?.relativeTransform?.[0][2], width: node?.width, height: node?.height };
    });
    const size = { width: 400, height: expect.closeTo(294.7, 1) as unknown };
    expect(beside).toEqual([
      { note: 'frame-full', x: 424, ...size },
      { note: 'frame-full', x: 3_424, ...size },
    ]);
    world.close();
  });

  test('are drawn in a style that is made of layers once; not where the wallet holds no image in it', async () => {
    const world = await openApp({ document: threeFrames });
    const { app, recraft, clock } = world;
    const from = { kind: 'layer', layerId: world.figma.document.byName('Wide').id } as const;
    const references = [{ from, name: 'Wide', weight: 1 }];
    const style = { kind: 'references', name: 'Look', match: 'precise', base: 'any', references } as const;
    world.figma.user.edit(from.layerId, { fills: [solid('#204060')] });
    const order = { ...ORDER, model: 'recraftv4_styles', style, frames: framesOf(world) };
    recraft.setBalance(6);
    await app.checkAgain();
    await app.drawInFrames(order);
    expect([app.notices.value.map(({ title }) => title), recraft.balance()]).toEqual([['Too few API units'], 6]);
    recraft.setBalance(1_000);
    await app.checkAgain();
    await clock.advance(2_000);
    const drawn = app.drawInFrames(order);
    await clock.until(() => app.jobs.value.length === 3);
    await drawn;
    await world.finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done', 'done', 'done']);
    expect(recraft.ledger().filter(({ path }) => path.endsWith('/styles'))).toHaveLength(1);
    expect(recraft.balance()).toBe(1_000 - 5 - 3 * (app.jobs.value[0]?.price ?? 0));
    world.close();
  });

  test('are an undo step each', async () => {
    const world = await openApp({ document: threeFrames });
    await world.app.drawInFrames({ ...ORDER, frames: framesOf(world) });
    await world.finish();
    const filled = () => Object.keys(SIZES).filter((name) => childrenOf(world, name).length > 0).length;
    expect(filled()).toBe(3);
    world.figma.user.undo();
    expect(filled()).toBe(2);
    world.close();
  });

  test('of which one is deleted while waiting lose nothing: its picture stands on free canvas, and says so', async () => {
    const world = await openApp({ document: threeFrames });
    const frames = framesOf(world);
    await world.app.drawInFrames({ ...ORDER, frames });
    world.figma.user.delete(frames[1]?.id ?? '');
    await world.finish();
    const notes = world.app.jobs.value.map(({ state }) => (state.state === 'done' ? state.placed.note : state.state));
    expect(notes).toEqual([null, 'frame-gone', null]);
    expect(world.recraft.balance()).toBe(10_000 - 3 * 7);
    world.close();
  });
});
