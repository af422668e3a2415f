import type { Binding } from '../../plugin/protocol/palette.ts';

/** What several drawings of one palette are bound to, each color once; undefined where none is bound. */
export function mergedBinding(bindings: readonly (Binding | undefined)[]): Binding | undefined {
  const known = bindings.flatMap((binding) => binding ?? []);
  if (known.length === 0) return undefined;
  const colors = new Map(known.flatMap((binding) => binding.colors).map((color) => [color.hex, color]));
  return { colors: [...colors.values()] };
}
