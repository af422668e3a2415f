import { describe, expect, test } from 'vitest';
import type { Cell, Marks, Placed } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { drawing, imagePaint, openController, picture, RED } from './controller.ts';
import type { Controller } from './controller.ts';

const CELL: Cell = { slot: 0, count: 1, width: 100, height: 100 };
const MARKS: Marks = { provenance: '{"version":1,"operation":"generate","prompt":"a fox 🦊"}', jobId: 'job-1' };
const STORED = { provenance: MARKS.provenance, job: MARKS.jobId };

function twoPages(build: DocumentBuilder): void {
  build.page('First');
  build.page('Second');
}

async function insert({ call }: Controller, marks: Marks, frameId: string | null = null): Promise<Placed> {
  const spot = await call('spot.capture', { run: 'run', frameId, cell: CELL });
  return call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing(), ...marks });
}

function dataOf({ figma }: Controller, { nodeId }: Placed) {
  return figma.document.node(nodeId)?.pluginData;
}

/** How many layers carry a job's id. */
function carriers({ figma }: Controller, jobId: string): number {
  const below = (id: string): string[] => [id, ...(figma.document.node(id)?.children ?? []).flatMap(below)];
  const all = figma.document.pages().flatMap(({ id }) => below(id));
  return all.filter((id) => figma.document.node(id)?.pluginData.job === jobId).length;
}

describe('results carry where they come from', () => {
  test('new vectors and new images', async () => {
    const controller = await openController({});
    const { call } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const bytes = await picture(64, 64);
    const vector = await insert(controller, MARKS);
    const image = await call('result.insertImage', { spot, cell: CELL, name: 'Fox', bytes, ...MARKS });
    expect(dataOf(controller, vector)).toMatchObject(STORED);
    expect(dataOf(controller, image)).toMatchObject(STORED);
  });

  test('replacements, and not the originals', async () => {
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
    });
    const { call, capture, figma } = controller;
    const target = await capture('Layer');
    const vector = await call('result.replaceWithVector', { target, original: 'keep', svg: drawing(), ...MARKS });
    const bytes = await picture(64, 64);
    const image = await call('result.replaceWithImage', { target, original: 'hide', bytes, ...MARKS });
    expect(dataOf(controller, vector)).toEqual(STORED);
    expect(dataOf(controller, image)).toEqual(STORED);
    expect(figma.document.node(target.layerId)?.pluginData).toEqual({});
  });

  test('a replacement whose layer is gone', async () => {
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
    });
    const target = await controller.capture('Layer');
    controller.figma.user.delete(target.layerId);
    const placed = await controller.call('result.replaceWithVector', {
      target,
      original: 'hide',
      svg: drawing(),
      ...MARKS,
    });
    expect([placed.note, dataOf(controller, placed)]).toEqual(['layer-gone', STORED]);
  });

  test('in a grid cell the frame that takes the cell, and it alone', async () => {
    const controller = await openController({
      document(build) {
        const grid = build.add('FRAME', {
          ...{ name: 'Grid', layoutMode: 'GRID', gridRowCount: 1, gridColumnCount: 2, width: 400, height: 200 },
        });
        build.add('RECTANGLE', { name: 'Layer', fills: [RED] }, grid);
      },
    });
    const target = await controller.capture('Layer');
    const bytes = await picture(64, 64);
    const placed = await controller.call('result.replaceWithImage', { target, original: 'hide', bytes, ...MARKS });
    expect(controller.figma.document.node(placed.nodeId)?.type).toBe('FRAME');
    expect(dataOf(controller, placed)).toEqual(STORED);
    expect(carriers(controller, 'job-1')).toBe(1);
  });

  test('without marks nothing is stored, and no button ever carries a prompt', async () => {
    const controller = await openController({});
    const [bare, full] = [await insert(controller, {}), await insert(controller, MARKS)];
    expect(Object.keys(dataOf(controller, bare) ?? {})).toEqual(['seat']);
    expect(controller.figma.document.node(full.nodeId)?.relaunchData).toEqual({});
  });

  test('one undo takes the marks back with the result', async () => {
    const controller = await openController({});
    const { nodeId } = await insert(controller, MARKS);
    controller.figma.user.undo();
    expect(carriers(controller, 'job-1')).toBe(0);
    expect(await controller.call('node.find', 'job-1')).toBeNull();
    expect(controller.figma.document.page().children).not.toContain(nodeId);
  });
});

