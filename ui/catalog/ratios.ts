/** A ratio of width to height, written as Recraft writes it. Every model takes all of them. */
export type Ratio = (typeof RATIOS)[number];

/** The 14 ratios in the order of the panel: wide ones above, tall ones below. */
export const RATIOS = [
  ...(['1:1', '5:4', '4:3', '14:10', '3:2', '16:9', '2:1'] as const),
  ...(['4:5', '3:4', '10:14', '2:3', '6:10', '9:16', '1:2'] as const),
] as const;

/** Whether a stored or received text is one of the ratios. */
export function isRatio(text: string): text is Ratio {
  return RATIOS.some((ratio) => ratio === text);
}
