import { describe, expect, test } from 'vitest';
import type { DocumentBuilder } from '../figma/types.ts';
import { choose, LIGHT, matchAll, openBrand, paintedOn, seenOf } from './brand-world.ts';
import { GREEN, now, openLayers, ORANGE, select, textOf } from './recolor-world.ts';
import { picture, productShot, solid } from './samples.ts';

function board(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Board', width: 200, height: 100, fills: [solid(GREEN)] });
  build.add('ELLIPSE', { name: 'Disc', width: 20, height: 20, fills: [{ ...solid(ORANGE), opacity: 0.4 }] }, frame);
}

describe('recoloring the selected layers', () => {
  test('is free and offline: no token, no request, nothing in the history', async () => {
    const world = await openLayers(board);
    const { app, figma, recraft, ids } = world;
    world.setOnline(false);
    await select(world, 'Board');
    await app.readLayers();
    expect(now(world)).toEqual({ state: 'ready', layers: 2, skipped: '' });
    await app.recolorLayers();
    expect(textOf(world)).toBe('2 layers recolored. One undo takes it back. 2 colors bound to variables or styles.');
    expect(paintedOn(figma.document.byName('Board'))).toEqual([{ hex: LIGHT.pine, alpha: 1, variableId: ids['pine'] }]);
    expect(paintedOn(figma.document.byName('Disc'))).toEqual([
      { hex: LIGHT.coral, alpha: 0.4, variableId: ids['coral'] },
    ]);
    expect(recraft.ledger()).toEqual([]);
    expect(app.jobs.value).toEqual([]);
    expect(app.history.entries.value).toEqual([]);
    expect(app.connection.value.state).toBe('none');
    world.close();
  });

  test('is taken back by one undo', async () => {
    const world = await openLayers(board);
    const before = world.figma.document.snapshot();
    await select(world, 'Board');
    await world.app.recolorLayers();
    expect(world.figma.document.snapshot()).not.toEqual(before);
    world.figma.user.undo();
    expect(world.figma.document.snapshot()).toEqual(before);
    world.close();
  });

  test('follows the mode of the page afterwards, as its pixels show', async () => {
    const world = await openLayers((build) =>
      build.add('RECTANGLE', { name: 'Card', width: 100, height: 100, fills: [solid(GREEN)] }),
    );
    const { figma } = world;
    await select(world, 'Card');
    await world.app.recolorLayers();
    const card = figma.document.byName('Card').id;
    expect([...(await seenOf(world, card)).keys()]).toEqual([LIGHT.pine]);
    figma.user.setVariableMode('Brand', 'Dark');
    expect([...(await seenOf(world, card)).keys()]).toEqual(['#7db36a']);
    world.close();
  });

  test('shows beforehand what it will do, and changes nothing by that', async () => {
    const world = await openLayers(board);
    const before = world.figma.document.snapshot();
    await select(world, 'Board');
    await world.app.readLayers();
    const shown = world.app.brand.preview.value;
    expect(shown).toMatchObject({
      kind: 'layers',
      title: 'Board',
      report: { rows: [{ from: GREEN, to: LIGHT.pine }, {}] },
    });
    world.app.lockColor(GREEN, true);
    expect(world.app.brand.preview.value).toMatchObject({ report: { rows: [{ from: GREEN, to: GREEN }, {}] } });
    expect(world.figma.document.snapshot()).toEqual(before);
    await world.app.recolorLayers();
    expect(paintedOn(world.figma.document.byName('Board'))).toMatchObject([{ hex: GREEN, variableId: null }]);
    world.close();
  });

  test('again changes nothing', async () => {
    const world = await openLayers(board);
    await select(world, 'Board');
    await world.app.recolorLayers();
    const once = world.figma.document.snapshot();
    await world.app.recolorLayers();
    expect(world.figma.document.snapshot()).toEqual(once);
    expect(textOf(world)).toMatch(/^Nothing had to change\./);
    world.close();
  });

  test('leaves pictures, masks and what is in instances alone, and counts them in words', async () => {
    const shot = await productShot(20, 20);
    const world = await openLayers((build) => {
      const component = build.component({ name: 'Badge', width: 50, height: 50, fills: [solid(GREEN)] });
      build.add('ELLIPSE', { name: 'Dot', width: 9, height: 9, fills: [solid(ORANGE)] }, component);
      const remote = build.add('COMPONENT', {
        name: 'Remote',
        remote: true,
        width: 80,
        height: 80,
        fills: [solid(GREEN)],
      });
      build.instance(component, { name: 'Inside' }, remote);
      const frame = build.add('FRAME', { name: 'Board', y: 200, width: 200, height: 100, fills: [solid(ORANGE)] });
      build.add('RECTANGLE', { name: 'Photo', width: 20, height: 20, fills: [picture(build.image(shot))] }, frame);
      build.add('ELLIPSE', { name: 'Mask', width: 20, height: 20, isMask: true, fills: [solid(GREEN)] }, frame);
    });
    const { figma } = world;
    const before = ['Remote', 'Inside', 'Photo', 'Mask'].map((name) => figma.document.byName(name).fills);
    await select(world, 'Board', 'Remote');
    await world.app.readLayers();
    expect(now(world)).toMatchObject({ state: 'ready', skipped: 'Left as they are: 1 picture, 1 mask.' });
    await world.app.recolorLayers();
    expect(textOf(world)).toBe(
      '1 layer recolored. One undo takes it back. 1 color bound to variables or styles. ' +
        '1 layer inside instances can’t be changed. 2 layers can’t be changed here. ' +
        'Left as they are: 1 picture, 1 mask.',
    );
    expect(['Remote', 'Inside', 'Photo', 'Mask'].map((name) => figma.document.byName(name).fills)).toEqual(before);
    world.close();
  });

  test('says of all the layers that were read what became of them', async () => {
    const world = await openLayers((build) => {
      const frame = build.add('FRAME', { name: 'Board', width: 200, height: 100, fills: [solid(GREEN)] });
      build.add('ELLIPSE', { name: 'Gray', width: 20, height: 20, fills: [solid('#777777')] }, frame);
      build.add('ELLIPSE', { name: 'Disc', width: 20, height: 20, fills: [solid(ORANGE)] }, frame);
    });
    world.app.setMatching({ keepNeutrals: true });
    await select(world, 'Board');
    await world.app.readLayers();
    expect(now(world)).toMatchObject({ state: 'ready', layers: 3 });
    await world.app.recolorLayers();
    expect(textOf(world)).toBe(
      '2 layers recolored. One undo takes it back. 1 layer stays as it is: neutral color. ' +
        '2 colors bound to variables or styles.',
    );
    world.close();
  });

  test('text of several colors keeps its runs', async () => {
    const world = await openLayers((build) => {
      const textRuns = [
        { start: 0, end: 2, fills: [solid(GREEN)] },
        { start: 2, end: 4, fills: [solid(ORANGE)] },
      ];
      build.add('TEXT', { name: 'Text', characters: 'Text', fills: 'MIXED', textRuns });
    });
    await select(world, 'Text');
    await world.app.recolorLayers();
    const runs = world.figma.document.byName('Text').textRuns ?? [];
    const painted = runs.map(({ start, end, fills }) => [start, end, ...paintedOn({ fills })]);
    expect(painted).toMatchObject([
      [0, 2, { hex: LIGHT.pine, variableId: world.ids['pine'] }],
      [2, 4, { hex: LIGHT.coral, variableId: world.ids['coral'] }],
    ]);
    world.close();
  });

  test('a variable that was deleted since the palette was read leaves its color unbound, and that is said', async () => {
    const world = await openLayers(board);
    await select(world, 'Board');
    await world.app.readLayers();
    world.figma.user.removeVariable(world.ids['pine'] ?? '');
    await world.app.recolorLayers();
    expect(textOf(world)).toContain('1 color stayed unbound: the variable or style was deleted.');
    expect(paintedOn(world.figma.document.byName('Board'))).toEqual([{ hex: LIGHT.pine, alpha: 1, variableId: null }]);
    world.close();
  });

  test('in Display P3 goes by what is seen', async () => {
    const world = await openBrand({ colorProfile: 'DISPLAY_P3' }, board);
    await world.app.choosePalette({ kind: 'typed' });
    world.app.addColors('#ff0000');
    matchAll(world);
    await select(world, 'Board');
    await world.app.recolorLayers();
    expect(paintedOn(world.figma.document.byName('Board'))).toMatchObject([{ hex: '#ea3323' }]);
    world.close();
  });

  test('without a palette, or with nothing selected, nothing happens', async () => {
    const world = await openBrand({ token: null }, board);
    const before = world.figma.document.snapshot();
    await choose(world);
    await world.app.recolorLayers();
    expect(now(world)).toEqual({ state: 'idle' });
    await world.app.choosePalette({ kind: 'typed' });
    await select(world, 'Board');
    await world.app.recolorLayers();
    expect(world.figma.document.snapshot()).toEqual(before);
    world.close();
  });
});
