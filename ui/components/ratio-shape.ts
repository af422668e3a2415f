/** The little rectangle that stands for a ratio such as `4:3`: its place and size on a 20 px square. */
export interface RatioShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** About the same area for each ratio; half pixels, so that its 1 px line is sharp. An unreadable ratio is a square. */
export function ratioShape(ratio: string): RatioShape {
  const [across = NaN, down = NaN] = ratio.split(':').map(Number);
  const proportion = across / down;
  const turns = Number.isFinite(proportion) && proportion > 0 ? Math.log2(proportion) : 0;
  const width = Math.round(10 + 4 * turns);
  const height = Math.round(10 - 4 * turns);
  return { x: middle(width), y: middle(height), width, height };
}

function middle(length: number): number {
  return Math.floor((20 - length) / 2 - 0.5) + 0.5;
}
