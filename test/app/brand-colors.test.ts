import { describe, expect, test } from 'vitest';
import type { PlacedResult } from '../../ui/jobs/job.ts';
import {
  choose,
  DARK,
  LIGHT,
  matchAll,
  noticesOf,
  openBrand,
  order,
  ORDER,
  paintedBelow,
  placedOf,
  seenOf,
  type BrandWorld,
} from './brand-world.ts';
import type { WorldForTest } from '../kit/app.ts';
import { fillsBelow, paintOf } from './plugin/painted.ts';
import { solid } from './samples.ts';

const BRAND = Object.values(LIGHT);

async function openMatching(wanted: WorldForTest = {}): Promise<BrandWorld> {
  const world = await openBrand(wanted);
  await choose(world);
  matchAll(world);
  return world;
}

function hexes(painted: readonly { hex: string }[]): readonly string[] {
  return [...new Set(painted.map(({ hex }) => hex))].sort();
}

describe('art that is ordered in brand colors', () => {
  test('is asked for in them: whole channels, weights that add up to no more than 1', async () => {
    const world = await openMatching();
    world.app.setWeight(0, 0.5);
    await order(world);
    const [{ controls } = {}] = world.asked;
    expect(controls?.colors?.map(({ rgb }) => rgb)).toEqual([
      [31, 111, 92],
      [242, 100, 61],
      [244, 233, 216],
    ]);
    const weights = controls?.colors?.map(({ weight }) => weight) ?? [];
    expect(weights[0]).toBeCloseTo(0.5, 2);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1);
    world.close();
  });

  test('has the ground that was asked for', async () => {
    const world = await openMatching();
    await world.app.generate({ ...ORDER, background: LIGHT.sand });
    await world.finish();
    expect(world.asked[0]?.controls?.background_color).toEqual({ rgb: [244, 233, 216] });
    world.close();
  });

  test.each([
    [
      'Exact, with nothing that may stay, names the only colors of a traced drawing',
      {},
      [
        [31, 111, 92],
        [242, 100, 61],
        [244, 233, 216],
      ],
    ],
    ['what may stay by its distance is left to Recraft', { tolerance: 12 }, undefined],
    ['so are neutrals', { keepNeutrals: true }, undefined],
    ['so are shades', { mode: 'shading' as const }, undefined],
  ])('%s', async (_row, change, palette) => {
    const world = await openMatching({
      document: (build) =>
        void build.add('ELLIPSE', { name: 'Sun', width: 300, height: 300, fills: [solid('#f2a03d')] }),
    });
    world.app.setMatching(change);
    const layerIds = [world.figma.document.byName('Sun').id];
    await world.app.vectorize({ layerIds, original: 'hide', dropBackground: false });
    await world.finish();
    expect(world.asked[0]?.strict_color_palette).toEqual(palette);
    world.close();
  });

  test('knows an edit that is made while the source is looked at again', async () => {
    const world = await openBrand();
    await choose(world);
    world.app.setBrandOn(true);
    world.app.removeColor(0);
    await order(world);
    expect(world.asked[0]?.controls?.colors).toHaveLength(2);
    expect(world.app.brand.palette.value.map(({ hex }) => hex)).toEqual([LIGHT.coral, LIGHT.sand]);
    world.close();
  });

  test('is asked for as before where they are off, and nothing is said of colors', async () => {
    const world = await openBrand();
    await choose(world);
    const placed = await order(world);
    expect(world.asked[0]).not.toHaveProperty('controls');
    expect(placed).not.toHaveProperty('bound');
    expect(placed).not.toHaveProperty('report');
    expect(paintedBelow(world, placed.nodeId).every(({ variableId }) => variableId === null)).toBe(true);
    const [entry] = world.app.history.entries.value;
    expect(entry?.recipe).toMatchObject({ params: { prompt: ORDER.prompt } });
    expect(entry && world.app.brand.reportOf(entry.id)).toBeNull();
    world.close();
  });

  test('has no other color, down to the last stop, and all of it is bound', async () => {
    const world = await openMatching();
    const { ids } = world;
    const placed = await order(world, { prompt: 'a mushroom' });
    const painted = paintedBelow(world, placed.nodeId);
    const paints = fillsBelow(world.figma, placed.nodeId).map(paintOf);
    expect(paints.some((paint) => paint?.type === 'GRADIENT_LINEAR')).toBe(true);
    expect(painted.length).toBeGreaterThan(10);
    expect(hexes(painted)).toEqual([...BRAND].sort());
    const idOf = new Map(Object.entries(LIGHT).map(([name, hex]) => [hex, ids[name]]));
    expect(painted.every(({ hex, variableId }) => variableId === idOf.get(hex))).toBe(true);
    expect(placed.bound).toEqual({ bound: painted.length, unbound: 0, missing: 0 });
    expect(placed.report?.line).toBe('100% of the area on brand, worst ΔE 0.0');
    world.close();
  });

  test('changes with the mode of the page, as its pixels show', async () => {
    const world = await openMatching();
    const { figma } = world;
    const { nodeId } = await order(world);
    const light = await seenOf(world, nodeId);
    expect(BRAND).toEqual(expect.arrayContaining([...light.keys()]));
    figma.user.setVariableMode('Brand', 'Dark');
    const dark = await seenOf(world, nodeId);
    expect(Object.values(DARK)).toEqual(expect.arrayContaining([...dark.keys()]));
    expect(dark.get(DARK.sand)).toBeCloseTo(light.get(LIGHT.sand) ?? NaN, 2);
    figma.user.setVariableMode('Brand', 'Light', nodeId);
    expect(await seenOf(world, nodeId)).toEqual(light);
    world.close();
  });

  test('is taken back by one undo', async () => {
    const world = await openMatching();
    const before = world.figma.document.snapshot();
    await order(world);
    world.figma.user.undo();
    expect(world.figma.document.snapshot()).toEqual(before);
    world.close();
  });

  test('keeps what is decided at the click, whatever is chosen while it is made', async () => {
    const world = await openMatching();
    await world.app.generate(ORDER);
    await choose(world, 'Brand', 'Dark');
    world.app.setBrandOn(false);
    await world.finish();
    const { nodeId } = placedOf(world, ORDER.prompt);
    expect(hexes(paintedBelow(world, nodeId))).toEqual([...BRAND].sort());
    world.close();
  });
});

