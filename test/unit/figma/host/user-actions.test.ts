import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../figma/document/build.ts';
import { absoluteTransform, rotationMatrix, rotationOf } from '../../../figma/document/geometry.ts';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { Store } from '../../../figma/document/store.ts';
import { lazyFont } from '../../../figma/host/lazy-font.ts';
import { createUserActions } from '../../../figma/host/user-actions.ts';
import type { DocumentBuilder } from '../../../figma/types.ts';
import { interFont } from '../../../kit/figma.ts';

const RED: Paint[] = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];

/** A document and the person in front of it; layers are called by the names that `fill` gives their ids. */
async function open<Name extends string>(fill: (build: DocumentBuilder) => Record<Name, string>) {
  const font = lazyFont(await interFont());
  const store = new Store();
  const made: { ids?: Record<Name, string> } = {};
  buildDocument(store, font, (build) => {
    made.ids = fill(build);
  });
  const { ids } = made;
  if (!ids) throw new Error('nothing was built');
  const user = createUserActions(store, font);
  const node = (name: Name): NodeRecord => store.get(ids[name]);
  const place = (name: Name) => [node(name).relativeTransform?.[0][2], node(name).relativeTransform?.[1][2]];
  return { ids, store, user, node, place };
}

describe('what a person edits', () => {
  test('a resized frame takes its layers along by their constraints, and no longer hugs', async () => {
    const { ids, user, node, place } = await open((build) => {
      const frame = build.add('FRAME', { width: 100, height: 100 });
      const pinned = { horizontal: 'MAX', vertical: 'MIN' } as const;
      const stretched = { horizontal: 'STRETCH', vertical: 'SCALE' } as const;
      return {
        frame,
        corner: build.add('RECTANGLE', { x: 80, y: 0, width: 20, height: 20, constraints: pinned }, frame),
        band: build.add('RECTANGLE', { x: 10, y: 50, width: 80, height: 20, constraints: stretched }, frame),
      };
    });
    user.edit(ids.frame, { width: 200, height: 300 });
    expect([place('corner'), place('band')]).toEqual([
      [180, 0],
      [10, 150],
    ]);
    expect([node('band').width, node('band').height, node('frame').primaryAxisSizingMode]).toEqual([180, 60, 'FIXED']);
    user.edit(ids.frame, { width: 100 });
    expect([node('frame').width, node('frame').height]).toEqual([100, 300]);
  });

  test('a vector is drawn as large as it is made', async () => {
    const { ids, user, node } = await open((build) => ({
      vector: build.add('VECTOR', {
        width: 10,
        height: 10,
        vectorPaths: [{ windingRule: 'NONZERO', data: 'M 0 0 L 10 10' }],
      }),
    }));
    user.edit(ids.vector, { width: 20, height: 5 });
    expect(node('vector').vectorPaths).toEqual([{ windingRule: 'NONZERO', data: 'M 0 0 L 20 5' }]);
  });

  test('a moved group takes its layers along', async () => {
    const { ids, user, place } = await open((build) => {
      const group = build.add('GROUP', { x: 10, y: 10, width: 30, height: 30 });
      return { group, inside: build.add('RECTANGLE', { x: 10, y: 10, width: 30, height: 30 }, group) };
    });
    user.edit(ids.group, { relativeTransform: rotationMatrix(0, 110, 60) });
    expect([place('group'), place('inside')]).toEqual([
      [110, 60],
      [110, 60],
    ]);
  });

  test('painting lets go of a style', async () => {
    const { ids, user, node } = await open((build) => ({
      box: build.add('RECTANGLE', { fillStyleId: build.paintStyle('Brand', RED), fills: RED }),
    }));
    user.edit(ids.box, { opacity: 0.5 });
    expect(node('box').fillStyleId).not.toBe('');
    user.edit(ids.box, { fills: [] });
    expect(node('box')).toMatchObject({ fills: [], fillStyleId: '' });
  });

  test.each<[string, Partial<NodeRecord>]>([
    ['type', { type: 'FRAME' }],
    ['parent', { parent: null }],
    ['removed', { removed: true }],
    ['children', { children: [] }],
  ])('%s is nothing to edit', async (name, change) => {
    const { ids, user, node } = await open((build) => ({ box: build.add('RECTANGLE', {}) }));
    const before = node('box');
    expect(() => user.edit(ids.box, change)).toThrow(`nobody can set "${name}" of RECTANGLE`);
    expect(node('box')).toBe(before);
  });
});

