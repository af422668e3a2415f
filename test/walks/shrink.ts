/** The shortest list that still fails that can be had by leaving pieces out: halves first, then ever smaller pieces. */
export async function shrink<T>(
  steps: readonly T[],
  fails: (steps: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let least = steps;
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length;) {
      const fewer = [...least.slice(0, at), ...least.slice(at + size)];
      if (await fails(fewer)) least = fewer;
      else at += size;
    }
  }
  return least;
}
