/**
 * Where a key leads among tiles that stand in groups of rows, each group beginning a row of its own; null for any other key. `sizes` are the
 * numbers of tiles in the groups, `at` and the answer count through all of them. Nothing wraps around.
 */
export function stepInGroups(key: string, at: number, sizes: readonly number[], columns: number): number | null {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return nextRow(at, sizes, columns, -1);
    case 'ArrowDown':
      return nextRow(at, sizes, columns, 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The tile above or below, or the last one of a shorter row; the same where there is no such row. */
function nextRow(at: number, sizes: readonly number[], columns: number, direction: -1 | 1): number {
  const rows = rowsOf(sizes, columns);
  const row = rows.findIndex(({ start, length }) => at >= start && at < start + length);
  const from = rows[row];
  const to = rows[row + direction];
  if (from === undefined || to === undefined) return at;
  return to.start + Math.min(at - from.start, to.length - 1);
}

function rowsOf(sizes: readonly number[], columns: number): readonly { start: number; length: number }[] {
  const rows: { start: number; length: number }[] = [];
  let first = 0;
  for (const size of sizes) {
    for (let start = 0; start < size; start += columns) {
      rows.push({ start: first + start, length: Math.min(columns, size - start) });
    }
    first += size;
  }
  return rows;
}