describe('a swapped picture', () => {
  async function openPhoto() {
    const [photo, cut] = [await picture(300, 300), await picture(300, 302)];
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Photo', fills: [imagePaint(build.image(photo))] }),
    });
    const target = await controller.capture('Photo');
    const pixels = await controller.call('layer.export', { target, purpose: 'background' });
    if (pixels.kind !== 'fill') throw new Error('the photo was not sent as its fill');
    return { ...controller, swap: { target, paint: 0, hash: pixels.hash, bytes: cut, ...MARKS } };
  }

  test('marks its layer, and one undo takes back both', async () => {
    const controller = await openPhoto();
    const before = controller.figma.document.snapshot();
    const placed = await controller.call('result.swapFill', controller.swap);
    expect(dataOf(controller, placed)).toEqual(STORED);
    controller.figma.user.undo();
    expect(controller.figma.document.snapshot()).toEqual(before);
  });

  test('marks the layer beside where it could not be swapped in, and only that', async () => {
    const controller = await openPhoto();
    const { figma, call, swap } = controller;
    figma.user.edit(swap.target.layerId, { fills: [RED] });
    const placed = await call('result.swapFill', swap);
    expect([placed.note, dataOf(controller, placed)]).toEqual(['paint-changed', STORED]);
    expect(figma.document.node(swap.target.layerId)?.pluginData).toEqual({});
  });
});

describe('the selection tells what a result carries', () => {
  test('as it was stored; null on layers that are none, and on what is too long to be ours', async () => {
    const controller = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'Plain', fills: [RED] });
        build.add('RECTANGLE', { name: 'Long', fills: [RED], pluginData: { provenance: 'x'.repeat(8_001) } });
      },
    });
    await insert(controller, MARKS);
    controller.figma.user.selectByName('Fox', 'Plain', 'Long');
    const { selection } = await controller.open();
    const told = Object.fromEntries(selection.layers.map(({ name, provenance }) => [name, provenance]));
    expect(told).toEqual({ Fox: MARKS.provenance, Plain: null, Long: null });
    expect(controller.selections.at(-1)).toEqual(selection);
  });

  test('in selections of more than 20 layers it is left out', async () => {
    const names = Array.from({ length: 21 }, (_, at) => `Layer ${at}`);
    const controller = await openController({
      document: (build) => names.forEach((name) => build.add('RECTANGLE', { name, pluginData: { provenance: '{}' } })),
    });
    const provenances = async (...selected: readonly string[]) => {
      controller.figma.user.selectByName(...selected);
      const { selection } = await controller.open();
      return new Set(selection.layers.map(({ provenance }) => provenance));
    };
    expect(await provenances(...names.slice(1))).toEqual(new Set(['{}']));
    expect(await provenances(...names)).toEqual(new Set([null]));
  });
});

