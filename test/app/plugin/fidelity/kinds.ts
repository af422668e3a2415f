import type { DocumentBuilder } from '../../../figma/types.ts';
import { BLUE, GREEN, ORANGE, PLACE, SAND } from './case.ts';
import type { Case } from './case.ts';

const ARROW = [{ windingRule: 'NONZERO', data: 'M 0 20 L 50 20 L 50 0 L 80 30 L 50 60 L 50 40 L 0 40 Z' }] as const;

/** A component with a ground and a dot, and an instance of it that is named `Instance`. */
function button(build: DocumentBuilder, names: { main: string; dot?: string; instance: string }) {
  const main = build.component({ ...PLACE, name: names.main, fills: [SAND] });
  build.add('RECTANGLE', { name: 'Ground', x: 5, y: 5, width: 70, height: 50, fills: [BLUE] }, main);
  build.add('ELLIPSE', { name: names.dot ?? 'Dot', x: 25, y: 15, width: 30, height: 30, fills: [ORANGE] }, main);
  build.instance(main, { name: names.instance, x: 60, y: 150 });
}

/** A component with a slot, and an instance of it in whose slot stands what `fill` puts there. */
function slotted(build: DocumentBuilder, fill: (slot: string) => void) {
  const main = build.component({ name: 'Card', x: 10, y: 10, width: 120, height: 100, fills: [SAND] });
  const slot = build.add('SLOT', { name: 'Slot', x: 10, y: 10, width: 100, height: 80, fills: [BLUE] }, main);
  const instance = build.instance(main, { name: 'Instance', x: 150, y: 120 });
  fill(`I${instance};${slot}`);
}

