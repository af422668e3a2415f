import type { Layer, Unfit } from '../protocol/contract.ts';

/** What decides whether a layer can be sent. Sizes in canvas pixels; the picture's in its own. */
export interface LayerFacts {
  readonly type: string;
  /** Itself or one of its ancestors. */
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly width: number;
  readonly height: number;
  /** `absoluteRenderBounds`: null where Figma shows nothing. */
  readonly rendered: Size | null;
  /** Whether any paint, text or child of it can be seen. */
  readonly content: boolean;
  /** The topmost image paint's own size. */
  readonly picture: Size | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Types that can be exported and be replaced by a layer of ours. Not among them: slices, which show nothing of their own, and the things of
 * FigJam, Slides and Buzz, whose parents take no frames.
 */
const SUPPORTED: readonly string[] = [
  'FRAME',
  'GROUP',
  'SECTION',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'SLOT',
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'LINE',
  'VECTOR',
  'BOOLEAN_OPERATION',
  'TEXT',
  'TEXT_PATH',
  'TRANSFORM_GROUP',
];

/** Neither side of a picture has more pixels: nothing in it could be told from what is behind. */
const TINY = 8;

/** Recraft takes sides of 256 to 4,096 px, so that a picture's long side may be 16 times the short one at most. */
const LONGEST_RATIO = 4_096 / 256;

/** Why a layer cannot be sent to be vectorized, and to lose its background; null where it can. */
export function unfitFor(facts: LayerFacts): { vectorize: Unfit | null; background: Unfit | null } {
  const reason = unfitToShow(facts);
  const seen = isFlat(facts) && facts.rendered ? facts.rendered : facts;
  return {
    vectorize: reason ?? tooNarrow(seen),
    background: reason ?? tooSmall(facts.picture) ?? tooNarrow(facts.picture ?? seen),
  };
}

/** A layer's own reasons, and that it goes along with a selected layer around it: its export shows this one as well, unless only its picture is sent. */
export function insideOf(
  layer: Pick<Layer, Purpose>,
  around: readonly Pick<Layer, Purpose | 'image'>[],
): Pick<Layer, Purpose> {
  const goesAlong = {
    vectorize: around.some(({ vectorize }) => vectorize === null),
    background: around.some(({ background, image }) => background === null && image === null),
  };
  const reason = (purpose: Purpose) => layer[purpose] ?? (goesAlong[purpose] ? 'inside-selected' : null);
  return { vectorize: reason('vectorize'), background: reason('background') };
}

type Purpose = 'vectorize' | 'background';

function unfitToShow({ locked, hidden, type, ...facts }: LayerFacts): Unfit | null {
  if (locked) return 'locked';
  if (hidden) return 'hidden';
  if (!SUPPORTED.includes(type)) return 'unsupported';
  if (isSpeck(facts.rendered ?? facts) || (isFlat(facts) && !facts.rendered)) return 'no-size';
  if (!facts.rendered || !facts.content) return 'empty';
  return null;
}

/** A line is 0 high and still seen when it has a stroke. */
function isFlat({ width, height }: Size): boolean {
  return width < 0.01 || height < 0.01;
}

/** Less than one pixel of the canvas both ways: nothing that anybody could mean to send. */
function isSpeck({ width, height }: Size): boolean {
  return width < 1 && height < 1;
}

function tooSmall(picture: Size | null): Unfit | null {
  return picture && Math.max(picture.width, picture.height) < TINY ? 'too-small' : null;
}

function tooNarrow({ width, height }: Size): Unfit | null {
  return Math.max(width, height) > LONGEST_RATIO * Math.min(width, height) ? 'too-narrow' : null;
}
