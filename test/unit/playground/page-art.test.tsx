// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../figma/document/build.ts';
import { Store } from '../../figma/document/store.ts';
import { createDocumentView } from '../../figma/host/document-view.ts';
import { lazyFont } from '../../figma/host/lazy-font.ts';
import { createUserActions } from '../../figma/host/user-actions.ts';
import { createPageArt } from '../../playground/page/page-art.ts';

const RED: Paint[] = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];

/** Three layers on a page, the last of them a frame with one inside, and the drawing of them. */
function open() {
  // Nothing here is text, so that no font is ever read.
  const font = lazyFont(new ArrayBuffer(0));
  const store = new Store();
  buildDocument(store, font, (build) => {
    for (const name of ['first', 'second']) build.add('RECTANGLE', { name, fills: RED });
    build.add('ELLIPSE', { name: 'inner', fills: RED }, build.add('FRAME', { name: 'frame' }));
    build.page('Empty');
  });
  const view = createDocumentView(store, { font });
  const host = document.createElement('div');
  const art = createPageArt();
  const draw = () => {
    art.draw(view, host);
    return [...host.children];
  };
  return { user: createUserActions(store, font), store, draw, id: (name: string) => view.byName(name).id };
}

function markupOf(element: Element | undefined): string {
  return element ? new XMLSerializer().serializeToString(element) : '';
}

describe('the drawing of a page', () => {
  test('has the layers of the page, the lowest first', () => {
    const { draw, id } = open();
    const markup = draw().map(markupOf);
    expect(markup).toHaveLength(3);
    ['first', 'second', 'frame'].forEach((name, index) =>
      expect(markup[index]).toContain(`data-node-id="${id(name)}"`),
    );
  });

  test('is drawn anew where a layer, or one inside it, has changed, and nowhere else', () => {
    const { user, draw, id } = open();
    const [first, second, frame] = draw();
    user.edit(id('second'), { opacity: 0.5 });
    const repainted = draw();
    expect([repainted[0], repainted[2]]).toEqual([first, frame]);
    expect(repainted[0]).toBe(first);
    expect(repainted[1]).not.toBe(second);
    user.edit(id('inner'), { opacity: 0.5 });
    const [same, , other] = draw();
    expect(same).toBe(first);
    expect(other).not.toBe(frame);
    expect(markupOf(other)).toContain('opacity="0.5"');
  });

  test('follows order and deletion without drawing what stays', () => {
    const { user, store, draw, id } = open();
    const [first, second, frame] = draw();
    user.reparent(id('first'), store.currentPage().id, 2);
    const moved = draw();
    expect(moved[0]).toBe(second);
    expect(moved[1]).toBe(frame);
    user.delete(id('second'));
    const left = draw();
    expect(left).toHaveLength(2);
    expect(left[0]).toBe(frame);
    expect(markupOf(left[1])).toBe(markupOf(first));
  });

  test('is one piece as long as a mask binds the layers together', () => {
    const { user, draw, id } = open();
    user.edit(id('first'), { isMask: true });
    const [whole, ...more] = draw();
    expect(more).toEqual([]);
    expect(markupOf(whole)).toContain('<mask');
  });

  test('is empty on an empty page', () => {
    const { user, store, draw } = open();
    expect(draw()).toHaveLength(3);
    user.goToPage(store.pages()[1]?.id ?? '');
    expect(draw()).toEqual([]);
  });
});
