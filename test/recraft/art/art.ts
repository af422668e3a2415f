import type { Outline } from './outline.ts';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A linear gradient in the picture's own coordinates. */
export interface Gradient {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stops: readonly { readonly offset: number; readonly color: Rgb }[];
}

/** One closed shape of one color, or of one gradient. */
export interface Shape {
  readonly outline: Outline;
  readonly fill: Rgb | Gradient;
}

/** A picture as Recraft draws it: shapes stacked back to front, in `width` × `height` user units. */
export interface Art {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Whether a fill is a gradient and no plain color. */
export function isGradient(fill: Rgb | Gradient): fill is Gradient {
  return 'stops' in fill;
}
