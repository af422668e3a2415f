import type { ColorArea } from '../color/match.ts';
import { arrangeLayer, layersOf, unwrapGroups } from './arrange-layer.ts';
import { dropSpecks } from './drop-specks.ts';
import { nameColors } from './name-colors.ts';
import { readShapes } from './shapes.ts';
import { readBox } from './size.ts';
import type { PixelSize } from './size.ts';
import { tidyColors } from './tidy-colors.ts';

/** What is done to a drawing after it was cleaned; all of it free, and only what is asked for. */
export interface Tidying {
  /** Shapes that paint less than this are dropped, in square pixels of the finished drawing; null keeps all. */
  readonly specks: number | null;
  /** At most so many colors; null keeps all. */
  readonly maxColors: number | null;
  readonly groupColors: boolean;
  readonly joinColors: boolean;
  readonly nameColors: boolean;
}

/** Nothing at all. */
export const UNTIDIED: Tidying = {
  specks: null,
  maxColors: null,
  groupColors: false,
  joinColors: false,
  nameColors: false,
};

export interface TidyOptions {
  readonly tidying: Tidying;
  /** How large it will be, which says how large a speck is. */
  readonly size: PixelSize;
  /** Which of the colors become others, by `#rrggbb`. */
  readonly recolor?: (colors: readonly ColorArea[]) => ReadonlyMap<string, string>;
  /** What a color is called; by its hex where nothing says so. */
  readonly nameOf?: (hex: string) => string;
}

/** What a drawing weighs. */
export interface Weight {
  readonly paths: number;
  readonly points: number;
  readonly colors: number;
}

/** Tidies a cleaned drawing in place: specks, colors, groups, compound paths, names, in this order. */
export function tidyRoot(root: Element, { tidying, size, recolor, nameOf }: TidyOptions): Weight {
  if (tidying.groupColors) unwrapGroups(root);
  const all = readShapes(root);
  const shapes = tidying.specks === null ? all : dropSpecks(all, tidying.specks / pixelsOf(root, size));
  const kept = new Set(shapes);
  for (const shape of all) if (!kept.has(shape)) shape.element.remove();

  const { became, left } = tidyColors(root, tidying.maxColors, recolor);
  const painted = shapes.map((shape) => ({ ...shape, color: became.get(shape.color ?? '') ?? shape.color }));
  let paths = 0;
  for (const layer of layersOf(painted)) paths += arrangeLayer(layer, tidying);
  if (tidying.nameColors) nameColors(root, nameOf ?? ((hex) => hex.toUpperCase()));
  return { paths, points: shapes.reduce((sum, { points }) => sum + points, 0), colors: left };
}

/** Square pixels of the finished drawing in a square user unit. */
function pixelsOf(root: Element, { width, height }: PixelSize): number {
  const box = readBox(root.getAttribute('viewBox'));
  return box === null ? 1 : (width * height) / (box.width * box.height);
}
