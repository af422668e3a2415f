import * as v from 'valibot';
import { defaultRecord } from '../document/defaults.ts';
import type { RecordType } from '../document/record.ts';
import { addTree } from '../document/add-tree.ts';
import { insert } from '../document/tree.ts';
import { SandboxThrow, type HostObject, type Member } from '../sandbox/host-object.ts';
import { importCost } from '../svg/import-cost.ts';
import { importSvg } from '../svg/import-svg.ts';
import { SvgImportError } from '../svg/svg-import-error.ts';
import { figmaMethod } from './figma-method.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked } from './validate.ts';

/** The makers of nodes. Everything lands on the page that is current at the call, at (0, 0) (fact sheet 9.2 row 28). */
export function createMembers(session: Session) {
  const maker = (name: string, type: RecordType): Member => figmaMethod(name, () => make(session, type));
  return {
    createRectangle: maker('createRectangle', 'RECTANGLE'),
    createEllipse: maker('createEllipse', 'ELLIPSE'),
    createPolygon: maker('createPolygon', 'POLYGON'),
    createStar: maker('createStar', 'STAR'),
    createLine: maker('createLine', 'LINE'),
    createVector: maker('createVector', 'VECTOR'),
    createText: maker('createText', 'TEXT'),
    createFrame: maker('createFrame', 'FRAME'),
    createComponent: maker('createComponent', 'COMPONENT'),
    createSection: maker('createSection', 'SECTION'),
    createSlice: maker('createSlice', 'SLICE'),
    createPage: figmaMethod('createPage', () => {
      const id = session.store.create({ ...defaultRecord('PAGE'), name: `Page ${session.store.pages().length + 1}` });
      insert(session.store, id, session.store.rootId);
      session.loadedPages.add(id);
      session.settle();
      return session.node(id);
    }),
    createNodeFromSvg: figmaMethod('createNodeFromSvg', (svg) => importNode(session, checked(v.string(), svg, 'svg'))),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}

function make(session: Session, type: RecordType): HostObject {
  const id = session.store.create(defaultRecord(type));
  insert(session.store, id, session.store.currentPage().id);
  session.settle();
  return session.node(id);
}

/** Synchronous and atomic: either the whole drawing stands on the page, or nothing has changed. */
function importNode(session: Session, svg: string): HostObject {
  const tree = imported(session, svg);
  const id = addTree(session.store, tree, session.store.currentPage().id);
  session.settle();
  session.env.onImport(importCost(tree));
  return session.node(id);
}

/** Authors report that what is thrown for bad markup may be no Error (fact sheet 5.1); the mode makes it so. */
function imported(session: Session, svg: string): ReturnType<typeof importSvg> {
  try {
    return importSvg(svg);
  } catch (error) {
    if (!(error instanceof SvgImportError)) throw error;

    if (session.env.throwsNonErrors) throw new SandboxThrow(error.message);
    throw new Refusal(`Failed to import SVG: ${error.message}`);
  }
}
