import type { FrameText } from '../../../plugin/protocol/layout.ts';
import { refusedCharacters } from '../../catalog/text-characters.ts';
import { plural } from '../../lib/format.ts';

/** From here on the words are too many to be read in a picture (guess: nobody has published a limit). */
const MANY = 30;
const MOST_NAMED = 12;

/** What there is to know about a frame's text before it is sent, a sentence each. */
export function layoutWords({ name, words, hidden, beyond }: FrameText, tryDoubtful: boolean): readonly string[] {
  if (words.length === 0) {
    const why =
      hidden === 0 ? `“${name}” has no text.` : `All text in “${name}” is hidden (${plural(hidden, 'layer')}).`;
    return [`${why} Nothing is set.`];
  }
  const doubtful = words.filter(({ text }) => refusedCharacters(text).length > 0);
  return [
    ...(words.length - (tryDoubtful ? 0 : doubtful.length) > MANY
      ? [`${plural(words.length + beyond, 'word')}: a few large ones come out best.`]
      : []),
    ...(beyond > 0 ? [`The first ${String(words.length)} are taken.`] : []),
    ...(hidden > 0 ? [`Hidden text is left out (${plural(hidden, 'layer')}).`] : []),
    ...(doubtful.length > 0 ? [doubtfulWords(doubtful, tryDoubtful)] : []),
  ];
}

function doubtfulWords(doubtful: FrameText['words'], tryDoubtful: boolean): string {
  const characters = refusedCharacters(doubtful.map(({ text }) => text).join(''));
  const named = characters.slice(0, MOST_NAMED).join(' ');
  const rest = characters.length > MOST_NAMED ? ` and ${String(characters.length - MOST_NAMED)} more` : '';
  const known = `Recraft isn’t known to set ${named}${rest}`;
  if (tryDoubtful) return `${known}; a refusal is free.`;
  return `${known}: ${plural(doubtful.length, 'word is', 'words are')} left out. What is known may be incomplete.`;
}
