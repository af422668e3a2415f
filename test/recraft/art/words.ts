import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';
import type { Font } from 'opentype.js';
import type { Shape } from './art.ts';
import { boxOf, readOutline, transformed } from './outline.ts';

/** A word and where it stands: top left, top right, bottom right, bottom left, as fractions of the picture. */
export interface LaidOutWord {
  readonly text: string;
  readonly corners: readonly [Corner, Corner, Corner, Corner];
}

type Corner = readonly [x: number, y: number];

const INK = [31, 31, 36] as const;

let inter: Font | null = null;

/** Read when a word is drawn for the first time: most pictures have none. */
function font(): Font {
  const path = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
  inter ??= parse(new Uint8Array(readFileSync(path)).buffer);
  return inter;
}

/**
 * Words as Recraft draws them: paths, each filling its box. A box that is no parallelogram is followed on three of its corners. Letters that the
 * font has not are drawn as its empty box.
 */
export function drawnWords(words: readonly LaidOutWord[], width: number, height: number): Shape[] {
  return words.map(({ text, corners }) => {
    const outline = readOutline(font().getPath(text, 0, 0, 100).toPathData(2));
    const box = boxOf(outline);
    const [[left, top], [right, rightTop], , [bottomX, bottom]] = corners;
    const across = [((right - left) * width) / box.width, ((rightTop - top) * height) / box.width] as const;
    const down = [((bottomX - left) * width) / box.height, ((bottom - top) * height) / box.height] as const;
    const x = left * width - across[0] * box.x - down[0] * box.y;
    const y = top * height - across[1] * box.x - down[1] * box.y;
    return { outline: transformed(outline, [...across, ...down, x, y]), fill: INK };
  });
}

/** The words in quotation marks of a prompt, in one line near the lower edge: what a model that writes by itself does with them. */
export function quotedWords(prompt: string): readonly LaidOutWord[] {
  const text = /["“]([^"”]{1,40})["”]/.exec(prompt)?.[1]?.trim() ?? '';
  if (text === '') return [];
  const corners = [
    [0.2, 0.84],
    [0.8, 0.84],
    [0.8, 0.93],
    [0.2, 0.93],
  ] as const;
  return [{ text, corners }];
}
