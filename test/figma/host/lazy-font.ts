import { loadFont, type FontOutlines } from '../render/font.ts';

/** A font that is read when text is first measured or drawn: reading takes longer than most documents without text live. */
export function lazyFont(bytes: ArrayBuffer): FontOutlines {
  let loaded: FontOutlines | undefined;
  const font = (): FontOutlines => (loaded ??= loadFont(bytes));
  return {
    outline: (text, size, x, y) => font().outline(text, size, x, y),
    measure: (text, size) => font().measure(text, size),
    ascent: (size) => font().ascent(size),
  };
}
