/** One row of the benchmark: ours against a floor, both measured in turn in one run. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
  readonly limit: number;
  readonly unit: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return sorted.length % 2 ? high : (low + high) / 2;
}

export function row(name: string, measured: { ours: number; floor: number; unit: string }, limit: number): BenchRow {
  return { name, ...measured, ratio: measured.ours / measured.floor, limit };
}

/** The rows as a table for people, or one JSON object a line for programs. */
export function print(rows: readonly BenchRow[], json: boolean): string {
  if (json) return rows.map((each) => JSON.stringify(each)).join('\n');
  const cells = [
    ['name', 'ours', 'floor', 'ratio', 'limit', 'unit', ''],
    ...rows.map(({ name, ours, floor, ratio, limit, unit }) => [
      name,
      ours.toFixed(1),
      floor.toFixed(1),
      ratio.toFixed(3),
      limit.toFixed(2),
      unit,
      ratio > limit ? 'OVER' : '',
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
