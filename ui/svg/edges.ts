/** The sides of a box, in user units. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of what may be anywhere. */
export const EVERYWHERE: Edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

const NOWHERE: Edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

/** The box around all of them; of none it overlaps nothing. */
export function boxAround(boxes: readonly Edges[]): Edges {
  return boxes.reduce<Edges>(unite, NOWHERE);
}

export function unite(one: Edges, other: Edges): Edges {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Boxes that touch overlap: their edges share pixels. */
export function overlap(one: Edges, other: Edges): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
