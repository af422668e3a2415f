interface FoldedList<T> {
  readonly foldable: boolean;
  readonly shown: readonly T[];
  /** How many are left out. */
  readonly rest: number;
}

/** The first of a list, or all of it while it is expanded. One more line takes the place that "1 more" would take. */
export function foldList<T>(list: readonly T[], first: number, isExpanded: boolean): FoldedList<T> {
  const foldable = list.length > first + 1;
  const shown = foldable && !isExpanded ? list.slice(0, first) : list;
  return { foldable, shown, rest: list.length - shown.length };
}
