/** A font as Figma's messages name it: `Inter Regular`. */
export function fontKey({ family, style }: FontName): string {
  return `${family} ${style}`;
}

/** The fonts that can be loaded. All are drawn with the one font file that was handed in. */
export const FONTS: readonly FontName[] = ['Regular', 'Medium', 'Semi Bold', 'Bold', 'Italic'].map((style) => ({
  family: 'Inter',
  style,
}));
