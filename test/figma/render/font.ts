import { parse } from 'opentype.js';

/** A font as outlines: no platform text rendering, so that every machine draws the same. Sizes in pixels. */
export interface FontOutlines {
  /** Path data of one line whose baseline starts at x, y. */
  outline(text: string, size: number, x: number, y: number): string;
  /** The advance width of one line, and the natural height of a line. */
  measure(text: string, size: number): { width: number; height: number };
  /** From the top of a line of natural height to its baseline. */
  ascent(size: number): number;
}

/** Reads TTF or OTF bytes. Throws on anything else. */
export function loadFont(bytes: ArrayBuffer): FontOutlines {
  const font = parse(bytes);
  const scale = (size: number): number => size / font.unitsPerEm;
  return {
    outline: (text, size, x, y) => font.getPath(text, x, y, size).toPathData(3),
    measure: (text, size) => ({
      width: font.getAdvanceWidth(text, size),
      height: (font.ascender - font.descender) * scale(size),
    }),
    ascent: (size) => font.ascender * scale(size),
  };
}
