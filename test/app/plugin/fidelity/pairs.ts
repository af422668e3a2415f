import { BLUE, flipped, GREEN, ORANGE, PLACE, SAND, SHADOW } from './case.ts';
import type { Case } from './case.ts';
import { flow, frame, grid, HALF } from './situations.ts';

const TURNED = { ...PLACE, ...HALF, rotation: 35 } as const;

/** Pairs of kinds and situations that pull at the same thing from two sides. */
export const PAIRS: readonly Case[] = [
  { what: 'rotated, with a shadow', document: (build) => build.add('ELLIPSE', { ...TURNED, effects: [SHADOW] }) },
  {
    what: 'flipped under a rotated parent',
    document(build) {
      const relativeTransform = flipped(140, 50);
      build.add('ELLIPSE', { ...PLACE, ...HALF, relativeTransform }, frame(build, { rotation: 25, y: 90 }));
    },
  },
  {
    what: 'rotated in auto layout',
    document: (build) => flow(build, {}, (parent) => build.add('ELLIPSE', { ...TURNED }, parent)),
  },
  {
    what: 'flipped and absolute in auto layout',
    document: (build) =>
      flow(build, { layoutMode: 'VERTICAL' }, (parent) =>
        build.add(
          'ELLIPSE',
          { ...PLACE, ...HALF, layoutPositioning: 'ABSOLUTE', relativeTransform: flipped(200, 80) },
          parent,
        ),
      ),
  },
  {
    what: 'absolute in auto layout and held stretched and at the end',
    document: (build) =>
      flow(build, {}, (parent) =>
        build.add(
          'ELLIPSE',
          {
            ...{ ...PLACE, ...HALF, x: 110, y: 80, layoutPositioning: 'ABSOLUTE' },
            constraints: { horizontal: 'STRETCH', vertical: 'MAX' },
          },
          parent,
        ),
      ),
  },
  {
    what: 'filling both ways in a grid',
    document: (build) =>
      grid(build, (parent, cell) => {
        const fill = { layoutSizingHorizontal: 'FILL', layoutSizingVertical: 'FILL' } as const;
        build.add('ELLIPSE', { ...PLACE, ...HALF, ...cell, ...fill }, parent);
      }),
  },
  {
    what: 'over two cells of a grid, in their middle',
    document: (build) =>
      grid(build, (parent, cell) => {
        const spanning = { gridRowSpan: 2, gridChildHorizontalAlign: 'CENTER', gridChildVerticalAlign: 'MAX' } as const;
        build.add('ELLIPSE', { ...PLACE, ...HALF, ...cell, ...spanning }, parent);
      }),
  },
  {
    what: 'removed from a grid',
    original: 'remove',
    document: (build) =>
      grid(build, (parent, cell) => {
        // The cell before it is free.
        build.add('ELLIPSE', { ...PLACE, ...HALF, ...cell, gridRowAnchorIndex: 1 }, parent);
      }),
  },
  {
    what: 'filling down auto layout, translucent',
    document: (build) =>
      flow(build, { layoutMode: 'VERTICAL' }, (parent) =>
        build.add('ELLIPSE', { ...PLACE, ...HALF, layoutGrow: 1, opacity: 0.5 }, parent),
      ),
  },
  {
    what: 'filling along auto layout, but no wider than its limit',
    document: (build) =>
      flow(build, {}, (parent) =>
        build.add('ELLIPSE', { ...PLACE, ...HALF, layoutGrow: 1, maxWidth: 70, minHeight: 30 }, parent),
      ),
  },
  {
    what: 'a hugging text in auto layout that wraps',
    document: (build) =>
      flow(build, { layoutWrap: 'WRAP', width: 160 }, (parent) =>
        build.add('TEXT', { name: 'Layer', characters: 'Figma', fontSize: 32, fills: [BLUE] }, parent),
      ),
  },
  {
    what: 'a text that fills across auto layout',
    document: (build) =>
      flow(build, { layoutMode: 'VERTICAL' }, (parent) =>
        build.add(
          'TEXT',
          {
            ...{ name: 'Layer', characters: 'Over two lines', fontSize: 32, fills: [BLUE] },
            ...{ textAutoResize: 'HEIGHT', layoutAlign: 'STRETCH' },
          },
          parent,
        ),
      ),
  },
  {
    what: 'an instance in a grid',
    document: (build) =>
      grid(build, (parent) => {
        const main = build.component({ name: 'Main', x: 20, y: 200, width: 60, height: 40, fills: [SAND] });
        build.add('ELLIPSE', { name: 'Dot', x: 10, y: 5, width: 40, height: 30, fills: [ORANGE] }, main);
        build.instance(main, { name: 'Layer' }, parent);
      }),
  },
  {
    what: 'a rotated layer of a component, of which there is an instance',
    document(build) {
      const main = build.component({ name: 'Main', x: 20, y: 20, width: 120, height: 90, fills: [SAND] });
      build.add('ELLIPSE', { ...TURNED, x: 20, y: 50, width: 60, height: 40 }, main);
      build.instance(main, { name: 'Instance', x: 150, y: 60 });
    },
  },
  {
    what: 'a rotated boolean group, flipped',
    document(build) {
      const parent = build.add('FRAME', {
        name: 'Frame',
        x: 240,
        y: 40,
        width: 200,
        height: 150,
        fills: [SAND],
        relativeTransform: flipped(240, 20),
      });
      const union = build.add(
        'BOOLEAN_OPERATION',
        { name: 'Layer', booleanOperation: 'UNION', rotation: 20, fills: [ORANGE] },
        parent,
      );
      build.add('RECTANGLE', { name: 'Bar', x: 40, y: 70, width: 100, height: 30, rotation: 20 }, union);
      build.add('ELLIPSE', { name: 'Head', x: 40, y: 60, width: 50, height: 40, rotation: 20 }, union);
    },
  },
  {
    what: 'a rotated line with a shadow',
    line: true,
    document(build) {
      const stroke = { strokes: [ORANGE], strokeWeight: 14, strokeAlign: 'CENTER' } as const;
      build.add('LINE', { ...PLACE, ...stroke, y: 110, strokes: [ORANGE], height: 0, rotation: 30, effects: [SHADOW] });
    },
  },
  {
    what: 'a rotated vector with a stroke around it',
    document(build) {
      const data = 'M 0 0 L 80 0 L 80 60 L 40 30 L 0 60 Z';
      build.add('VECTOR', {
        ...{ ...PLACE, rotation: -25, fills: [ORANGE], strokes: [BLUE], strokeWeight: 10, strokeAlign: 'CENTER' },
        ...{ strokeJoin: 'ROUND', vectorPaths: [{ windingRule: 'NONZERO', data }] },
      });
    },
  },
  {
    what: 'a group whose child has a shadow',
    document(build) {
      const group = build.add('GROUP', { name: 'Layer' }, frame(build));
      build.add('RECTANGLE', { ...PLACE, name: 'Card', fills: [BLUE], effects: [SHADOW] }, group);
    },
  },
  {
    what: 'a multiplied group in a rotated frame',
    document(build) {
      const parent = frame(build, { rotation: 15, y: 70 });
      build.add('RECTANGLE', { name: 'Under', x: 30, y: 30, width: 100, height: 60, fills: [GREEN] }, parent);
      const group = build.add('GROUP', { name: 'Layer', blendMode: 'MULTIPLY', opacity: 0.8 }, parent);
      build.add('RECTANGLE', { name: 'One', x: 60, y: 50, width: 60, height: 50, fills: [SAND] }, group);
      build.add('ELLIPSE', { name: 'Two', x: 90, y: 70, width: 60, height: 60, fills: [ORANGE] }, group);
    },
  },
  {
    what: 'a group whose layers are held at the end',
    document(build) {
      const group = build.add('GROUP', { name: 'Layer' }, frame(build));
      const constraints = { horizontal: 'MAX', vertical: 'CENTER' } as const;
      build.add('RECTANGLE', { name: 'One', x: 60, y: 50, width: 60, height: 50, constraints, fills: [BLUE] }, group);
      build.add('ELLIPSE', { name: 'Two', x: 90, y: 70, width: 60, height: 60, constraints, fills: [ORANGE] }, group);
    },
  },
  {
    what: 'a rotated mask in a rotated group',
    document(build) {
      const group = build.add('GROUP', { name: 'Group', rotation: 20 });
      build.add('STAR', { ...PLACE, y: 90, rotation: 20, isMask: true, fills: [BLUE] }, group);
      build.add('RECTANGLE', { name: 'Masked', x: 50, y: 50, width: 100, height: 70, fills: [ORANGE] }, group);
    },
  },
  {
    what: 'a translucent layer that fills a slot in auto layout',
    document(build) {
      const main = build.component({ name: 'Card', x: 10, y: 10, width: 120, height: 100, fills: [SAND] });
      const slot = build.add(
        'SLOT',
        {
          name: 'Slot',
          x: 10,
          y: 10,
          width: 100,
          height: 80,
          fills: [BLUE],
          layoutMode: 'HORIZONTAL',
          primaryAxisSizingMode: 'FIXED',
        },
        main,
      );
      const instance = build.instance(main, { name: 'Instance', x: 150, y: 120 });
      const inside = `I${instance};${slot}`;
      build.add('RECTANGLE', { name: 'First', width: 30, height: 40, fills: [GREEN] }, inside);
      build.add('ELLIPSE', { name: 'Layer', ...HALF, width: 30, height: 60, layoutGrow: 1, opacity: 0.7 }, inside);
    },
  },
  {
    what: 'partly out of the frame that clips it, with a stroke around it',
    document: (build) =>
      build.add(
        'RECTANGLE',
        {
          ...{ ...PLACE, x: 180, fills: [ORANGE], strokes: [BLUE], strokeWeight: 8, strokeAlign: 'OUTSIDE' },
        },
        frame(build),
      ),
  },
];
