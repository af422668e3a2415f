import type { Box, Size } from './geometry.ts';

/** A text layer as far as its words' places depend on it. Lengths in canvas pixels. */
export interface TextLook extends Size {
  readonly characters: string;
  /** Null where it is mixed. */
  readonly fontSize: number | null;
  /** Null where Figma chooses it, or where it is mixed. */
  readonly lineHeight: number | null;
  /** Added after each character. */
  readonly spacing: number;
  /** 0 at the left or top, 0.5 in the middle, 1 at the right or bottom. */
  readonly across: number;
  readonly down: number;
  /**
   * `natural`: each paragraph is one line, and the box is as wide as the longest. `tall`: lines break, and the box is as high as they are.
   * `fixed`: lines break and may leave the box; `cut`: and end with it.
   */
  readonly box: 'natural' | 'tall' | 'fixed' | 'cut';
}

/** A word, and its box in the layer's own coordinates. */
export interface WordBox extends Box {
  readonly text: string;
}

interface Word {
  readonly text: string;
  /** From the start of its line, in pixels. */
  readonly from: number;
  readonly to: number;
}

/** A line of usual fonts by the font size, where nobody chose another (guess: Inter's 1.21). */
const LINE = 1.21;
/** How much wider or narrower than usual a font may be, nearest first. */
const WIDTHS = [1, 0.95, 1.05, 0.9, 1.1, 0.85, 1.15, 0.8, 1.2, 0.75, 1.25];

/** Where the words of a text stand: its lines are broken as Figma's would be, with letters as wide as they usually are. */
export function wordBoxes(look: TextLook): WordBox[] {
  const paragraphs = look.characters.split(/[\n\u2028]/);
  const size = look.fontSize ?? sizeFrom(look, paragraphs.length);
  const lineHeight = look.lineHeight ?? (look.box === 'natural' ? look.height / paragraphs.length : size * LINE);
  const lines = linesOf(look, paragraphs, { size, lineHeight });
  const height = Math.min(lineHeight, size * LINE);
  const top = (look.height - lines.length * lineHeight) * look.down + (lineHeight - height) / 2;
  return lines.flatMap((line, index) => {
    const left = (look.width - (line[line.length - 1]?.to ?? 0)) * look.across;
    const y = top + index * lineHeight;
    if (look.box === 'cut' && y + height > look.height + 1) return [];
    return line.map(({ text, from, to }) => ({ text, x: left + from, y, width: to - from, height }));
  });
}

/** What a mixed size comes to: from the height of the lines. */
function sizeFrom({ lineHeight, height }: TextLook, lines: number): number {
  return (lineHeight ?? height / lines) / LINE;
}

function linesOf(
  look: TextLook,
  paragraphs: readonly string[],
  { size, lineHeight }: { size: number; lineHeight: number },
): Word[][] {
  const { spacing, box, width } = look;
  const broken = (scale: number, most: number) =>
    paragraphs.flatMap((paragraph) => brokenAt(measured(paragraph, size * scale, spacing), most));
  if (box === 'natural') {
    const longest = Math.max(...broken(1, Infinity).map((line) => line[line.length - 1]?.to ?? 0));
    return broken(longest > 0 ? width / longest : 1, Infinity);
  }
  if (box !== 'tall') return broken(1, width);
  const count = Math.round(look.height / lineHeight);
  const scale = WIDTHS.find((candidate) => broken(candidate, width).length === count);
  return broken(scale ?? 1, width);
}

/** The words of a paragraph in one line. */
function measured(paragraph: string, size: number, spacing: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  let word = { text: '', from: 0 };
  for (const character of paragraph) {
    const next = at + advance(character) * size + spacing;
    if (isBlank(character)) {
      if (word.text !== '') words.push({ ...word, to: at });
      word = { text: '', from: next };
    } else {
      word = { text: word.text + character, from: word.from };
    }
    at = next;
  }
  if (word.text !== '') words.push({ ...word, to: at });
  return words;
}

/** Words as they stand in lines of at most that width; a word alone may be wider. A paragraph without words is a line of its own. */
function brokenAt(words: readonly Word[], most: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let start = 0;
  for (const word of words) {
    if (line.length > 0 && word.to - start > most + 0.01) {
      lines.push(line);
      line = [];
    }
    if (line.length === 0) start = word.from;
    line.push({ ...word, from: word.from - start, to: word.to - start });
  }
  lines.push(line);
  return lines;
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}

/** How wide a character is by the font size, in a usual sans serif (guess: measured on none, between Inter and Helvetica). */
function advance(character: string): number {
  if (isBlank(character)) return 0.28;
  if ("iljtfrI.,:;'!|()[]`".includes(character)) return 0.32;
  if ('mwMW@%'.includes(character)) return 0.88;
  // Chinese, Japanese and Korean fill a square.
  if (character >= '\u2e80') return 1;
  if (character >= '0' && character <= '9') return 0.62;
  return character !== character.toLowerCase() ? 0.68 : 0.56;
}
