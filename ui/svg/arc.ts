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

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What an arc adds to its chord. */
export interface Bulge {
  /** Between arc and chord, with the sign of the direction. */
  readonly area: number;
  /** About how much longer than the chord the arc is. */
  readonly length: number;
  /** Where it reaches farthest to the left, right, top and bottom, where that is not at its ends. */
  readonly reach: readonly Point[];
}

const FULL = 2 * Math.PI;
const FLAT: Bulge = { area: 0, length: 0, reach: [] };

/** After SVG 2, appendix B.2.4, in a plane where the ellipse is a circle of radius 1; radii that are too short grow. */
export function measureArc(from: Point, arc: Arc): Bulge {
  const turn = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [arc.x - from.x, arc.y - from.y];
  const [rx0, ry0] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx0 === 0 || ry0 === 0 || (dx === 0 && dy === 0)) return FLAT;
  const half = Math.hypot((dx * cos + dy * sin) / rx0, (dy * cos - dx * sin) / ry0) / 2;
  const grow = Math.max(1, half);
  const [rx, ry] = [rx0 * grow, ry0 * grow];
  const reached = half / grow;

  const small = 2 * Math.asin(Math.min(1, reached));
  const angle = arc.large ? FULL - small : small;
  const direction = arc.sweep ? 1 : -1;
  const onCircle: Point = { x: -(dx * cos + dy * sin) / rx / 2, y: -(dy * cos - dx * sin) / ry / 2 };
  const away = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / reached ** 2 - 1));
  const center: Point = { x: away * onCircle.y, y: -away * onCircle.x };
  const start = Math.atan2(onCircle.y - center.y, onCircle.x - center.x);

  const at = (theta: number): Point => {
    const [u, v] = [(center.x + Math.cos(theta)) * rx, (center.y + Math.sin(theta)) * ry];
    return { x: u * cos - v * sin + from.x + dx / 2, y: u * sin + v * cos + from.y + dy / 2 };
  };
  const across = Math.atan2(-ry * sin, rx * cos);
  const along = Math.atan2(ry * cos, rx * sin);
  const isPassed = (theta: number) => ((((theta - start) * direction) % FULL) + FULL) % FULL < angle;
  return {
    area: (direction * rx * ry * (angle - Math.sin(angle))) / 2,
    length: Math.max(0, angle * Math.sqrt((rx ** 2 + ry ** 2) / 2) - Math.hypot(dx, dy)),
    reach: [across, across + Math.PI, along, along + Math.PI].filter(isPassed).map(at),
  };
}
