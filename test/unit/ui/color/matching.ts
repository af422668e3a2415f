import { createMatcher } from '../../../../ui/color/match.ts';
import type { ColorArea, MatchedColor, MatchOptions } from '../../../../ui/color/match.ts';
import type { Palette } from '../../../../ui/color/palette.ts';
import { PLAIN } from './arbitraries.ts';

export function match(art: readonly ColorArea[], palette: Palette, options: Partial<MatchOptions> = {}) {
  return createMatcher(palette)(art, { ...PLAIN, ...options });
}

/** The art as it is afterwards, colors that became one added up. */
export function after(art: readonly ColorArea[], matched: readonly MatchedColor[]): ColorArea[] {
  const areas = new Map<string, number>();
  art.forEach(({ area }, i) => {
    const to = matched[i]?.to ?? '';
    areas.set(to, (areas.get(to) ?? 0) + area);
  });
  return [...areas].map(([hex, area]) => ({ hex, area }));
}

/** Colors of equal area. */
export const flat = (...colors: readonly string[]) => colors.map((hex) => ({ hex, area: 100 }));
