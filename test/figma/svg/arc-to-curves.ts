/**
 * An elliptical arc as cubic curves of at most a quarter turn each, by the formulas of the SVG standard, appendix B.2.4.
 * `given` is rx, ry, rotation in degrees, large-arc flag, sweep flag, x, y. Answers the six numbers of each curve.
 */
export function arcToCurves(fromX: number, fromY: number, given: readonly number[]): number[][] {
  const [givenRx = 0, givenRy = 0, degrees = 0, large = 0, sweep = 0, toX = 0, toY = 0] = given;
  if (fromX === toX && fromY === toY) return [];
  if (givenRx === 0 || givenRy === 0) return [[fromX, fromY, toX, toY, toX, toY]];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = (cos * (fromX - toX) + sin * (fromY - toY)) / 2;
  const y = (-sin * (fromX - toX) + cos * (fromY - toY)) / 2;
  const tooSmall = Math.max(1, Math.hypot(x / givenRx, y / givenRy));
  const [rx, ry] = [Math.abs(givenRx) * tooSmall, Math.abs(givenRy) * tooSmall];
  const spread = (x / rx) ** 2 + (y / ry) ** 2;
  const factor = Math.sqrt(Math.max(0, 1 / spread - 1)) * (large === sweep ? -1 : 1);
  const [centerX, centerY] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const start = Math.atan2((y - centerY) / ry, (x - centerX) / rx);
  const end = Math.atan2((-y - centerY) / ry, (-x - centerX) / rx);
  const turn = end - start + (sweep && end < start ? 2 * Math.PI : !sweep && end > start ? -2 * Math.PI : 0);
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const place = (px: number, py: number): [number, number] => [
    cos * rx * px - sin * ry * py + cos * centerX - sin * centerY + (fromX + toX) / 2,
    sin * rx * px + cos * ry * py + sin * centerX + cos * centerY + (fromY + toY) / 2,
  ];
  return Array.from({ length: steps }, (_, index) => {
    const last = index === steps - 1;
    const curve = unitArc(start + (turn * index) / steps, turn / steps).flatMap(([px, py]) => place(px, py));
    return last ? [...curve.slice(0, 4), toX, toY] : curve;
  });
}

/** Two control points and the end of a curve along the unit circle. */
function unitArc(from: number, turn: number): [number, number][] {
  const handle = (4 / 3) * Math.tan(turn / 4);
  const to = from + turn;
  return [
    [Math.cos(from) - handle * Math.sin(from), Math.sin(from) + handle * Math.cos(from)],
    [Math.cos(to) + handle * Math.sin(to), Math.sin(to) - handle * Math.cos(to)],
    [Math.cos(to), Math.sin(to)],
  ];
}
