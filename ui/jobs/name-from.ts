/** A layer's name is one short line. */
const NAME_LENGTH = 60;

/** A prompt as the name of a layer. */
export function nameFrom(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ').trim();
  // By what people see as one character, so that no emoji is cut in two.
  const characters = Array.from(new Intl.Segmenter('en').segment(line), ({ segment }) => segment);
  return characters.length <= NAME_LENGTH
    ? line
    : `${characters
        .slice(0, NAME_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
