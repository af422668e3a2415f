import sharp from 'sharp';
import type { DocumentBuilder } from '../figma/types.ts';

/** A disc on a plain ground: a PNG of this many pixels a side that can be traced and cut out. */
export async function sourcePicture(side: number): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <rect width="${side}" height="${side}" fill="#dfe6ea"/>
    <circle cx="${side / 2}" cy="${side / 2}" r="${side * 0.3}" fill="#d9531e"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).flatten().png().toBuffer());
}

/** What is in the document: `picture` is fit for Recraft as it is, `small` has to be enlarged. */
export interface Pictures {
  readonly picture: Uint8Array;
  readonly small: Uint8Array;
}

/** A brand of four colors, and small pages with one of each kind of layer, and of place that results go to. */
export function walkDocument({ picture, small }: Pictures): (build: DocumentBuilder) => void {
  return (build) => {
    build.colors('Brand', ['Light', 'Dark'], {
      pine: { Light: '#1f6f5c', Dark: '#7fd0b8' },
      ink: { Light: '#17323d', Dark: '#e8f1f4' },
      sand: { Light: '#f5e3c8', Dark: '#4a3d2a' },
      coral: { Light: '#f2643d', Dark: '#ff8b6b' },
    });
    const photo = (scaleMode: 'FILL' | 'FIT'): Paint[] => [
      solid(0.9, 0.9, 0.9),
      { ...ORDINARY, type: 'IMAGE', scaleMode, imageHash: build.image(picture) },
    ];
    const size = { width: 256, height: 256 };
    build.add('RECTANGLE', { name: 'Photo', x: 0, y: 0, ...size, fills: photo('FILL') });
    build.add('RECTANGLE', { name: 'Tilted', x: 400, y: 60, ...size, rotation: 20, opacity: 0.5, fills: photo('FIT') });
    build.add('ELLIPSE', { name: 'Locked', x: 800, y: 0, ...size, locked: true, fills: [solid(0.2, 0.5, 0.9)] });
    const tiny: Paint = { ...ORDINARY, type: 'IMAGE', scaleMode: 'FILL', imageHash: build.image(small) };
    build.add('RECTANGLE', { name: 'Small', x: 1200, y: 0, ...size, fills: [tiny] });
    const board = build.add('FRAME', { name: 'Board', x: 0, y: 500, width: 900, height: 400, fills: [solid(1, 1, 1)] });
    build.add('ELLIPSE', { name: 'Sun', x: 40, y: 40, ...size, fills: [solid(0.95, 0.6, 0.2)] }, board);
    const row = build.add('FRAME', { name: 'Row', x: 1000, y: 500, width: 700, height: 300, fills: [], ...ROW });
    build.add('RECTANGLE', { name: 'First in row', ...size, fills: photo('FILL') }, row);
    build.add('ELLIPSE', { name: 'Second in row', ...size, fills: [solid(0.3, 0.7, 0.4)] }, row);
    const main = build.component({ name: 'Badge', x: 0, y: 1000, ...size, fills: [solid(0.4, 0.3, 0.8)] });
    build.add('ELLIPSE', { name: 'Dot', x: 60, y: 60, width: 100, height: 100, fills: [solid(1, 1, 1)] }, main);
    build.instance(main, { name: 'Badge again', x: 400, y: 1000 });
    addShapes(build, photo('FILL'), tiny);
    addArranged(build, photo('FIT'));
    const second = build.page('Second');
    build.add('ELLIPSE', { name: 'Elsewhere', ...size, fills: [solid(0.1, 0.6, 0.6)] }, second);
    build.page('Third');
  };
}

const ORDINARY = { opacity: 1, visible: true, blendMode: 'NORMAL' } as const;
const ROW = {
  layoutMode: 'HORIZONTAL',
  itemSpacing: 16,
  primaryAxisSizingMode: 'AUTO',
  counterAxisSizingMode: 'AUTO',
} as const;

