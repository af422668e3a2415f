import type { Art, Gradient, Rgb, Shape } from './art.ts';
import type { Book } from './book.ts';
import { ellipse, rectangle } from './drawing.ts';
import { boxOf, readOutline, transformed } from './outline.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { drawnWords } from './words.ts';
import type { LaidOutWord } from './words.ts';

/** What a picture is made from. The same plan gives the same picture. */
export interface ScenePlan {
  readonly prompt: string;
  readonly seed: string;
  /** The picture's size in user units. */
  readonly width: number;
  readonly height: number;
  readonly background: Rgb | null;
  /** Words whose drawings are left out. */
  readonly without?: string;
  /** How much there is around the drawing: 0 for nothing, 5 for most; null for what comes. */
  readonly artisticLevel?: number | null;
  readonly words?: readonly LaidOutWord[];
}

/** Backgrounds seen in real answers: near white, never white. */
const PAPERS: readonly Rgb[] = [
  [252, 252, 251],
  [254, 254, 253],
  [248, 248, 246],
];

/** Pairs of a quiet backdrop and a stronger tone of it. */
const TONES: readonly (readonly [Rgb, Rgb])[] = [
  [
    [255, 226, 196],
    [246, 178, 107],
  ],
  [
    [205, 232, 223],
    [120, 183, 164],
  ],
  [
    [214, 225, 247],
    [126, 155, 214],
  ],
  [
    [245, 214, 224],
    [219, 129, 158],
  ],
  [
    [233, 226, 205],
    [178, 160, 112],
  ],
];

/** The side of a drawing in the book, in its own units. */
const DRAWING = 32;

/** Composes a picture for a prompt: a near-white canvas, a backdrop, and the drawing that fits the words best. */
export function composeScene(book: Book, plan: ScenePlan): Art {
  const random = createRandom(`scene ${plan.prompt} ${plan.seed}`);
  const { width, height, artisticLevel = null, words = [] } = plan;
  const found = book.find(plan.prompt, plan.seed, plan.without);
  const best = found[0] ?? '';
  const others = found.slice(1, 4);
  const short = Math.min(width, height);
  const side = short * random.between(0.5, 0.72);
  const center = { x: width * random.between(0.44, 0.56), y: height * random.between(0.47, 0.55) };
  const shapes: Shape[] = [
    canvas(width, height, plan.background ?? random.pick(PAPERS)),
    ...(artisticLevel === 0 ? [] : backdrop(random, center, { width, height, side, artisticLevel })),
    ...placed(book.shapes(best), { ...center, side, mirrored: random.next() < 0.5 }),
  ];
  if (others.length > 0 && random.next() < 0.4) {
    const small = side * 0.34;
    const left = random.next() < 0.5;
    const x = left ? center.x - side * 0.6 : center.x + side * 0.6;
    shapes.push(
      ...placed(book.shapes(random.pick(others)), { x, y: center.y + side * 0.36, side: small, mirrored: left }),
    );
  }
  shapes.push(...drawnWords(words, width, height));
  return { width, height, shapes };
}

function canvas(width: number, height: number, fill: Rgb): Shape {
  return { outline: readOutline(`M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} L 0 0 z`), fill };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly mirrored: boolean;
}

function placed(shapes: readonly Shape[], { x, y, side, mirrored }: Place): Shape[] {
  const scale = side / DRAWING;
  const flip = mirrored ? -1 : 1;
  return shapes.map((shape) => ({
    fill: shape.fill,
    outline: transformed(shape.outline, [scale * flip, 0, 0, scale, x - (flip * side) / 2, y - side / 2]),
  }));
}

function backdrop(
  random: Random,
  { x, y }: { x: number; y: number },
  {
    width,
    height,
    side,
    artisticLevel,
  }: Pick<Art, 'width' | 'height'> & { side: number; artisticLevel: number | null },
): Shape[] {
  const [quiet, strong] = random.pick(TONES);
  const shapes: Shape[] = [];
  const radius = side * random.between(0.56, 0.68);
  const form = random.pick(['disc', 'panel', 'sky'] as const);
  const d =
    form === 'disc'
      ? ellipse(x, y, radius, radius)
      : form === 'panel'
        ? rectangle(x - radius, y - radius, radius * 2, radius * 2, radius * 0.3)
        : rectangle(width * 0.04, height * 0.04, width * 0.92, height * 0.92, side * 0.08);
  const outline = readOutline(d);
  shapes.push({ outline, fill: random.next() < 0.34 ? shaded(outline, quiet, strong) : quiet });
  shapes.push(drawn(ellipse(x, y + side * 0.5, side * 0.48, side * 0.06), strong));
  const dots = artisticLevel === null ? Math.floor(random.between(3, 9)) : artisticLevel * 6;
  for (let i = 0; i < dots; i++) {
    const angle = random.between(0, Math.PI * 2);
    const away = side * random.between(0.58, 0.72);
    const dot = side * random.between(0.008, 0.022);
    shapes.push(drawn(ellipse(x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.8, dot, dot), strong));
  }
  return shapes;
}

function drawn(d: string, fill: Rgb): Shape {
  return { outline: readOutline(d), fill };
}

function shaded(outline: Shape['outline'], quiet: Rgb, strong: Rgb): Gradient {
  const box = boxOf(outline);
  const middle = box.x + box.width / 2;
  return {
    from: [middle, box.y],
    to: [middle, box.y + box.height],
    stops: [
      { offset: 0, color: quiet },
      { offset: 1, color: strong },
    ],
  };
}
