/** Where an arrow key, Home or End leads in a list of `count`; null for any other key. Arrows wrap around. */
export function stepIndex(key: string, at: number, count: number, columns = 1): number | null {
  const wrap = (index: number) => (index + count) % count;
  switch (key) {
    case 'ArrowLeft':
      return wrap(at - 1);
    case 'ArrowRight':
      return wrap(at + 1);
    case 'ArrowUp':
      return wrap(at - columns);
    case 'ArrowDown':
      return wrap(at + columns);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
