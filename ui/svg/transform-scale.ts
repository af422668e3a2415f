const CALL = /(\w+)\s*\(([^)]*)\)/g;

/** By how much a `transform` enlarges areas: the determinant of its matrix. Moves, turns and skews enlarge nothing. */
export function areaScale(transform: string): number {
  let scale = 1;
  for (const [, name, text = ''] of transform.matchAll(CALL)) {
    const numbers = text
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'scale') scale *= (numbers[0] ?? 1) * (numbers[1] ?? numbers[0] ?? 1);
    if (name === 'matrix') scale *= (numbers[0] ?? 1) * (numbers[3] ?? 1) - (numbers[1] ?? 0) * (numbers[2] ?? 0);
  }
  return Number.isFinite(scale) ? Math.abs(scale) : 1;
}
