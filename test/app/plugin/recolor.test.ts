import { describe, expect, test } from 'vitest';
import type { Recolored, Recoloring, RecolorReading } from '../../../plugin/protocol/palette.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { virtualClock } from '../../kit/clock.ts';
import { imagePaint, openController, picture, RED } from './controller.ts';
import type { Controller } from './controller.ts';
import { paintOf } from './painted.ts';

const BLUE: SolidPaint = { ...RED, color: { r: 0, g: 0, b: 1 } };
const TO_GREEN: Recoloring = { from: '#ff0000', to: '#00ff00' };
const GREEN = { r: 0, g: 1, b: 0 };

const DAWN: GradientPaint = {
  type: 'GRADIENT_LINEAR',
  opacity: 0.7,
  blendMode: 'MULTIPLY',
  visible: true,
  gradientTransform: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  gradientStops: [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 0.25 } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
  ],
};

function read({ call, figma }: Controller, ...names: readonly string[]): Promise<RecolorReading> {
  return call('recolor.read', { run: 'reading', layerIds: names.map((name) => figma.document.byName(name).id) });
}

function apply({ call }: Controller, ...colors: readonly Recoloring[]): Promise<Recolored> {
  return call('recolor.apply', { run: 'applying', reading: 'reading', colors });
}

function open(document: (build: DocumentBuilder) => void): Promise<Controller> {
  return openController({ document });
}

function group(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Frame', width: 200, height: 100, fills: [] });
  build.add('RECTANGLE', { name: 'Red', width: 100, height: 90, fills: [RED] }, frame);
  build.add('RECTANGLE', { name: 'Blue', width: 100, height: 10, fills: [BLUE] }, frame);
}

