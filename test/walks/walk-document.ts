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

/** A brand of four colors, and two small pages with one of each kind of place that results go to: free canvas, frame, group, auto layout, instance. */
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

function solid(r: number, g: number, b: number): Paint {
  return { ...ORDINARY, type: 'SOLID', color: { r, g, b } };
}