describe('in an instance', () => {
  const scene = () =>
    open((build) => {
      const main = build.component({ width: 100, height: 100 });
      const box = build.add('RECTANGLE', { width: 50, height: 50 }, main);
      const instance = build.instance(main, {});
      return { main, box, instance, part: `I${instance};${box}`, loose: build.add('ELLIPSE', {}) };
    });

  test('what a person paints stays when the component is painted', async () => {
    const { ids, user, node } = await scene();
    user.edit(ids.part, { fills: RED });
    user.edit(ids.box, { fills: [], opacity: 0.5 });
    expect(node('part')).toMatchObject({ fills: RED, opacity: 0.5 });
    expect(node('box')).toMatchObject({ fills: [] });
  });

  test('nothing can be resized, moved, put in or taken out', async () => {
    const { ids, user, store } = await scene();
    expect(() => user.edit(ids.part, { width: 10 })).toThrow('nobody can set "width"');
    expect(() => user.edit(ids.part, { relativeTransform: rotationMatrix(0, 1, 1) })).toThrow('nobody can set');
    expect(() => user.reparent(ids.loose, ids.instance)).toThrow(
      'New parent is an instance or is inside of an instance',
    );
    expect(() => user.reparent(ids.part, store.currentPage().id)).toThrow('Node is inside of an instance');
  });

  test('deleting a layer hides it', async () => {
    const { ids, user, node } = await scene();
    user.delete(ids.part);
    expect([node('part').visible, node('box').visible]).toEqual([false, true]);
    user.undo();
    expect(node('part').visible).toBe(true);
    user.delete(ids.instance);
    expect(() => node('instance')).toThrow('there is no node');
  });
});

describe('a layer that is dragged to another parent', () => {
  test('keeps its place on the page, turned as it was', async () => {
    const { ids, store, user, node, place } = await open((build) => ({
      frame: build.add('FRAME', { x: 100, y: 50, width: 200, height: 200, rotation: 90 }),
      box: build.add('RECTANGLE', { x: 130, y: 20, width: 10, height: 10, rotation: 30 }),
    }));
    const before = absoluteTransform(store, ids.box);
    user.reparent(ids.box, ids.frame);
    expect(node('box').parent).toBe(ids.frame);
    expect(place('box')).toEqual([expect.closeTo(30), expect.closeTo(30)]);
    absoluteTransform(store, ids.box).forEach((row, index) => {
      row.forEach((value, column) => expect(value).toBeCloseTo(before[index]?.[column] ?? NaN));
    });
    expect(rotationOf(node('box').relativeTransform ?? before)).toBeCloseTo(-60);
  });

  test('stands where auto layout puts it', async () => {
    const { ids, user, place } = await open((build) => {
      const row = build.add('FRAME', { layoutMode: 'HORIZONTAL', itemSpacing: 5, x: 500 });
      build.add('RECTANGLE', { width: 40, height: 40 }, row);
      return { row, box: build.add('RECTANGLE', { x: 7, y: 9, width: 40, height: 40 }) };
    });
    user.reparent(ids.box, ids.row, 0);
    expect(place('box')).toEqual([0, 0]);
  });
});

describe('losing access to a file', () => {
  test('ends what the plugin may write; a person goes on', async () => {
    const { ids, store, user, node } = await open((build) => ({ box: build.add('RECTANGLE', {}) }));
    user.setAccess('view');
    expect(() => store.edit(ids.box, { opacity: 0.5 })).toThrow('Cannot write to internal and read-only nodes');
    expect(() => store.create({ type: 'RECTANGLE', name: 'New' })).toThrow('read-only');
    store.edit(store.currentPage().id, { selection: [ids.box] });
    user.edit(ids.box, { opacity: 0.2 });
    expect(node('box').opacity).toBe(0.2);
    user.setAccess('edit');
    store.edit(ids.box, { opacity: 0.5 });
    expect(node('box').opacity).toBe(0.5);
  });
});
