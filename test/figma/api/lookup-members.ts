import * as v from 'valibot';
import type { Member } from '../sandbox/host-object.ts';
import { dynamicPageMethod, figmaAsyncMethod, figmaMethod } from './figma-method.ts';
import { fontKey, FONTS } from './fonts.ts';
import { isSkipped } from './reach.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked } from './validate.ts';

/** Pages, lookup by id, undo and fonts. */
export function lookupMembers(session: Session) {
  const { store } = session;
  return {
    root: { get: () => session.node(store.rootId) },
    currentPage: {
      get: () => session.node(store.currentPage().id),
      set() {
        throw new Refusal(
          'Cannot set figma.currentPage with documentAccess: dynamic-page. Use figma.setCurrentPageAsync() instead',
        );
      },
    },
    setCurrentPageAsync: figmaAsyncMethod('setCurrentPageAsync', (page) => {
      const id = session.nodeId(page);
      if (id === undefined || store.find(id)?.type !== 'PAGE') throw new Refusal('Expected a page node');
      session.loadedPages.add(id);
      store.goToPage(id);
    }),
    loadAllPagesAsync: figmaAsyncMethod('loadAllPagesAsync', () => {
      session.allPagesLoaded = true;
      for (const page of store.pages()) session.loadedPages.add(page.id);
    }),
    getNodeByIdAsync: figmaAsyncMethod('getNodeByIdAsync', (id) => {
      const found = store.find(checked(v.string(), id, 'id'));
      return found && !isSkipped(session, found) ? session.node(found.id) : null;
    }),
    getNodeById: dynamicPageMethod('getNodeById', 'figma.getNodeByIdAsync()'),
    getFileThumbnailNode: dynamicPageMethod('getFileThumbnailNode', 'figma.getFileThumbnailNodeAsync()'),
    skipInvisibleInstanceChildren: {
      get: () => session.skipsInvisible,
      set(value) {
        session.skipsInvisible = checked(v.boolean(), value, 'skipInvisibleInstanceChildren');
      },
    },
    commitUndo: figmaMethod('commitUndo', () => store.commitUndo()),
    triggerUndo: figmaMethod('triggerUndo', () => store.undo()),
    hasMissingFont: { get: () => false },
    ...fontMembers(session),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}

function fontMembers(session: Session) {
  return {
    loadFontAsync: figmaAsyncMethod('loadFontAsync', (font) => {
      const name = checked(v.strictObject({ family: v.string(), style: v.string() }), font, 'fontName');
      if (!FONTS.some((each) => fontKey(each) === fontKey(name))) {
        throw new Refusal(`The font "${fontKey(name)}" could not be loaded`);
      }
      session.loadedFonts.add(fontKey(name));
    }),
    listAvailableFontsAsync: figmaAsyncMethod('listAvailableFontsAsync', () => FONTS.map((fontName) => ({ fontName }))),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}
