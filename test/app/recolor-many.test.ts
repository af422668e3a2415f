import { describe, expect, test } from 'vitest';
import type { WorldForTest } from '../kit/app.ts';
import { LIGHT, paintedOn, type BrandWorld } from './brand-world.ts';
import { GREEN, now, openLayers, ORANGE, select, textOf } from './recolor-world.ts';
import { solid } from './samples.ts';

describe('1,500 layers', () => {
  function openMany(wanted: WorldForTest = {}): Promise<BrandWorld> {
    return openLayers((build) => {
      const frame = build.add('FRAME', { name: 'Many', width: 500, height: 300, fills: [] });
      for (let at = 0; at < 1_500; at += 1) {
        const place = { x: (at % 50) * 10, y: Math.floor(at / 50) * 10, width: 8, height: 8 };
        build.add('RECTANGLE', { name: `R${at}`, ...place, fills: [solid(at % 2 === 0 ? GREEN : ORANGE)] }, frame);
      }
    }, wanted);
  }

  function colors(world: BrandWorld) {
    const { figma } = world;
    const { children = [] } = figma.document.byName('Many');
    const all = children.flatMap((id) => paintedOn(figma.document.node(id) ?? {}));
    const isBrand = ({ hex }: { hex: string }) => hex === LIGHT.pine || hex === LIGHT.coral;
    return { brand: all.filter(isBrand).length, bound: all.filter(({ variableId }) => variableId !== null).length };
  }

  test('are recolored and bound, and one undo takes it back', async () => {
    const world = await openMany();
    const before = world.figma.document.snapshot();
    await select(world, 'Many');
    await world.app.recolorLayers();
    expect(textOf(world)).toMatch(/^1,500 layers recolored\./);
    expect(colors(world)).toEqual({ brand: 1_500, bound: 1_500 });
    world.figma.user.undo();
    expect(world.figma.document.snapshot()).toEqual(before);
    world.close();
  });

  test('can be left half done: what was changed stays, that is said, and one undo takes it back', async () => {
    const world = await openMany({ callTakes: 0.05 });
    const { app, clock, figma } = world;
    const before = figma.document.snapshot();
    await select(world, 'Many');
    const recoloring = app.recolorLayers();
    await clock.until(() => now(world).state === 'applying' && colors(world).brand > 0);
    app.cancelRecolor();
    await clock.until(() => now(world).state === 'done');
    await recoloring;
    const { brand } = colors(world);
    expect(brand).toBeGreaterThan(0);
    expect(brand).toBeLessThan(1_500);
    const count = (value: number) => value.toLocaleString('en-US');
    expect(textOf(world)).toContain(`Stopped: ${count(brand)} layers recolored, which stays.`);
    expect(textOf(world)).toContain(`${count(1_500 - brand)} places left as they are.`);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
    world.close();
  });

  test('are left while they are read where others are selected, and nothing is changed', async () => {
    const world = await openMany({ callTakes: 0.05 });
    const { app, clock, figma } = world;
    const before = figma.document.snapshot();
    await select(world, 'Many');
    const recoloring = app.recolorLayers();
    await clock.until(() => now(world).state === 'reading');
    figma.user.selectByName('R7');
    await clock.until(() => now(world).state === 'idle');
    await clock.runAll();
    await recoloring;
    expect(figma.document.snapshot()).toEqual(before);
    world.close();
  });
});
