import { describe, expect, test } from 'vitest';
import { asObject, call, idOf, openDesk } from './desk.ts';

describe('row 31 · the selection', () => {
  async function scene() {
    const ids: Record<string, string> = {};
    const desk = await openDesk((build) => {
      ids['page'] = build.page('Page');
      ids['other'] = build.page('Other');
      ids['frame'] = build.add('FRAME', {});
      ids['child'] = build.add('RECTANGLE', {}, ids['frame']);
      ids['elsewhere'] = build.add('RECTANGLE', {}, ids['other']);
    });
    const selected = (): unknown => desk.store.currentPage().selection;
    return {
      desk,
      id: (name: string) => ids[name] ?? '',
      node: (name: string) => desk.node(ids[name] ?? ''),
      selected,
    };
  }

  test('row 31 · takes nodes of its page alone', async () => {
    const { desk, node, selected } = await scene();
    const message = 'The selection of a page can only include nodes in that page';
    expect(() => desk.page().set('selection', [node('elsewhere')])).toThrow(`in set_selection: ${message}`);
    expect(() => desk.page().set('selection', [desk.page()])).toThrow(message);
    expect(() => desk.page().set('selection', ['1:2'])).toThrow('Expected node');
    const child = node('child');
    call(child, 'remove');
    expect(() => desk.page().set('selection', [child])).toThrow('does not exist');
    expect(selected()).toEqual([]);
  });

  test('row 31 · keeps each node once, and none inside another selected one', async () => {
    const { desk, node, id, selected } = await scene();
    desk.page().set('selection', [node('child'), node('frame'), node('frame')]);
    expect(selected()).toEqual([id('frame')]);
  });

  test('row 31 · changing it tells so, setting the same again does not', async () => {
    const { desk, node } = await scene();
    const events: unknown[] = [];
    desk.api.onEvent((event) => events.push(event));
    desk.page().set('selection', [node('child')]);
    desk.page().set('selection', [node('child')]);
    expect(events.filter((event) => event === 'selectionchange')).toHaveLength(1);
  });

  test('row 31 · a node that is removed is selected no longer', async () => {
    const { desk, node, selected } = await scene();
    desk.page().set('selection', [node('child')]);
    call(node('frame'), 'remove');
    expect(selected()).toEqual([]);
  });
});

describe('row 32 · undo', () => {
  test('row 32 · everything since the last commitUndo is one step', async () => {
    const desk = await openDesk();
    const kept = desk.make('createRectangle');
    desk.figma('commitUndo');
    const [one, two] = [desk.make('createRectangle'), desk.make('createEllipse')];
    kept.set('x', 50);
    desk.figma('triggerUndo');
    expect([kept.get('x'), one.get('removed'), two.get('removed')]).toEqual([0, true, true]);
    expect(() => one.get('name')).toThrow('does not exist');
    desk.figma('triggerUndo');
    expect(kept.get('removed')).toBe(true);
  });

  test('row 32 · without any commit a plugin leaves one step', async () => {
    const desk = await openDesk();
    const [one, two] = [desk.make('createRectangle'), desk.make('createEllipse')];
    desk.store.undo();
    expect([one.get('removed'), two.get('removed')]).toEqual([true, true]);
  });

  test('row 32 · removed nodes come back where they were, with what was in them', async () => {
    let [frame, child] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', {});
      child = build.add('RECTANGLE', { x: 12 }, frame);
      build.add('ELLIPSE', {});
    });
    call(desk.node(frame), 'remove');
    desk.figma('triggerUndo');
    expect(desk.node(child).get('x')).toBe(12);
    expect(desk.store.currentPage().children?.[0]).toBe(frame);
  });

  test('row 32 · what the user did in between goes too', async () => {
    let mine = '';
    const desk = await openDesk((build) => {
      mine = build.add('RECTANGLE', {});
    });
    const made = desk.make('createFrame');
    desk.store.asUser(() => desk.store.edit(mine, { name: 'Renamed by hand' }));
    desk.figma('triggerUndo');
    expect(made.get('removed')).toBe(true);
    expect(desk.node(mine).get('name')).toBe('Rectangle');
  });

  test('row 32 · what the user did just before a plugin that does not commit goes with it', async () => {
    let mine = '';
    const desk = await openDesk((build) => {
      mine = build.add('RECTANGLE', {});
    });
    desk.store.asUser(() => desk.store.edit(mine, { name: 'By hand' }));
    desk.make('createFrame');
    desk.store.undo();
    expect(desk.node(mine).get('name')).toBe('Rectangle');
  });

  test('row 32 · a plugin that commits before and after leaves what the user did', async () => {
    let mine = '';
    const desk = await openDesk((build) => {
      mine = build.add('RECTANGLE', {});
    });
    desk.store.asUser(() => desk.store.edit(mine, { name: 'By hand' }));
    desk.figma('commitUndo');
    const made = desk.make('createFrame');
    desk.figma('commitUndo');
    desk.store.undo();
    expect([made.get('removed'), desk.node(mine).get('name')]).toEqual([true, 'By hand']);
    desk.store.undo();
    expect(desk.node(mine).get('name')).toBe('Rectangle');
  });

  test('row 32 · each thing that the user does alone is a step of its own', async () => {
    let mine = '';
    const desk = await openDesk((build) => {
      mine = build.add('RECTANGLE', {});
    });
    for (const name of ['One', 'Two']) desk.store.asUser(() => desk.store.edit(mine, { name }));
    desk.store.undo();
    expect(desk.node(mine).get('name')).toBe('One');
    desk.store.undo();
    expect(desk.node(mine).get('name')).toBe('Rectangle');
    desk.store.undo();
    expect(desk.node(mine).get('name')).toBe('Rectangle');
  });

  test('row 32 · the selection is no step, and loses what undo takes away', async () => {
    const desk = await openDesk();
    const made = desk.make('createFrame');
    desk.page().set('selection', [made]);
    desk.figma('commitUndo');
    desk.page().set('selection', []);
    desk.page().set('selection', [made]);
    desk.figma('triggerUndo');
    expect(made.get('removed')).toBe(true);
    expect(desk.page().get('selection')).toEqual([]);
  });
});

describe('row 33 · the view', () => {
  test('row 33 · center, zoom and bounds agree', async () => {
    const desk = await openDesk();
    const viewport = asObject(desk.api.members['viewport']?.get());
    viewport.set('center', { x: 100, y: 50 });
    viewport.set('zoom', 2);
    expect(viewport.get('bounds')).toEqual({ x: 100 - 360, y: 50 - 225, width: 720, height: 450 });
    expect(() => viewport.set('zoom', 0)).toThrow('in set_zoom: ');
    expect(() => viewport.set('bounds', {})).toThrow('no setter for property');
  });

  test('row 33 · whoever moves the view is recorded', async () => {
    const desk = await openDesk();
    const events: unknown[] = [];
    desk.api.onEvent((event) => typeof event === 'object' && events.push(event.zoom));
    const viewport = asObject(desk.api.members['viewport']?.get());
    const frame = desk.make('createFrame');
    frame.set('x', 1000);
    expect(events).toEqual([]);
    call(viewport, 'scrollAndZoomIntoView', [frame]);
    expect(viewport.get('center')).toEqual({ x: 1050, y: 50 });
    expect(events).toEqual(['scrollAndZoomIntoView Frame']);
    expect(() => call(viewport, 'scrollAndZoomIntoView', [{ id: idOf(frame) }])).toThrow('Expected node');
  });
});
