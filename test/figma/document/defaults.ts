import { IDENTITY } from './geometry.ts';
import { omit } from './omit.ts';
import type { NodeRecord, RecordType } from './record.ts';
import type { NewRecord } from './store.ts';

const WHITE: Paint = solid(1, 1, 1);
const BLACK: Paint = solid(0, 0, 0);
/** Figma's gray for new shapes, #D9D9D9. The typings promise a default fill and name none: guess. */
const GRAY: Paint = solid(217 / 255, 217 / 255, 217 / 255);

function solid(r: number, g: number, b: number): SolidPaint {
  return { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color: { r, g, b }, boundVariables: {} };
}

const NAMES: Readonly<Record<RecordType, string>> = {
  DOCUMENT: 'Document',
  PAGE: 'Page',
  FRAME: 'Frame',
  GROUP: 'Group',
  SECTION: 'Section',
  COMPONENT: 'Component',
  COMPONENT_SET: 'Component set',
  INSTANCE: 'Instance',
  SLOT: 'Slot',
  RECTANGLE: 'Rectangle',
  ELLIPSE: 'Ellipse',
  POLYGON: 'Polygon',
  STAR: 'Star',
  LINE: 'Line',
  VECTOR: 'Vector',
  BOOLEAN_OPERATION: 'Union',
  TEXT: 'Text',
  SLICE: 'Slice',
};

/** What a new node of a type is before anybody changes it: at (0, 0), 100×100 (fact sheet 9.2 row 28; typings). */
export function defaultRecord(type: RecordType): NewRecord {
  const name = NAMES[type];
  if (type === 'DOCUMENT') return { type, name, children: [] };
  if (type === 'PAGE') {
    return {
      type,
      name,
      children: [],
      selection: [],
      backgrounds: [solid(245 / 255, 245 / 255, 245 / 255)],
    };
  }
  return { ...scene(), type, name, ...OWN[type]() };
}

function scene(): Omit<NewRecord, 'type' | 'name'> {
  return {
    visible: true,
    locked: false,
    opacity: 1,
    blendMode: 'PASS_THROUGH',
    isMask: false,
    maskType: 'ALPHA',
    effects: [],
    exportSettings: [],
    relativeTransform: [[...IDENTITY[0]], [...IDENTITY[1]]],
    width: 100,
    height: 100,
    layoutPositioning: 'AUTO',
    layoutAlign: 'INHERIT',
    layoutGrow: 0,
  };
}

function shape(fills: Paint[], strokes: Paint[] = []): Partial<NodeRecord> {
  return {
    fills,
    strokes,
    strokeWeight: 1,
    strokeAlign: 'INSIDE',
    strokeCap: 'NONE',
    strokeJoin: 'MITER',
    dashPattern: [],
    fillStyleId: '',
    strokeStyleId: '',
    cornerRadius: 0,
    constraints: { horizontal: 'MIN', vertical: 'MIN' },
  };
}

function frame(fills: Paint[] = [WHITE]): Partial<NodeRecord> {
  return {
    ...shape(fills),
    children: [],
    corners: [0, 0, 0, 0],
    clipsContent: true,
    layoutMode: 'NONE',
    layoutWrap: 'NO_WRAP',
    primaryAxisSizingMode: 'AUTO',
    counterAxisSizingMode: 'FIXED',
    primaryAxisAlignItems: 'MIN',
    counterAxisAlignItems: 'MIN',
    paddingLeft: 0,
    paddingRight: 0,
    paddingTop: 0,
    paddingBottom: 0,
    itemSpacing: 0,
    counterAxisSpacing: null,
    gridRowCount: 1,
    gridColumnCount: 1,
    gridRowGap: 0,
    gridColumnGap: 0,
  };
}

function text(): Partial<NodeRecord> {
  return {
    ...shape([BLACK]),
    strokeAlign: 'OUTSIDE',
    width: 0,
    height: 0,
    characters: '',
    fontName: { family: 'Inter', style: 'Regular' },
    fontSize: 12,
    lineHeight: { unit: 'AUTO' },
    letterSpacing: { unit: 'PERCENT', value: 0 },
    textCase: 'ORIGINAL',
    textAlignHorizontal: 'LEFT',
    textAlignVertical: 'TOP',
    textAutoResize: 'WIDTH_AND_HEIGHT',
  };
}

type SceneType = Exclude<RecordType, 'DOCUMENT' | 'PAGE'>;

const OWN: Readonly<Record<SceneType, () => Partial<NodeRecord>>> = {
  FRAME: frame,
  COMPONENT: () => ({ ...frame(), remote: false }),
  COMPONENT_SET: () => ({ ...frame([]), remote: false }),
  INSTANCE: frame,
  SLOT: () => frame([]),
  SECTION: () => ({ children: [], fills: [WHITE], strokes: [], strokeWeight: 1, fillStyleId: '', strokeStyleId: '' }),
  GROUP: () => ({ children: [] }),
  BOOLEAN_OPERATION: () => {
    return { ...omit(shape([GRAY]), 'constraints'), children: [], booleanOperation: 'UNION' };
  },
  RECTANGLE: () => ({ ...shape([GRAY]), corners: [0, 0, 0, 0] }),
  ELLIPSE: () => ({ ...shape([GRAY]), arcData: { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 } }),
  POLYGON: () => ({ ...shape([GRAY]), pointCount: 3 }),
  STAR: () => ({ ...shape([GRAY]), pointCount: 5, innerRadius: 0.382 }),
  LINE: () => ({ ...shape([], [BLACK]), height: 0, strokeAlign: 'CENTER' }),
  VECTOR: () => ({ ...shape([], [BLACK]), strokeAlign: 'CENTER', vectorPaths: [] }),
  TEXT: text,
  SLICE: () => ({}),
};
