import { describe, expect, test } from 'vitest';
import {
  choose,
  LIGHT,
  matchAll,
  noticesOf,
  openBrand,
  order,
  ORDER,
  paintedBelow,
  placedOf,
  typeColors,
  type BrandWorld,
} from './brand-world.ts';

const PINE = LIGHT.pine;

async function openColors(values: Record<string, { Only: string }>): Promise<BrandWorld> {
  const world = await openBrand({}, (build, ids) => Object.assign(ids, build.colors('Mine', ['Only'], values)));
  await choose(world, 'Mine', 'Only');
  matchAll(world);
  return world;
}

function variablesOn(world: BrandWorld, nodeId: string): readonly (string | null)[] {
  return [...new Set(paintedBelow(world, nodeId).map(({ variableId }) => variableId))];
}

describe('a palette', () => {
  test('without colors asks for none, matches nothing, and says so', async () => {
    const world = await openBrand();
    await world.app.choosePalette({ kind: 'typed' });
    matchAll(world);
    const placed = await order(world);
    expect(world.asked[0]).not.toHaveProperty('controls');
    expect(placed).not.toHaveProperty('report');
    expect(noticesOf(world)).toEqual(['Ordered without brand colors']);
    world.close();
  });

  test('of one color makes everything of it', async () => {
    const world = await openColors({ only: { Only: PINE } });
    const placed = await order(world);
    expect(world.asked[0]?.controls?.colors).toEqual([{ rgb: [31, 111, 92], weight: 1 }]);
    expect(new Set(paintedBelow(world, placed.nodeId).map(({ hex }) => hex))).toEqual(new Set([PINE]));
    expect(variablesOn(world, placed.nodeId)).toEqual([world.ids['only']]);
    world.close();
  });

  test('of two hundred variables: ten are asked for, all are matched with and bound', async () => {
    const hexOf = (at: number) => `#${(at * 77_773 + 0x101010).toString(16).padStart(6, '0')}`;
    const values = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`c${at}`, { Only: hexOf(at) }]));
    const world = await openColors(values);
    expect(world.app.brand.palette.value).toHaveLength(200);
    const placed = await order(world);
    const colors = world.asked[0]?.controls?.colors ?? [];
    expect(colors).toHaveLength(10);
    expect(colors.flatMap(({ rgb }) => rgb).every(Number.isInteger)).toBe(true);
    expect(colors.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1);
    const all = new Set(Object.values(values).map(({ Only }) => Only));
    expect(paintedBelow(world, placed.nodeId).every(({ hex }) => all.has(hex))).toBe(true);
    expect(placed.bound).toMatchObject({ unbound: 0, missing: 0 });
    const asked = new Set(colors.map(({ rgb }) => `#${Buffer.from(rgb).toString('hex')}`));
    expect(paintedBelow(world, placed.nodeId).some(({ hex }) => !asked.has(hex))).toBe(true);
    world.close();
  });

  test('with alpha is matched by its color, and opaque art is not bound to it, which would become translucent', async () => {
    const world = await openColors({ glass: { Only: `${PINE}80` } });
    const placed = await order(world);
    expect(world.app.brand.palette.value).toMatchObject([{ hex: PINE, alpha: 128 / 255 }]);
    const painted = paintedBelow(world, placed.nodeId);
    expect(painted.every(({ hex, alpha, variableId }) => hex === PINE && alpha === 1 && variableId === null)).toBe(
      true,
    );
    expect(placed.bound).toEqual({ bound: 0, unbound: painted.length, missing: 0 });
    world.close();
  });

  test('with two variables of one value has both, asks for them once, and binds to the first', async () => {
    const world = await openColors({ second: { Only: PINE }, first: { Only: PINE }, other: { Only: LIGHT.coral } });
    world.app.moveColor(1, 0);
    const placed = await order(world);
    expect(world.app.brand.palette.value).toHaveLength(3);
    const colors = world.asked[0]?.controls?.colors ?? [];
    expect(colors.map(({ rgb }) => rgb)).toEqual([
      [31, 111, 92],
      [242, 100, 61],
    ]);
    expect(colors[0]?.weight).toBeCloseTo(2 / 3, 2);
    expect([...variablesOn(world, placed.nodeId)].sort()).toEqual([world.ids['first'], world.ids['other']].sort());
    world.close();
  });
});

