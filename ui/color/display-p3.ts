import { convertP3ToXyz65, convertRgbToXyz65, convertXyz65ToP3, convertXyz65ToRgb } from 'culori/fn';
import { channelsOf, hexOf } from './hex.ts';

/** What the numbers of a document mean, as `figma.root.documentColorProfile` names it. `LEGACY` is not managed: sRGB by use. */
export type DocumentProfile = 'LEGACY' | 'SRGB' | 'DISPLAY_P3';

/** Channels from 0 to 1, as Figma's `RGB`. */
export interface DocumentColor {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** `#rrggbb` of sRGB in the numbers of a document. Display P3 holds all of sRGB, so that nothing is lost. */
export function toDocument(hex: string, profile: DocumentProfile): DocumentColor {
  const [r, g, b] = channelsOf(hex);
  const rgb = { r: r / 255, g: g / 255, b: b / 255 };
  return profile === 'DISPLAY_P3' ? bounded(convertXyz65ToP3(convertRgbToXyz65(rgb))) : rgb;
}

/**
 * The numbers of a document as `#rrggbb` of sRGB. A Display P3 color that sRGB does not hold is clipped channel by channel, as
 * browsers do: P3's own red becomes sRGB's own red.
 */
export function fromDocument(color: DocumentColor, profile: DocumentProfile): string {
  const { r, g, b } = profile === 'DISPLAY_P3' ? convertXyz65ToRgb(convertP3ToXyz65(color)) : color;
  return hexOf([r * 255, g * 255, b * 255]);
}

/** Figma refuses channels outside 0 to 1, by which floating point misses them. */
function bounded({ r, g, b }: DocumentColor): DocumentColor {
  const within = (channel: number) => Math.min(1, Math.max(0, channel));
  return { r: within(r), g: within(g), b: within(b) };
}
