import type { PaletteColor as CrossingColor } from '../../../plugin/protocol/palette.ts';
import { normalized, type Palette, type PaletteColor, type PaletteSource } from '../../color/palette.ts';

/** Colors as they were read or stored, with weights that add up to 1. */
export function paletteFrom(colors: readonly CrossingColor[]): Palette {
  const stops = new Map<string, number>();
  const palette = colors.map((color): PaletteColor => {
    const { hex, alpha, name, weight = 0 } = color;
    return { hex, alpha, ...(name === null ? {} : { name }), weight, source: sourceOf(color, stops) };
  });
  return normalized(palette);
}

/** A palette as it is stored. */
export function colorsFrom(palette: Palette): CrossingColor[] {
  return palette.map(({ hex, alpha = 1, name = null, weight, source }) => ({
    // In the order in which they come back from storage, so that what did not change looks the same.
    ...{ hex, alpha, name, ...boundFrom(source), weight: Math.min(1, weight) },
  }));
}

/** `stops` counts those of each style's gradient, which are not told apart where they cross. */
function sourceOf({ variableId, styleId, stop }: CrossingColor, stops: Map<string, number>): PaletteSource {
  if (variableId !== undefined) return { kind: 'variable', id: variableId };
  if (styleId === undefined) return { kind: 'none' };
  if (stop !== true) return { kind: 'style', id: styleId };
  const index = stops.get(styleId) ?? 0;
  stops.set(styleId, index + 1);
  return { kind: 'style', id: styleId, stop: index };
}

function boundFrom(source: PaletteSource): Pick<CrossingColor, 'variableId' | 'styleId' | 'stop'> {
  if (source.kind === 'variable') return { variableId: source.id };
  if (source.kind === 'none') return {};
  return { styleId: source.id, ...(source.stop === undefined ? {} : { stop: true }) };
}