describe('finding the result of a job', () => {
  const loads = ({ figma }: Controller) =>
    [...figma.document.calls()].filter(([name]) => /loadA/.test(name)).reduce((sum, [, times]) => sum + times, 0);

  test('wherever it was moved to, by its id alone', async () => {
    const controller = await openController({
      document(build) {
        build.page('First');
        build.add('FRAME', { name: 'Frame', width: 500, height: 500 });
      },
    });
    const { figma, call } = controller;
    const { nodeId } = await insert(controller, MARKS);
    await insert(controller, { jobId: 'job-2' });
    figma.user.reparent(nodeId, figma.document.byName('Frame').id);
    expect(await call('node.find', 'job-1')).toEqual({ nodeId, pageName: 'First' });
    expect(await call('node.find', 'job')).toBeNull();
    expect(await call('node.find', nodeId)).toBeNull();
  });

  test('as a component and not as one of its instances, which tell the same of themselves', async () => {
    let main = '';
    const { call } = await openController({
      document(build) {
        build.page('First');
        const second = build.page('Second');
        const inside = build.add('FRAME', {});
        main = build.component({ pluginData: { job: 'job-1' }, width: 50, height: 50 });
        build.instance(main, { x: 10 }, inside);
        build.component({ pluginData: { job: 'job-2' } }, second);
      },
    });
    expect(await call('node.find', 'job-1')).toEqual({ nodeId: main, pageName: 'First' });
  });

  test('in an instance, where that was changed alone', async () => {
    let instance = '';
    const { figma, call } = await openController({
      document: (build) => (instance = build.instance(build.component({ width: 50, height: 50 }), {})),
    });
    figma.user.edit(instance, { pluginData: { job: 'job-1' } });
    expect(await call('node.find', 'job-1')).toMatchObject({ nodeId: instance });
  });

  test('on the current page without loading any other', async () => {
    const controller = await openController({ document: twoPages });
    const { nodeId } = await insert(controller, MARKS);
    const before = loads(controller);
    expect(await controller.call('node.find', 'job-1')).toEqual({ nodeId, pageName: 'First' });
    expect(loads(controller)).toBe(before);
  });

  test('on another page that is loaded without loading the rest', async () => {
    const controller = await openController({
      document(build) {
        twoPages(build);
        build.page('Third');
      },
    });
    const [, second] = controller.figma.document.pages();
    const { nodeId } = await insert(controller, MARKS);
    controller.figma.user.goToPage(second?.id ?? '');
    await controller.settle();
    await controller.call('node.find', 'job-1');
    const before = loads(controller);
    expect(await controller.call('node.find', 'job-1')).toEqual({ nodeId, pageName: 'First' });
    expect(loads(controller)).toBe(before);
  });

  test('on pages that are not loaded, one after another and no further than it takes', async () => {
    const controller = await openController({
      document(build) {
        for (const name of ['First', 'Second', 'Third', 'Fourth']) {
          const page = build.page(name);
          const pluginData: Record<string, string> = name === 'Third' ? { job: 'job-1' } : {};
          build.add('RECTANGLE', { name: `On ${name}`, pluginData }, page);
        }
      },
    });
    const { figma, call } = controller;
    const before = loads(controller);
    const { id } = figma.document.byName('On Third');
    expect(await call('node.find', 'job-1')).toEqual({ nodeId: id, pageName: 'Third' });
    expect(loads(controller) - before).toBe(2);
    expect(figma.document.page().name).toBe('First');
    figma.user.delete(id);
    expect(await call('node.find', 'job-1')).toBeNull();
  });

  test('never the copy that stands on the current page while its layer on another is exported', async () => {
    const controller = await openController({ document: twoPages });
    const { figma, call } = controller;
    const { nodeId } = await insert(controller, MARKS);
    figma.user.edit(nodeId, { opacity: 0.5 });
    const target = await controller.capture('Fox');
    figma.user.goToPage(figma.document.pages()[1]?.id ?? '');
    const exporting = call('layer.export', { target, purpose: 'vectorize' });
    for (let turn = 0; turn < 1_000 && figma.document.page().children?.length === 0; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(carriers(controller, 'job-1')).toBe(2);
    expect(await call('node.find', 'job-1')).toEqual({ nodeId, pageName: 'First' });
    expect((await exporting).kind).toBe('export');
    expect(carriers(controller, 'job-1')).toBe(1);
  });
});