describe('a file in Display P3', () => {
  test('is asked for, matched and bound by what is seen', async () => {
    const world = await openBrand({ colorProfile: 'DISPLAY_P3' }, (build, ids) =>
      Object.assign(ids, build.colors('Wide', ['Only'], { red: { Only: '#ea3323' }, gray: { Only: '#808080' } })),
    );
    await choose(world, 'Wide', 'Only');
    matchAll(world);
    // Display P3 of (234, 51, 35) is the purest red of sRGB.
    expect(world.app.brand.palette.value.map(({ hex }) => hex)).toEqual(['#ff0000', '#808080']);
    const placed = await order(world);
    expect(world.asked[0]?.controls?.colors?.[0]?.rgb).toEqual([255, 0, 0]);
    const painted = paintedBelow(world, placed.nodeId);
    expect(new Set(painted.map(({ hex }) => hex))).toEqual(new Set(['#ea3323', '#808080']));
    expect(placed.bound).toEqual({ bound: painted.length, unbound: 0, missing: 0 });
    world.close();
  });
});

describe('between the click and the canvas', () => {
  test('a variable that is deleted costs no result: its color stays, unbound, and that is said', async () => {
    const world = await openBrand();
    const { app, figma, ids } = world;
    await choose(world);
    matchAll(world);
    await app.generate(ORDER);
    await world.clock.advance(500);
    figma.user.removeVariable(ids['coral'] ?? '');
    await world.finish();
    const placed = placedOf(world, ORDER.prompt);
    const coral = paintedBelow(world, placed.nodeId).filter(({ hex }) => hex === LIGHT.coral);
    expect(coral.length).toBeGreaterThan(0);
    expect(coral.every(({ variableId }) => variableId === null)).toBe(true);
    expect(placed.bound).toMatchObject({ unbound: 0, missing: coral.length });
    expect(app.notices.value).toMatchObject([
      {
        title: `“${ORDER.prompt}” is not all bound`,
        text: `${coral.length} colors stayed unbound: the variable or style was deleted.`,
      },
    ]);
    world.close();
  });
});

describe('a result that is placed again in a later run', () => {
  test('is matched and bound as it was the first time, whatever is chosen by then', async () => {
    const before = await openBrand();
    await choose(before);
    matchAll(before);
    const first = await order(before);
    await typeColors(before, '#ff00ff');
    before.app.setBrandOn(false);
    const world = await before.reopen();
    const { app, figma } = world;
    const [entry] = app.history.entries.value;
    await app.placeAgain(entry?.id ?? '');
    const placed = (figma.document.page().children ?? []).filter((id) => id !== first.nodeId);
    expect(placed.map((id) => paintedBelow(world, id))).toEqual([paintedBelow(before, first.nodeId)]);
    expect(paintedBelow(world, first.nodeId).every(({ variableId }) => variableId !== null)).toBe(true);
    await app.showDrawing(entry?.id ?? '');
    expect(entry && app.brand.reportOf(entry.id)?.line).toBe(first.report?.line);
    world.close();
  });

  test('says which colors are not bound any longer', async () => {
    const before = await openBrand();
    await choose(before);
    matchAll(before);
    await order(before);
    before.figma.user.removeVariable(before.ids['coral'] ?? '');
    const world = await before.reopen();
    const [entry] = world.app.history.entries.value;
    await world.app.placeAgain(entry?.id ?? '');
    expect(noticesOf(world)).toContain(`“${ORDER.prompt}” is not all bound`);
    world.close();
  });

  test('and was ordered by an older version, without brand colors, is placed as it is', async () => {
    const before = await openBrand();
    const first = await order(before);
    const [made] = before.app.history.entries.value;
    if (made === undefined) throw new Error('the history is empty');
    const { brand, ...params } = (made.recipe as { params: { brand?: unknown } }).params; // as it is stored
    const recipe = { params, facts: null };
    const meta = JSON.stringify({ ...made, recipe, version: 1, id: undefined, at: undefined });
    before.storage.set(`entry:${made.id}`, { version: 1, value: { at: made.at, meta } });
    await choose(before);
    matchAll(before);
    const world = await before.reopen();
    await world.app.placeAgain(made.id);
    const [placed = ''] = (world.figma.document.page().children ?? []).filter((id) => id !== first.nodeId);
    expect(paintedBelow(world, placed)).toEqual(paintedBelow(world, first.nodeId));
    expect(brand ?? null).toBeNull();
    world.close();
  });
});