/** Each kind of layer once, by itself. */
export const KINDS: readonly Case[] = [
  {
    what: 'a rectangle',
    document: (build) => build.add('RECTANGLE', { ...PLACE, cornerRadius: 12, fills: [ORANGE] }),
  },
  { what: 'an ellipse', document: (build) => build.add('ELLIPSE', { ...PLACE, fills: [ORANGE] }) },
  { what: 'a polygon', document: (build) => build.add('POLYGON', { ...PLACE, pointCount: 5, fills: [ORANGE] }) },
  { what: 'a star', document: (build) => build.add('STAR', { ...PLACE, fills: [ORANGE] }) },
  {
    what: 'a line',
    line: true,
    document: (build) =>
      build.add('LINE', { ...PLACE, height: 0, strokes: [ORANGE], strokeWeight: 16, strokeAlign: 'CENTER' }),
  },
  {
    what: 'a vector',
    document: (build) => build.add('VECTOR', { ...PLACE, fills: [ORANGE], strokes: [], vectorPaths: [...ARROW] }),
  },
  {
    what: 'a vector with a stroke around it',
    document: (build) =>
      build.add('VECTOR', {
        ...PLACE,
        ...{ fills: [ORANGE], strokes: [BLUE], strokeWeight: 8, strokeAlign: 'CENTER', strokeJoin: 'ROUND' },
        vectorPaths: [...ARROW],
      }),
  },
  {
    what: 'a boolean group',
    document(build) {
      const union = build.add('BOOLEAN_OPERATION', {
        ...{ name: 'Layer', x: 60, y: 50, booleanOperation: 'SUBTRACT', fills: [ORANGE] },
      });
      build.add('RECTANGLE', { name: 'All', x: 60, y: 50, width: 80, height: 60 }, union);
      build.add('ELLIPSE', { name: 'Hole', x: 80, y: 60, width: 40, height: 30 }, union);
    },
  },
  {
    what: 'a text',
    document: (build) =>
      build.add('TEXT', { name: 'Layer', x: 40, y: 50, characters: 'Recraft', fontSize: 40, fills: [BLUE] }),
  },
  {
    what: 'a frame that clips',
    document(build) {
      const frame = build.add('FRAME', { ...PLACE, fills: [SAND] });
      build.add('ELLIPSE', { name: 'In', x: 40, y: 20, width: 80, height: 80, fills: [BLUE] }, frame);
    },
  },
  {
    what: 'a frame that shows what overflows it',
    document(build) {
      const frame = build.add('FRAME', { ...PLACE, fills: [SAND], clipsContent: false });
      build.add('ELLIPSE', { name: 'In', x: 40, y: 20, width: 80, height: 80, fills: [BLUE] }, frame);
    },
  },
  {
    what: 'an auto-layout frame',
    document(build) {
      const padding = { paddingLeft: 8, paddingRight: 8, paddingTop: 8, paddingBottom: 8, itemSpacing: 6 };
      const row = build.add('FRAME', {
        ...{ name: 'Layer', x: 60, y: 50, layoutMode: 'HORIZONTAL', counterAxisSizingMode: 'AUTO', fills: [SAND] },
        ...padding,
      });
      build.add('RECTANGLE', { name: 'One', width: 30, height: 30, fills: [BLUE] }, row);
      build.add('ELLIPSE', { name: 'Two', width: 40, height: 40, fills: [ORANGE] }, row);
    },
  },
  {
    what: 'a group',
    document(build) {
      const group = build.add('GROUP', { name: 'Layer' });
      build.add('RECTANGLE', { name: 'One', x: 60, y: 50, width: 60, height: 50, fills: [BLUE] }, group);
      build.add('ELLIPSE', { name: 'Two', x: 90, y: 70, width: 60, height: 60, fills: [ORANGE] }, group);
    },
  },
  {
    what: 'a child of a section',
    document(build) {
      const section = build.add('SECTION', { name: 'Section', x: 30, y: 20, width: 200, height: 150, fills: [SAND] });
      build.add('ELLIPSE', { ...PLACE, fills: [GREEN] }, section);
    },
  },
  {
    what: 'a component',
    note: 'main-component',
    document: (build) => button(build, { main: 'Layer', instance: 'Instance' }),
  },
  {
    what: 'a variant',
    note: 'main-component',
    document(build) {
      const set = build.add('COMPONENT_SET', { name: 'Set', x: 30, y: 20, width: 180, height: 150 });
      build.component({ name: 'Layer', x: 20, y: 20, width: 60, height: 40, fills: [BLUE] }, set);
      build.component({ name: 'Other', x: 100, y: 20, width: 60, height: 40, fills: [ORANGE] }, set);
    },
  },
  {
    what: 'a layer of a component',
    document: (build) => button(build, { main: 'Main', dot: 'Layer', instance: 'Instance' }),
  },
  { what: 'an instance', document: (build) => button(build, { main: 'Main', instance: 'Layer' }) },
  {
    what: 'a layer in an instance',
    note: 'inside-instance',
    document: (build) => button(build, { main: 'Main', instance: 'Instance' }),
    layer: ({ document }) => document.byName('Instance').children?.[1] ?? '',
  },
  {
    what: 'a layer in a slot of an instance',
    document: (build) =>
      slotted(build, (slot) =>
        build.add('STAR', { name: 'Layer', x: 20, y: 10, width: 60, height: 60, fills: [ORANGE] }, slot),
      ),
  },
  ...(['ALPHA', 'VECTOR'] as const).map((maskType): Case => ({
    what: `a mask by ${maskType === 'ALPHA' ? 'alpha' : 'its shape'}`,
    document(build) {
      const group = build.add('GROUP', { name: 'Group' });
      build.add('RECTANGLE', { name: 'Free', x: 20, y: 30, width: 60, height: 60, fills: [GREEN] }, group);
      build.add('STAR', { ...PLACE, isMask: true, maskType, fills: [BLUE] }, group);
      build.add('RECTANGLE', { name: 'Masked', x: 50, y: 40, width: 100, height: 50, fills: [ORANGE] }, group);
    },
  })),
];
