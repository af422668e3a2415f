import type { Drawing } from './drawing.ts';
import { tag } from './markup.ts';

/**
 * A filter for a picture's sliders (−1 to 1), undefined where none is moved. Exposure, contrast and saturation are drawn about right;
 * temperature, tint, highlights and shadows are not drawn (compromise: Figma's formulas are not published).
 */
export function imageFilter(
  drawing: Drawing,
  filters: ImageFilters | undefined,
): { id: string; definition: string } | undefined {
  const { exposure = 0, contrast = 0, saturation = 0 } = filters ?? {};
  if (exposure === 0 && contrast === 0 && saturation === 0) return undefined;
  const id = drawing.nextId();
  const slope = 2 ** exposure * (1 + contrast);
  const channels = ['feFuncR', 'feFuncG', 'feFuncB'].map((name) =>
    tag(name, { type: 'linear', slope, intercept: -contrast / 2 }),
  );
  const steps =
    tag('feColorMatrix', { type: 'saturate', values: 1 + saturation }) +
    tag('feComponentTransfer', {}, channels.join(''));
  return { id, definition: tag('filter', { id, 'color-interpolation-filters': 'sRGB' }, steps) };
}