describe('the colors of layers', () => {
  test('are told once each, with their share of the area and how often they are there', async () => {
    const { colors, layers, state, gone } = await read(await open(group), 'Frame');
    expect(colors).toEqual([
      { hex: '#ff0000', count: 1, share: 0.9, variableIds: [] },
      { hex: '#0000ff', count: 1, share: 0.1, variableIds: [] },
    ]);
    expect([state, layers, gone]).toEqual(['read', 2, 0]);
  });

  test('of locked layers, and of what is in them, are left alone and counted', async () => {
    const controller = await open((build) => {
      const frame = build.add('FRAME', { name: 'Frame', width: 500, height: 500, fills: [BLUE] });
      const locked = build.add('FRAME', { name: 'Locked', locked: true, fills: [RED] }, frame);
      build.add('RECTANGLE', { name: 'Inside', fills: [RED] }, locked);
    });
    const { colors, skipped } = await read(controller, 'Frame');
    expect([colors.map(({ hex }) => hex), skipped.locked]).toEqual([['#0000ff'], 1]);
    expect((await read(controller, 'Inside')).skipped.locked).toBe(1);
    expect(await apply(controller, TO_GREEN)).toMatchObject({ layers: 0 });
    expect(controller.figma.document.byName('Inside').fills).toMatchObject([RED]);
  });

  test('of gradients, strokes and text by its runs are among them; hidden ones have no share', async () => {
    const controller = await open((build) => {
      const frame = build.add('FRAME', { name: 'Frame', width: 500, height: 500, fills: [] });
      build.add('ELLIPSE', { name: 'Dawn', width: 100, height: 100, fills: [DAWN] }, frame);
      build.add('RECTANGLE', { fills: [], strokes: [{ ...RED, color: GREEN }], strokeWeight: 3 }, frame);
      const runs = [
        { start: 0, end: 2, fills: [RED] },
        { start: 2, end: 4, fills: [BLUE] },
      ];
      build.add('TEXT', { characters: 'Text', fills: 'MIXED', textRuns: runs }, frame);
      build.add('RECTANGLE', { visible: false, fills: [{ ...RED, color: { r: 1, g: 1, b: 1 } }] }, frame);
    });
    const { colors } = await read(controller, 'Frame');
    expect(Object.fromEntries(colors.map(({ hex, count }) => [hex, count]))).toEqual({
      ...{ '#0000ff': 2, '#ff0000': 2, '#00ff00': 1, '#ffffff': 1 },
    });
    expect(colors.find(({ hex }) => hex === '#ffffff')?.share).toBe(0);
    // Of the two stops one is a quarter as strong: 0.7 of an ellipse, shared by two.
    const gradient = await read(controller, 'Dawn');
    expect(gradient.colors.map(({ hex, share }) => [hex, share])).toEqual([
      ['#0000ff', 0.8],
      ['#ff0000', 0.2],
    ]);
  });

  test('that were entered in another color space are changed for good, and lose their source', async () => {
    const sourceColor = { space: 'HSL', h: 0, s: 1, l: 0.5 } as const;
    const red = { ...RED, color: { r: 1, g: 0, b: 0, sourceColor } };
    const controller = await open((build) => {
      const fills = [
        {
          ...DAWN,
          gradientStops: DAWN.gradientStops.map((stop) => ({ ...stop, color: { ...stop.color, ...red.color } })),
        },
      ];
      const frame = build.add('FRAME', { name: 'Frame', fills: [red] });
      build.add('RECTANGLE', { name: 'Dawn', fills }, frame);
    });
    await read(controller, 'Frame');
    expect(await apply(controller, TO_GREEN)).toMatchObject({ layers: 2 });
    const [frame, dawn] = ['Frame', 'Dawn'].map((name) => JSON.stringify(controller.figma.document.byName(name).fills));
    expect(frame).toContain(JSON.stringify(GREEN));
    expect([frame, dawn].filter((fills) => fills?.includes('sourceColor'))).toEqual([]);
  });

  test('inside masks, pictures and foreign paints are left out, and each is counted by its reason', async () => {
    const photo = await picture(8, 8);
    const controller = await open((build) => {
      const frame = build.add('FRAME', { name: 'Frame', fills: [imagePaint(build.image(photo)), RED] });
      build.add('RECTANGLE', { isMask: true, fills: [BLUE] }, frame);
      const video = { type: 'VIDEO', scaleMode: 'FILL', videoHash: 'v', visible: true, opacity: 1 } as const;
      build.add('RECTANGLE', { fills: [BLUE, video] }, frame);
    });
    const { colors, skipped } = await read(controller, 'Frame');
    expect(colors.map(({ hex }) => hex)).toEqual(['#ff0000']);
    expect(skipped).toEqual({ image: 1, mask: 1, unsupported: 1, locked: 0 });
  });

  test('of a layer inside another that was selected too are told once', async () => {
    expect((await read(await open(group), 'Frame', 'Red')).colors[0]).toMatchObject({ hex: '#ff0000', count: 1 });
  });

  test('that are gone are counted, and of none there are none', async () => {
    const { call } = await open(group);
    const answer = await call('recolor.read', { run: 'r', layerIds: ['9:9'] });
    expect(answer).toMatchObject({ state: 'read', colors: [], layers: 0, gone: 1 });
    expect(await call('recolor.read', { run: 'r', layerIds: [] })).toMatchObject({ colors: [], gone: 0 });
  });
});

describe('the colors of the selection as a palette', () => {
  test('with weights, and the names of the variables that they come from', async () => {
    const ids: Record<string, string> = {};
    const controller = await open((build) => {
      Object.assign(ids, build.colors('Brand', ['Only'], { coral: { Only: '#f2643d' } }));
      const color: VariableAlias = { type: 'VARIABLE_ALIAS', id: ids['coral'] ?? '' };
      build.add('RECTANGLE', { name: 'Bound', fills: [{ ...RED, boundVariables: { color } }] });
      build.add('RECTANGLE', { name: 'Plain', fills: [BLUE] });
    });
    controller.figma.user.selectByName('Bound', 'Plain');
    const { state, colors } = await controller.call('palette.readSelection', 'run');
    expect(state).toBe('read');
    expect(colors).toHaveLength(2);
    expect(colors).toContainEqual({
      ...{ hex: '#f2643d', alpha: 1, name: 'coral', weight: 0.5, variableId: ids['coral'], scopes: ['ALL_SCOPES'] },
    });
    expect(colors).toContainEqual({ hex: '#0000ff', alpha: 1, name: null, weight: 0.5 });
  });

  test('are none where nothing is selected, and none where only pictures are', async () => {
    const photo = await picture(8, 8);
    const controller = await open((build) => {
      build.add('RECTANGLE', { name: 'Photo', fills: [imagePaint(build.image(photo))] });
    });
    expect(await controller.call('palette.readSelection', 'run')).toMatchObject({ state: 'empty', colors: [] });
    controller.figma.user.selectByName('Photo');
    const answer = await controller.call('palette.readSelection', 'run');
    expect(answer).toEqual({ state: 'read', colors: [], skipped: { image: 1, mask: 0, unsupported: 0, locked: 0 } });
  });
});