describe('a layer that is vectorized', () => {
  async function openSun(): Promise<BrandWorld> {
    const world = await openBrand({
      document: (build) => {
        const frame = build.add('FRAME', { name: 'Sun', width: 300, height: 300, fills: [solid('#e8dcc0')] });
        build.add('ELLIPSE', { x: 50, y: 50, width: 200, height: 200, fills: [solid('#e0703f')] }, frame);
      },
    });
    await choose(world);
    matchAll(world);
    return world;
  }

  async function vectorized(world: BrandWorld, layerId: string): Promise<PlacedResult> {
    world.app.dismissFinished();
    await world.app.vectorize({ layerIds: [layerId], original: 'keep', dropBackground: false });
    await world.finish();
    return placedOf(world, 'Sun');
  }

  test('is matched and bound, whatever Recraft makes of the colors that it is told', async () => {
    const world = await openSun();
    const placed = await vectorized(world, world.figma.document.byName('Sun').id);
    const painted = paintedBelow(world, placed.nodeId);
    expect(painted.length).toBeGreaterThan(1);
    expect(BRAND).toEqual(expect.arrayContaining([...hexes(painted)]));
    expect(placed.bound).toEqual({ bound: painted.length, unbound: 0, missing: 0 });
    expect(world.asked).toHaveLength(1);
    expect(world.asked[0]).not.toHaveProperty('controls');
    world.close();
  });

  test('keeps a color that is locked, and has another one sent where it is sent', async () => {
    const world = await openSun();
    const { app, ids, figma } = world;
    const layerId = figma.document.byName('Sun').id;
    // So that Recraft is not told of the palette, and traces the same colors twice.
    app.setMatching({ tolerance: 100 });
    const [ground, disc] = (await vectorized(world, layerId)).report?.rows ?? [];
    if (ground === undefined || disc === undefined) throw new Error('there is nothing to decide');
    expect([ground.to, disc.to]).toEqual([LIGHT.sand, LIGHT.coral]);
    app.lockColor(ground.from, true);
    app.sendColor(disc.from, 0);
    const placed = await vectorized(world, layerId);
    const kinds = placed.report?.rows.slice(0, 2).map(({ to, decision }) => [to, decision.kind]);
    expect(kinds).toEqual([
      [ground.from, 'left'],
      [LIGHT.pine, 'sent'],
    ]);
    const painted = paintedBelow(world, placed.nodeId);
    expect(painted).toContainEqual({ hex: ground.from, alpha: 1, variableId: null });
    expect(painted).toContainEqual({ hex: LIGHT.pine, alpha: 1, variableId: ids['pine'] });
    world.close();
  });
});

