/** How many results are remembered. */
const KEPT = 300;

/** What was worked out for a key, the newest few hundred of them. */
export function createMemory<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, work) => {
    const result = kept.get(key) ?? work();
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return result;
  };
}
