import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../figma/document/build.ts';
import { reflow } from '../../../figma/document/reflow.ts';
import { Store } from '../../../figma/document/store.ts';
import { lazyFont } from '../../../figma/host/lazy-font.ts';
import type { DocumentBuilder } from '../../../figma/types.ts';
import { interFont } from '../../../kit/figma.ts';

async function built(fill: (build: DocumentBuilder) => void): Promise<Store> {
  const store = new Store();
  buildDocument(store, lazyFont(await interFont()), fill);
  return store;
}

describe('a document that is built', () => {
  test('has one page even when nothing is built, and it is shown', async () => {
    const store = await built(() => undefined);
    expect(store.pages().map(({ name }) => name)).toEqual(['Page 1']);
    expect(store.currentPage()).toMatchObject({ name: 'Page 1' });
  });

  test('shows its first page', async () => {
    const store = await built((build) => {
      build.page('One');
      build.add('RECTANGLE', {}, build.page('Two'));
    });
    expect(store.currentPage().name).toBe('One');
  });

  test('cannot be undone, and nothing in it counts as touched', async () => {
    const store = await built((build) => build.add('RECTANGLE', {}));
    store.undo();
    expect(store.currentPage().children).toHaveLength(1);
    expect(store.takeTouched().size).toBe(0);
  });

  test('is laid out: groups fit, text hugs, instances stand complete', async () => {
    let [group, text, instance] = ['', '', ''];
    const store = await built((build) => {
      group = build.add('GROUP', {});
      build.add('RECTANGLE', { x: 10, y: 20, width: 30, height: 40 }, group);
      text = build.add('TEXT', { characters: 'Words' });
      const main = build.component({});
      instance = build.instance(main, { x: 5 });
      build.add('RECTANGLE', { name: 'Later' }, main);
    });
    expect(store.get(group)).toMatchObject({ width: 30, height: 40, relativeTransform: [[1, 0, 10], [0, 1, 20]] }); // prettier-ignore
    expect(store.get(text).width).toBeGreaterThan(10);
    expect(store.get(instance).children?.map((id) => store.get(id).name)).toEqual(['Later']);
  });

  test('takes drawings through the import, in the size that is asked for', async () => {
    let id = '';
    const store = await built((build) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="5"/></svg>';
      id = build.svg(svg, { name: 'Drawing', x: 100, y: 50, width: 200, height: 200 });
    });
    expect(store.get(id)).toMatchObject({ name: 'Drawing', width: 200, relativeTransform: [[1, 0, 100], [0, 1, 50]] }); // prettier-ignore
    expect(store.get(store.get(id).children?.[0] ?? '')).toMatchObject({ width: 200, height: 100 });
  });

  test('refuses a color that is none, and an alias of nothing', async () => {
    await expect(built((build) => build.colors('C', ['M'], { a: { M: 'red' } }))).rejects.toThrow('not a color');
    await expect(built((build) => build.colors('C', ['M'], { a: { M: '{b}' } }))).rejects.toThrow('no variable b');
  });
});

describe('nested instances', () => {
  test('their layers are named by every instance on the way', async () => {
    let [inner, outer, top] = ['', '', ''];
    let dot = '';
    const store = await built((build) => {
      inner = build.component({ name: 'Inner' });
      dot = build.add('ELLIPSE', { name: 'Dot' }, inner);
      outer = build.component({ name: 'Outer' });
      build.instance(inner, { name: 'Nested' }, build.add('FRAME', {}, outer));
      top = build.instance(outer, { name: 'Top' });
    });
    const [frame = ''] = store.get(top).children ?? [];
    const [nested = ''] = store.get(frame).children ?? [];
    const [leaf = ''] = store.get(nested).children ?? [];
    const own = (id: string): string => id.split(';').at(-1) ?? '';
    expect(nested).toBe(`I${top};${own(nested)}`);
    expect(leaf).toBe(`${nested};${dot}`);
    store.edit(dot, { name: 'Point' });
    reflow(store, lazyFont(await interFont()));
    expect(store.get(leaf).name).toBe('Point');
  });
});
