import type { Rgb } from '../art/art.ts';
import { createRandom } from '../art/random.ts';
import type { StyleMaking, StyleMatch } from './shelf.ts';

/** How many colors of its pictures a style brings when it is followed loosely. */
const LOOSE = 3;

/** The colors that a style draws in: those of its pictures, fewer of them where it is followed loosely. */
export function colorsOfStyle(style: StyleMaking, match: StyleMatch | null): readonly Rgb[] {
  return (match ?? style.match) === 'flexible' ? style.colors.slice(0, LOOSE) : style.colors;
}

/** Colors for a style of Recraft's, the same ones for the same name: enough to tell that it did something. */
export function colorsOfName(name: string): readonly Rgb[] {
  const random = createRandom(`style ${name}`);
  const gray = /black|noir/i.test(name);
  return Array.from({ length: 4 }, (): Rgb => {
    const [r, g, b] = [random.between(10, 245), random.between(10, 245), random.between(10, 245)].map(Math.round);
    return gray ? [r ?? 0, r ?? 0, r ?? 0] : [r ?? 0, g ?? 0, b ?? 0];
  });
}
