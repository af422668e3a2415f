/*
 * What a word of a text layout may be made of: the list on the vendor's page of endpoints, as read in July 2026; newer pages may have more. It
 * has capitals alone and its example is "Recraft", so that small letters count as their capitals (for letters beyond A to Z a guess).
 */
const LATIN = '!"#$%&\'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_{}ØĐĦŁŊŦßẞ';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const CYRILLIC = 'ІАВЕКМНОРСТУХ';
const DRAWN = new Set(LATIN + GREEK + CYRILLIC);

/** The characters of a text that Recraft refuses to lay out, each once, in order. Spaces stand between words and do not count. */
export function refusedCharacters(text: string): readonly string[] {
  const visible = Array.from(text).filter((character) => character.trim() !== '');
  return [...new Set(visible)].filter((character) => !DRAWN.has(character) && !DRAWN.has(character.toUpperCase()));
}
