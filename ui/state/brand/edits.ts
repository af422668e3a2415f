import { MOST_COLORS } from '../../../plugin/protocol/palette-schemas.ts';
import { reweighted, normalized, type Palette, type PaletteColor } from '../../color/palette.ts';
import { parseColors } from '../../color/parse-colors.ts';
import type { OptionsStore } from './options.ts';
import type { BrandVerbs } from './types.ts';

export type EditVerbs = Pick<BrandVerbs, 'setWeight' | 'moveColor' | 'removeColor' | 'nameColor' | 'addColors'>;

interface EditOptions {
  readonly palette: () => Palette;
  readonly change: (palette: Palette) => void;
  readonly options: Pick<OptionsStore, 'reindex'>;
}

/** A color's name is one short line. */
const NAME_LENGTH = 200;

/** What is done to the palette by hand. */
export function createEdits({ palette, change, options }: EditOptions): EditVerbs {
  function has(index: number): boolean {
    return palette()[index] !== undefined;
  }

  return {
    setWeight(index, weight) {
      if (has(index)) change(reweighted(palette(), index, weight));
    },
    moveColor(from, to) {
      const order = palette().map((_, index) => index);
      const [moved] = order.splice(from, 1);
      if (moved === undefined || from < 0) return;
      order.splice(Math.max(0, to), 0, moved);
      change(order.flatMap((index) => palette()[index] ?? []));
      options.reindex((index) => order.indexOf(index));
    },
    removeColor(index) {
      if (!has(index)) return;
      change(normalized(palette().filter((_, at) => at !== index)));
      options.reindex((at) => (at === index ? null : at > index ? at - 1 : at));
    },
    nameColor(index, name) {
      const named = name.trim().slice(0, NAME_LENGTH);
      change(palette().map((color, at) => (at === index ? renamed(color, named) : color)));
    },
    addColors(text) {
      const { colors, unreadable } = parseColors(text);
      const known = new Set(palette().map(({ hex }) => hex));
      const room = Math.max(0, MOST_COLORS - palette().length);
      const added = colors.filter(({ hex }) => !known.has(hex) && known.add(hex)).slice(0, room);
      if (added.length > 0) change(added.reduce(withColor, palette()));
      return { added: added.length, unreadable };
    },
  };
}

function renamed({ hex, alpha = 1, weight, source }: PaletteColor, name: string): PaletteColor {
  return { hex, alpha, ...(name === '' ? {} : { name }), weight, source };
}

/** A color that is added takes an equal part of the whole. */
function withColor(palette: Palette, { hex, alpha }: { hex: string; alpha: number }): Palette {
  const all: Palette = [...palette, { hex, alpha, weight: 0, source: { kind: 'none' } }];
  return reweighted(all, palette.length, 1 / all.length);
}