describe('recoloring', () => {
  test('changes every paint of a color and nothing else of it, as one undo step', async () => {
    const look = { opacity: 0.3, blendMode: 'SCREEN', visible: false } as const;
    const controller = await open((build) => {
      const frame = build.add('FRAME', { name: 'Frame', fills: [{ ...RED, ...look }, BLUE] });
      build.add('RECTANGLE', { name: 'Dawn', fills: [DAWN], strokes: [{ ...RED, opacity: 0.5 }] }, frame);
    });
    const before = controller.figma.document.snapshot();
    await read(controller, 'Frame');
    const done = await apply(controller, TO_GREEN);
    expect(done).toMatchObject({ state: 'done', layers: 2, gone: 0, left: 0, refused: { instance: 0, readOnly: 0 } });
    const frame = controller.figma.document.byName('Frame');
    expect(frame.fills).toMatchObject([{ color: GREEN, ...look }, BLUE]);
    const dawn = controller.figma.document.byName('Dawn');
    expect(paintOf(dawn)).toMatchObject({
      ...{ type: 'GRADIENT_LINEAR', opacity: 0.7, blendMode: 'MULTIPLY', gradientTransform: DAWN.gradientTransform },
      gradientStops: [{ color: { ...GREEN, a: 0.25 } }, DAWN.gradientStops[1]],
    });
    expect(dawn.strokes).toMatchObject([{ color: GREEN, opacity: 0.5 }]);
    controller.figma.user.undo();
    expect(controller.figma.document.snapshot()).toEqual(before);
  });

  test('text keeps its runs', async () => {
    const controller = await open((build) => {
      const runs = [
        { start: 0, end: 2, fills: [RED] },
        { start: 2, end: 4, fills: [BLUE] },
      ];
      build.add('TEXT', { name: 'Text', characters: 'Text', fills: 'MIXED', textRuns: runs });
    });
    await read(controller, 'Text');
    expect((await apply(controller, TO_GREEN)).layers).toBe(1);
    expect(controller.figma.document.byName('Text').textRuns).toMatchObject([
      { start: 0, end: 2, fills: [{ color: GREEN }] },
      { start: 2, end: 4, fills: [{ color: BLUE.color }] },
    ]);
  });

  test('lets go of the variable that the old color came from, and binds the new one where it is told to', async () => {
    const ids: Record<string, string> = {};
    const controller = await open((build) => {
      Object.assign(ids, build.colors('Brand', ['Only'], { old: { Only: '#ff0000' }, new: { Only: '#00ff00' } }));
      const color: VariableAlias = { type: 'VARIABLE_ALIAS', id: ids['old'] ?? '' };
      build.add('RECTANGLE', { name: 'Layer', fills: [{ ...BLUE, opacity: 0.5, boundVariables: { color } }] });
    });
    const { colors } = await read(controller, 'Layer');
    expect(colors).toMatchObject([{ hex: '#ff0000', variableIds: [ids['old']] }]);
    expect(await apply(controller, { ...TO_GREEN, variableId: ids['new'] })).toMatchObject({ bound: 1, unbound: 0 });
    expect(paintOf(controller.figma.document.byName('Layer'))).toMatchObject({
      ...{ color: GREEN, opacity: 0.5, boundVariables: { color: { id: ids['new'] } } },
    });
    await read(controller, 'Layer');
    await apply(controller, { from: '#00ff00', to: '#0000ff' });
    const plain = paintOf(controller.figma.document.byName('Layer'));
    expect(plain).toMatchObject({ color: BLUE.color });
    expect(plain).not.toHaveProperty('boundVariables.color');
  });

  test('a color that becomes itself is left alone, variable and all', async () => {
    const controller = await open(group);
    await read(controller, 'Frame');
    const before = controller.figma.document.snapshot();
    expect(await apply(controller, { from: '#ff0000', to: '#ff0000' })).toMatchObject({ state: 'done', layers: 0 });
    expect(controller.figma.document.snapshot()).toEqual(before);
  });

  test('a variable that was deleted meanwhile leaves the new color plain, and is counted', async () => {
    const controller = await open(group);
    await read(controller, 'Frame');
    const done = await apply(controller, { ...TO_GREEN, variableId: 'VariableID:9:9' });
    expect(done).toMatchObject({ layers: 1, bound: 0, missing: 1 });
    expect(paintOf(controller.figma.document.byName('Red'))).toMatchObject({ color: GREEN });
  });

  test('a style is set where the layer has one fill of its opacity', async () => {
    const ids: string[] = [];
    const controller = await open((build) => {
      group(build);
      ids.push(build.paintStyle('Green', [{ ...RED, color: GREEN }]));
    });
    await read(controller, 'Frame');
    const before = controller.figma.document.snapshot();
    expect(await apply(controller, { ...TO_GREEN, styleId: ids[0] })).toMatchObject({ bound: 1, unbound: 0 });
    expect(controller.figma.document.byName('Red').fillStyleId).toBe(ids[0]);
    controller.figma.user.undo();
    expect(controller.figma.document.snapshot()).toEqual(before);
  });

  test('a style is set where the layer has its color alone', async () => {
    const ids: string[] = [];
    const controller = await open((build) => {
      build.add('RECTANGLE', { name: 'Layer', fills: [RED] });
      ids.push(build.paintStyle('Red', [RED]));
    });
    await read(controller, 'Layer');
    const request = { from: '#ff0000', to: '#ff0000', styleId: ids[0] };
    expect(await apply(controller, request)).toMatchObject({ layers: 1, bound: 1, unbound: 0 });
    expect(controller.figma.document.byName('Layer').fillStyleId).toBe(ids[0]);
  });

  test.each<[string, Partial<SolidPaint>]>([
    ['mixes with what is below', { blendMode: 'MULTIPLY' }],
    ['is hidden', { visible: false }],
    ['is translucent', { opacity: 0.5 }],
  ])('no style is set in place of a fill that %s, which would look different', async (_how, change) => {
    const ids: string[] = [];
    const controller = await open((build) => {
      build.add('RECTANGLE', { name: 'Layer', fills: [{ ...RED, ...change }] });
      ids.push(build.paintStyle('Green', [{ ...RED, color: GREEN }]));
    });
    await read(controller, 'Layer');
    expect(await apply(controller, { ...TO_GREEN, styleId: ids[0] })).toMatchObject({ bound: 0, unbound: 1 });
    expect(paintOf(controller.figma.document.byName('Layer'))).toMatchObject({ color: GREEN, ...change });
    expect(controller.figma.document.byName('Layer').fillStyleId ?? '').toBe('');
  });

  test('a layer that was deleted since is counted, and the others change', async () => {
    const controller = await open((build) => {
      build.add('RECTANGLE', { name: 'Gone', fills: [RED], strokes: [RED] });
      build.add('RECTANGLE', { name: 'Other', fills: [RED], strokes: [RED] });
    });
    await read(controller, 'Gone', 'Other');
    controller.figma.user.delete(controller.figma.document.byName('Gone').id);
    expect(await apply(controller, TO_GREEN)).toMatchObject({ state: 'done', layers: 1, gone: 1 });
  });

  test('what Figma lets nobody change is counted by why', async () => {
    const controller = await open((build) => {
      const component = build.component({ name: 'Badge', fills: [RED] });
      build.add('RECTANGLE', { name: 'Disc', fills: [RED] }, component);
      const remote = build.add('COMPONENT', { name: 'Remote', remote: true, fills: [RED] });
      build.instance(component, { name: 'Inside' }, remote);
      build.instance(component, { name: 'Mine', x: 300 });
    });
    await read(controller, 'Remote', 'Mine');
    const { layers, refused } = await apply(controller, TO_GREEN);
    expect([layers, refused]).toEqual([2, { instance: 1, readOnly: 2 }]);
    expect(paintOf(controller.figma.document.byName('Mine'))).toMatchObject({ color: GREEN });
  });

  test('of a reading that is not the last one changes nothing and says so', async () => {
    const controller = await open(group);
    expect(await apply(controller, TO_GREEN)).toMatchObject({ state: 'reading-gone', layers: 0 });
    await read(controller, 'Frame');
    const other = await controller.call('recolor.apply', { run: 'a', reading: 'other', colors: [TO_GREEN] });
    expect(other.state).toBe('reading-gone');
  });

  test('in Display P3 goes by what is seen', async () => {
    const controller = await openController({
      colorProfile: 'DISPLAY_P3',
      document: (build) =>
        build.add('RECTANGLE', { name: 'Layer', fills: [{ ...RED, color: { r: 0.9175, g: 0.2003, b: 0.1386 } }] }),
    });
    expect((await read(controller, 'Layer')).colors).toMatchObject([{ hex: '#ff0000' }]);
    await apply(controller, { from: '#ff0000', to: '#ffffff' });
    expect((await read(controller, 'Layer')).colors).toMatchObject([{ hex: '#ffffff' }]);
  });
});

