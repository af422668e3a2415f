import type { DocumentBuilder } from '../../../figma/types.ts';
import { BLUE, flipped, GREEN, ORANGE, PLACE, SAND, SHADOW } from './case.ts';
import type { Case } from './case.ts';

type Props = Parameters<DocumentBuilder['add']>[1];

/** A half-ring, which no turn and no flip leaves as it is. */
export const HALF = {
  arcData: { startingAngle: -0.4, endingAngle: 2.4, innerRadius: 0.3 },
  fills: [ORANGE],
} satisfies Props;

/** A frame in the middle of the page. */
export function frame(build: DocumentBuilder, props: Props = {}, parent?: string): string {
  const place = { name: 'Frame', x: 20, y: 20, width: 220, height: 160, fills: [SAND] };
  return build.add('FRAME', { ...place, ...props }, parent);
}

/** A frame in auto layout between whose children the layer stands. */
export function flow(build: DocumentBuilder, props: Props, layer: (parent: string) => void): string {
  const paddings = { paddingLeft: 8, paddingRight: 8, paddingTop: 8, paddingBottom: 8, itemSpacing: 8 };
  const parent = frame(build, { primaryAxisSizingMode: 'FIXED', layoutMode: 'HORIZONTAL', ...paddings, ...props });
  build.add('RECTANGLE', { name: 'First', width: 40, height: 40, fills: [BLUE] }, parent);
  layer(parent);
  build.add('RECTANGLE', { name: 'Last', width: 40, height: 50, fills: [GREEN] }, parent);
  return parent;
}

/** A grid of two by two whose second cell is the layer's. */
export function grid(build: DocumentBuilder, layer: (parent: string, cell: Props) => void, props: Props = {}): string {
  const tracks = { gridRowCount: 2, gridColumnCount: 2, gridRowGap: 8, gridColumnGap: 8 };
  const parent = frame(build, { layoutMode: 'GRID', primaryAxisSizingMode: 'FIXED', ...tracks, ...props });
  const cell = (row: number, column: number) => ({ gridRowAnchorIndex: row, gridColumnAnchorIndex: column });
  build.add('RECTANGLE', { name: 'One', width: 50, height: 40, fills: [BLUE], ...cell(0, 0) }, parent);
  layer(parent, cell(0, 1));
  build.add('RECTANGLE', { name: 'Three', width: 50, height: 40, fills: [GREEN], ...cell(1, 0) }, parent);
  return parent;
}

const ellipse = (build: DocumentBuilder, parent: string, props: Props = {}) =>
  build.add('ELLIPSE', { ...PLACE, ...HALF, ...props }, parent);

const CONSTRAINTS = ['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE'] as const;

/** Each situation once, with an ellipse in it. */
export const SITUATIONS: readonly Case[] = [
  { what: 'free', document: (build) => build.add('ELLIPSE', { ...PLACE, ...HALF }) },
  { what: 'between others, under and over it', document: (build) => between(build) },
  { what: 'rotated', document: (build) => build.add('ELLIPSE', { ...PLACE, ...HALF, rotation: 35 }) },
  {
    what: 'flipped',
    document: (build) => build.add('ELLIPSE', { ...PLACE, ...HALF, relativeTransform: flipped(140, 50) }),
  },
  { what: 'under a rotated parent', document: (build) => ellipse(build, frame(build, { rotation: -20, x: 80 })) },
  ...(['HORIZONTAL', 'VERTICAL'] as const).map((layoutMode): Case => ({
    what: `in auto layout, ${layoutMode.toLowerCase()}`,
    document: (build) => flow(build, { layoutMode }, (parent) => ellipse(build, parent)),
  })),
  {
    what: 'in auto layout that hugs',
    document: (build) =>
      flow(build, { primaryAxisSizingMode: 'AUTO', counterAxisSizingMode: 'AUTO' }, (parent) => ellipse(build, parent)),
  },
  {
    what: 'in auto layout that wraps',
    document: (build) => flow(build, { layoutWrap: 'WRAP', width: 150 }, (parent) => ellipse(build, parent)),
  },
  { what: 'in a grid', document: (build) => grid(build, (parent, cell) => ellipse(build, parent, cell)) },
  {
    what: 'absolute in auto layout',
    document: (build) =>
      flow(build, {}, (parent) => ellipse(build, parent, { layoutPositioning: 'ABSOLUTE', x: 110, y: 80 })),
  },
  ...CONSTRAINTS.map((horizontal, at): Case => {
    const vertical = CONSTRAINTS[(at + 2) % CONSTRAINTS.length] ?? 'MIN';
    return {
      what: `held ${horizontal.toLowerCase()} across and ${vertical.toLowerCase()} down`,
      document: (build) => ellipse(build, frame(build), { constraints: { horizontal, vertical } }),
    };
  }),
  {
    what: 'that fills along auto layout',
    document: (build) => flow(build, {}, (parent) => ellipse(build, parent, { layoutGrow: 1 })),
  },
  {
    what: 'that fills across auto layout',
    document: (build) => flow(build, {}, (parent) => ellipse(build, parent, { layoutAlign: 'STRETCH' })),
  },
  {
    what: 'that fills beside another that fills',
    document: (build) =>
      flow(build, {}, (parent) => {
        ellipse(build, parent, { layoutGrow: 1 });
        const other = build.add('FRAME', { name: 'Filling', layoutGrow: 1, height: 60, fills: [GREEN] }, parent);
        const constraints = { horizontal: 'STRETCH', vertical: 'MIN' } as const;
        build.add('RECTANGLE', { name: 'Held', x: 5, y: 5, width: 60, height: 20, constraints, fills: [BLUE] }, other);
      }),
  },
  {
    what: 'that hugs in auto layout',
    document: (build) =>
      flow(build, {}, (parent) => {
        const hugging = { layoutMode: 'VERTICAL', counterAxisSizingMode: 'AUTO', itemSpacing: 4 } as const;
        const column = build.add('FRAME', { name: 'Layer', fills: [ORANGE], ...hugging }, parent);
        build.add('RECTANGLE', { name: 'Upper', width: 50, height: 20, fills: [BLUE] }, column);
        build.add('RECTANGLE', { name: 'Lower', width: 70, height: 30, fills: [GREEN] }, column);
      }),
  },
  {
    what: 'locked after the click',
    note: 'locked',
    document: (build) => build.add('ELLIPSE', { ...PLACE, ...HALF, locked: true }),
  },
  {
    what: 'translucent, with a shadow, multiplied with what is below',
    document(build) {
      const look = { opacity: 0.6, blendMode: 'MULTIPLY', effects: [SHADOW] } as const;
      ellipse(build, frame(build), { ...look, effects: [SHADOW] });
    },
  },
];

function between(build: DocumentBuilder) {
  const parent = frame(build);
  build.add('RECTANGLE', { name: 'Under', x: 30, y: 30, width: 70, height: 50, fills: [BLUE] }, parent);
  ellipse(build, parent);
  build.add('RECTANGLE', { name: 'Over', x: 100, y: 70, width: 70, height: 60, fills: [GREEN] }, parent);
}
