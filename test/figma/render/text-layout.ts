import type { NodeRecord } from '../document/record.ts';
import type { FontOutlines } from './font.ts';

/** One line of a text: `start` is its first character's position in the whole, x and y are where its baseline begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly x: number;
  readonly y: number;
  /** Added after every character, in pixels. */
  readonly spacing: number;
}

/** Breaks a text into lines (at spaces, where the width is fixed) and aligns them in its box. Justified text stands left (compromise). */
export function layoutText(font: FontOutlines, node: NodeRecord): Line[] {
  const size = node.fontSize ?? 12;
  const spacing = spacingOf(node, size);
  const natural = font.measure('', size).height;
  const lineHeight = lineHeightOf(node, size, natural);
  const widthOf = (text: string): number => font.measure(text, size).width + text.length * spacing;
  const fixed = node.textAutoResize !== 'WIDTH_AND_HEIGHT';
  const lines = brokenAt(node.characters ?? '', fixed ? (node.width ?? 0) : Infinity, widthOf);
  const [width, spare] = [node.width ?? 0, (node.height ?? 0) - lines.length * lineHeight];
  const top = spare * part(node.textAlignVertical) + (lineHeight - natural) / 2 + font.ascent(size);
  return lines.map(({ text, start }, index) => ({
    text,
    start,
    x: (width - widthOf(text)) * part(node.textAlignHorizontal),
    y: top + index * lineHeight,
    spacing,
  }));
}

function part(align: NodeRecord['textAlignHorizontal'] | NodeRecord['textAlignVertical']): number {
  return align === 'CENTER' ? 0.5 : align === 'RIGHT' || align === 'BOTTOM' ? 1 : 0;
}

function spacingOf({ letterSpacing }: NodeRecord, size: number): number {
  if (!letterSpacing) return 0;
  return letterSpacing.unit === 'PIXELS' ? letterSpacing.value : (letterSpacing.value / 100) * size;
}

function lineHeightOf({ lineHeight }: NodeRecord, size: number, natural: number): number {
  if (!lineHeight || lineHeight.unit === 'AUTO') return natural;
  return lineHeight.unit === 'PIXELS' ? lineHeight.value : (lineHeight.value / 100) * size;
}

function brokenAt(
  characters: string,
  width: number,
  widthOf: (text: string) => number,
): Pick<Line, 'text' | 'start'>[] {
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  for (const paragraph of characters.split('\n')) {
    let line = { text: '', start };
    for (const word of paragraph.match(/\S+\s*|\s+/g) ?? []) {
      if (line.text !== '' && widthOf((line.text + word).trimEnd()) > width + 0.01) {
        lines.push(line);
        line = { text: '', start: line.start + line.text.length };
      }
      line.text += word;
    }
    lines.push(line);
    start += paragraph.length + 1;
  }
  return lines.map(({ text, start: at }) => ({ text: text.trimEnd(), start: at }));
}
