import { loadFont, type FontOutlines } from '../render/font.ts';

/** Fonts that were read already, by their bytes: reading one takes longer than most documents live. */
const loaded = new WeakMap<ArrayBuffer, FontOutlines>();

/** A font that is read when text is first measured or drawn, and once. */
export function lazyFont(bytes: ArrayBuffer): FontOutlines {
  function font(): FontOutlines {
    const known = loaded.get(bytes) ?? loadFont(bytes);
    loaded.set(bytes, known);
    return known;
  }
  return {
    outline: (text, size, x, y) => font().outline(text, size, x, y),
    measure: (text, size) => font().measure(text, size),
    ascent: (size) => font().ascent(size),
  };
}
