/** Recraft's refusals as they were seen (its API answers 400 with these messages), and what a designer reads instead. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/prompt length should be in/i, 'The prompt is empty or longer than this model allows.'],
  [/min image dimension/i, 'The picture is smaller than the 256 px that Recraft needs.'],
  [/max image dimension/i, 'The picture is larger than the 4,096 px that Recraft takes.'],
  [/invalid image format|unknown format/i, 'Recraft couldn’t read this picture.'],
  [/doesn't support \S+ image size/i, 'This model doesn’t make this ratio.'],
  [/style references are required/i, 'This model draws only in a style; choose one first.'],
  [/number of images must be between/i, 'A style is made from 1 to 10 pictures.'],
  [/is not a (vector|raster) style/i, 'This model doesn’t make this kind of art.'],
  [/moderat|content policy|not allowed/i, 'Recraft’s content rules don’t allow this.'],
];

/** Recraft's own message in plain words, or quoted where it is not a known one. */
export function vendorWords(message: string): string {
  const known = REFUSALS.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return known[1];
  const quoted = message.trim().replace(/\.$/, '');
  return quoted === '' ? 'Recraft gave no reason.' : `Recraft says: “${quoted}”.`;
}
