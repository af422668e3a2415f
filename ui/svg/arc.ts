/** An elliptical arc as path data gives it: radii, turn of the ellipse in degrees, two flags, and where it ends. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * What an arc adds to its chord: the area between the two, with the sign of its direction, and about how much longer it is.
 * Center and angle after SVG 2, appendix B.2.4; radii that are too short grow until they reach.
 */
export function beyondChord(
  from: { readonly x: number; readonly y: number },
  arc: Arc,
): { area: number; length: number } {
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  const [dx, dy] = [arc.x - from.x, arc.y - from.y];
  if (rx === 0 || ry === 0 || (dx === 0 && dy === 0)) return { area: 0, length: 0 };
  const turn = (arc.turn * Math.PI) / 180;
  // The chord where the ellipse is a unit circle: its angle alone decides.
  const alongX = (dx * Math.cos(turn) + dy * Math.sin(turn)) / rx;
  const alongY = (dy * Math.cos(turn) - dx * Math.sin(turn)) / ry;
  const chord = Math.sqrt(alongX ** 2 + alongY ** 2);
  const grow = Math.max(1, chord / 2);
  rx *= grow;
  ry *= grow;
  const small = 2 * Math.asin(Math.min(1, chord / 2 / grow));
  const angle = arc.large ? 2 * Math.PI - small : small;
  const direction = arc.sweep ? 1 : -1;
  const length = angle * Math.sqrt((rx ** 2 + ry ** 2) / 2) - Math.sqrt(dx ** 2 + dy ** 2);
  return { area: (direction * rx * ry * (angle - Math.sin(angle))) / 2, length: Math.max(0, length) };
}
