import type { PaletteColor, PaletteRead } from '../protocol/palette.ts';
import { currentProfile } from './profile.ts';
import type { Profile } from './profile.ts';

/** The local paint styles: solid ones, and the stops of gradients. Styles of pictures and patterns are told as unread. */
export async function readStyles(): Promise<PaletteRead> {
  const profile = currentProfile();
  const styles = await figma.getLocalPaintStylesAsync();
  const read = styles.map((style) => ({ style, colors: colorsOf(style, profile) }));
  return {
    colors: read.flatMap(({ colors }) => colors),
    unread: read.flatMap(({ style: { id, name }, colors }) =>
      colors.length === 0 ? [{ id, name, problem: 'not-a-color' as const }] : [],
    ),
  };
}

/** The one solid paint of a style that is nothing else; null for all others, which stand for more than a color. */
export function solidOf({ paints }: PaintStyle): SolidPaint | null {
  const [paint, ...others] = paints;
  return paint?.type === 'SOLID' && others.length === 0 && paint.visible !== false ? paint : null;
}

function colorsOf(style: PaintStyle, profile: Profile): PaletteColor[] {
  const { id, name } = style;
  const whole = solidOf(style);
  if (whole) return [{ hex: profile.toHex(whole.color), alpha: whole.opacity ?? 1, name, styleId: id }];
  return style.paints.flatMap((paint): PaletteColor[] => {
    if (paint.visible === false) return [];
    const part = { name, styleId: id, stop: true };
    if (paint.type === 'SOLID') return [{ ...part, hex: profile.toHex(paint.color), alpha: paint.opacity ?? 1 }];
    if (!('gradientStops' in paint)) return [];
    return paint.gradientStops.map(({ color }) => ({ ...part, hex: profile.toHex(color), alpha: color.a }));
  });
}