describe('how art is matched', () => {
  test('keeping shades, what is between brand colors stays unbound, and the report tells how far it is', async () => {
    const world = await openMatching();
    world.app.setMatching({ mode: 'shading' });
    const placed = await order(world);
    const painted = paintedBelow(world, placed.nodeId);
    const plain = painted.filter(({ variableId }) => variableId === null);
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.some(({ hex }) => BRAND.includes(hex))).toBe(false);
    expect(placed.bound).toEqual({ bound: painted.length - plain.length, unbound: plain.length, missing: 0 });
    expect(placed.report?.worst).toBeGreaterThan(0);
    expect(placed.report?.rows.filter(({ to }) => !BRAND.includes(to)).every(({ off }) => off > 0)).toBe(true);
    world.close();
  });

  test('with a tolerance, what is farther off stays as it was, and is told', async () => {
    const world = await openMatching();
    world.app.setMatching({ tolerance: 3 });
    const placed = await order(world);
    const rows = placed.report?.rows ?? [];
    const left = rows.filter(({ decision }) => decision.kind === 'left');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(rows.length);
    expect(left.every(({ decision, off }) => off > 3 && 'because' in decision && decision.because === 'tolerance')).toBe(true); // prettier-ignore
    const plain = paintedBelow(world, placed.nodeId).filter(({ variableId }) => variableId === null);
    expect(hexes(plain)).toEqual(left.map(({ from }) => from).sort());
    world.close();
  });

  test('with neutrals kept, the paper stays white', async () => {
    const world = await openMatching();
    world.app.setMatching({ keepNeutrals: true });
    const placed = await order(world);
    const kept = placed.report?.rows.filter(({ decision }) => decision.kind === 'left') ?? [];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ decision }) => 'because' in decision && decision.because === 'neutral')).toBe(true);
    const plain = paintedBelow(world, placed.nodeId).filter(({ variableId }) => variableId === null);
    expect(hexes(plain)).toEqual(kept.map(({ from }) => from).sort());
    world.close();
  });
});

describe('a picture', () => {
  test('is asked for in brand colors, told how close it came, and never passed off as matched', async () => {
    const world = await openMatching();
    const placed = await order(world, { output: 'image', model: 'recraftv4_1' });
    expect(world.asked[0]?.controls?.colors).toHaveLength(3);
    expect(placed.closeness?.within).toBeGreaterThan(0);
    expect(placed.closeness?.within).toBeLessThan(1);
    expect(placed).not.toHaveProperty('report');
    expect(placed).not.toHaveProperty('bound');
    const [entry] = world.app.history.entries.value;
    await world.app.showDrawing(entry?.id ?? '');
    expect(world.app.brand.preview.value.kind).toBe('picture');
    expect(entry && world.app.brand.reportOf(entry.id)).toBeNull();
    expect(noticesOf(world)).toEqual([]);
    world.close();
  });
});
