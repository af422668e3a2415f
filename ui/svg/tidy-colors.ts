import type { ColorArea } from '../color/match.ts';
import { countColors } from './count-colors.ts';
import { limitColors } from './limit-colors.ts';

/** What the colors of a drawing became, by `#rrggbb`, and how many are left. */
interface TidiedColors {
  readonly became: ReadonlyMap<string, string>;
  readonly left: number;
}

/** Limits the colors of a drawing, then exchanges what `recolor` says, in place. */
export function tidyColors(
  root: Element,
  most: number | null,
  recolor: ((colors: readonly ColorArea[]) => ReadonlyMap<string, string>) | undefined,
): TidiedColors {
  const { colors, slots } = countColors(root);
  const limited = most === null ? new Map<string, string>() : limitColors(colors, most);
  const wanted = recolor?.(merge(colors, limited));
  const became = new Map(
    colors.map(({ hex }) => {
      const to = limited.get(hex) ?? hex;
      return [hex, wanted?.get(to) ?? to];
    }),
  );
  for (const [hex, places] of slots) {
    const to = became.get(hex) ?? hex;
    if (to !== hex) for (const { element, name } of places) element.setAttribute(name, to);
  }
  return { became, left: new Set(became.values()).size };
}

function merge(colors: readonly ColorArea[], limited: ReadonlyMap<string, string>): readonly ColorArea[] {
  const areas = new Map<string, number>();
  for (const { hex, area } of colors) {
    const to = limited.get(hex) ?? hex;
    areas.set(to, (areas.get(to) ?? 0) + area);
  }
  return [...areas].map(([hex, area]) => ({ hex, area })).sort((one, other) => other.area - one.area);
}