/** Layers whose kind, look or paints decide what a result has to keep. */
function addShapes(build: DocumentBuilder, photo: readonly Paint[], tiny: Paint): void {
  const side = { width: 200, height: 200 };
  const masked = build.add('GROUP', { name: 'Masked' });
  build.add('RECTANGLE', { name: 'Unmasked', x: 0, y: 1500, ...side, fills: [solid(0.9, 0.8, 0.6)] }, masked);
  build.add('ELLIPSE', { name: 'Mask', x: 20, y: 1520, width: 160, height: 160, isMask: true }, masked);
  build.add('RECTANGLE', { name: 'Under mask', x: 0, y: 1500, ...side, fills: [...photo] }, masked);
  const pair = build.add('GROUP', { name: 'Pair' });
  build.add('RECTANGLE', { name: 'Left', x: 300, y: 1500, ...side, fills: [solid(0.2, 0.4, 0.7)] }, pair);
  build.add('ELLIPSE', { name: 'Right', x: 420, y: 1540, ...side, fills: [solid(0.9, 0.4, 0.3)] }, pair);
  const ring = build.add('BOOLEAN_OPERATION', {
    name: 'Ring',
    booleanOperation: 'SUBTRACT',
    fills: [solid(0, 0.5, 0.4)],
  });
  build.add('ELLIPSE', { name: 'Outer', x: 700, y: 1500, ...side }, ring);
  build.add('ELLIPSE', { name: 'Inner', x: 750, y: 1550, width: 100, height: 100 }, ring);
  build.add('VECTOR', {
    name: 'Arrow',
    x: 1000,
    y: 1500,
    ...side,
    strokes: [],
    fills: [solid(0.8, 0.3, 0.1)],
    ...ARROW,
  });
  build.add('TEXT', { name: 'Words', x: 1300, y: 1500, characters: 'Camp', fontSize: 80 });
  build.add('RECTANGLE', {
    name: 'Glow',
    x: 0,
    y: 1800,
    ...side,
    fills: [...photo],
    blendMode: 'MULTIPLY',
    effects: [SHADOW],
  });
  build.add('RECTANGLE', { name: 'Twice', x: 300, y: 1800, ...side, fills: [...photo, { ...tiny, opacity: 0.6 }] });
}

/** Layers whose place or size is a parent's affair. */
function addArranged(build: DocumentBuilder, photo: readonly Paint[]): void {
  const tracks = { layoutMode: 'GRID', gridRowCount: 2, gridColumnCount: 2, gridRowGap: 8, gridColumnGap: 8 } as const;
  const grid = build.add('FRAME', {
    ...{ name: 'Grid', x: 0, y: 2100, width: 420, height: 420, fills: [], primaryAxisSizingMode: 'FIXED', ...tracks },
  });
  const cell = { gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 };
  build.add('RECTANGLE', { name: 'In cell', width: 180, height: 180, fills: [...photo], ...cell }, grid);
  const column = build.add('FRAME', {
    ...{ name: 'Column', x: 500, y: 2100, width: 320, fills: [solid(1, 1, 1)], layoutMode: 'VERTICAL', itemSpacing: 8 },
  });
  build.add('ELLIPSE', { name: 'Filling', height: 120, layoutAlign: 'STRETCH', fills: [solid(0.5, 0.2, 0.6)] }, column);
  const hug = { layoutMode: 'HORIZONTAL', counterAxisSizingMode: 'AUTO', itemSpacing: 4 } as const;
  const hugging = build.add('FRAME', { name: 'Hugging', fills: [solid(0.8, 0.9, 0.8)], ...hug }, column);
  build.add('RECTANGLE', { name: 'In hugging', width: 90, height: 60, fills: [...photo] }, hugging);
  const away = { x: 200, y: 20, width: 90, height: 90, layoutPositioning: 'ABSOLUTE' } as const;
  build.add('RECTANGLE', { name: 'Absolute', ...away, fills: [...photo] }, column);
  const card = build.component({
    name: 'Card',
    x: 900,
    y: 2100,
    width: 240,
    height: 240,
    fills: [solid(0.9, 0.9, 0.7)],
  });
  const slot = build.add('SLOT', { name: 'Slot', x: 20, y: 20, width: 200, height: 200 }, card);
  const instance = build.instance(card, { name: 'Card again', x: 1200, y: 2100 });
  build.add('STAR', { name: 'In slot', ...STAR, fills: [solid(0.9, 0.6, 0.1)] }, `I${instance};${slot}`);
}

const ARROW = {
  vectorPaths: [
    { windingRule: 'NONZERO' as const, data: 'M 0 70 L 120 70 L 120 0 L 200 100 L 120 200 L 120 130 L 0 130 Z' },
  ],
};
const SHADOW: Effect = {
  ...{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.4 }, offset: { x: 6, y: 8 }, radius: 10 },
  ...{ visible: true, blendMode: 'NORMAL' },
};
const STAR = { x: 30, y: 30, width: 120, height: 120 };

function solid(r: number, g: number, b: number): Paint {
  return { ...ORDINARY, type: 'SOLID', color: { r, g, b } };
}
