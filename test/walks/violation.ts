/** A promise of the product that a walk has seen broken. */
class Violation extends Error {
  override readonly name = 'Violation';
}

/** Throws where a promise does not hold. */
export function promise(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Violation(words);
}