/** A frame of many vectors, where every call of the API takes its time. A stretch ends when the event loop comes to its next turn. */
async function openMany(count: number, perCall = 0.05) {
  const base = virtualClock();
  const spent = { ms: 0 };
  const stretches: number[] = [];
  const stretch = { open: false };
  const clock = { ...base, now: () => base.now() + spent.ms };
  function onCall(): void {
    const start = spent.ms;
    spent.ms += perCall;
    if (stretch.open) return;
    stretch.open = true;
    setImmediate(() => {
      stretch.open = false;
      stretches.push(spent.ms - start);
    });
  }
  const controller = await openController({
    clock,
    onCall,
    document(build) {
      const frame = build.add('FRAME', { name: 'Frame', fills: [] });
      for (let at = 0; at < count; at += 1) build.add('RECTANGLE', { name: `V${at}`, fills: [RED] }, frame);
    },
  });
  /** Lets time pass until the answer is there. */
  async function passing<Answer>(answer: Promise<Answer>): Promise<Answer> {
    await clock.runAll();
    return answer;
  }
  return { ...controller, clock, stretches, passing };
}

describe('a frame with 3,000 vectors', () => {
  test('is read and recolored in stretches of 50 ms at most, as one undo step', async () => {
    const controller = await openMany(3_000);
    const { figma, stretches, passing } = controller;
    const before = figma.document.snapshot();
    expect((await passing(read(controller, 'Frame'))).colors).toMatchObject([{ hex: '#ff0000', count: 3_000 }]);
    const reading = stretches.length;
    expect(await passing(apply(controller, TO_GREEN))).toMatchObject({ state: 'done', layers: 3_000, left: 0 });
    expect([reading, stretches.length - reading].every((each) => each >= 5)).toBe(true);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(50);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('can be left half done: what was changed stays, is said, and is one undo step', async () => {
    const controller = await openMany(1_000);
    const { figma, call, passing, clock } = controller;
    await passing(read(controller, 'Frame'));
    const before = figma.document.snapshot();
    const applying = apply(controller, TO_GREEN);
    await clock.settle();
    await call('recolor.cancel', 'applying');
    const done = await passing(applying);
    expect(done.state).toBe('cancelled');
    expect(done.layers).toBeGreaterThan(0);
    expect(done.left).toBeGreaterThan(0);
    expect(done.layers + done.left).toBe(1_000);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('is resolved anew after each rest: what is deleted meanwhile is counted', async () => {
    const controller = await openMany(1_000);
    const { figma, passing } = controller;
    await passing(read(controller, 'Frame'));
    const applying = apply(controller, TO_GREEN);
    await controller.clock.settle();
    for (const name of ['V0', 'V999']) figma.user.delete(figma.document.byName(name).id);
    const done = await passing(applying);
    // One of the two was recolored before, whichever end the walk begins at.
    expect([done.gone, done.layers]).toEqual([1, 999]);
  });

  test('can be left while it is read, and a reading that was left cannot be applied', async () => {
    const controller = await openMany(1_000);
    const { call, passing } = controller;
    const reading = read(controller, 'Frame');
    await controller.clock.settle();
    await call('recolor.cancel', 'reading');
    expect((await passing(reading)).state).toBe('cancelled');
    expect((await passing(apply(controller, TO_GREEN))).state).toBe('reading-gone');
  });
});
