import type { Corner, FrameText, FrameWord } from '../protocol/layout.ts';
import { invert, multiply } from './geometry.ts';
import type { ReadonlyMatrix, Size } from './geometry.ts';
import { findContainer } from './spot.ts';
import { wordBoxes } from './word-boxes.ts';
import type { TextLook, WordBox } from './word-boxes.ts';

/** More than anybody sets in a picture; what goes beyond is counted. */
const MOST_WORDS = 500;

/** The words of a frame's visible text layers, with their boxes in fractions of the frame; null where the frame is gone. */
export async function readTextLayout(frameId: string): Promise<FrameText | null> {
  const found = await findContainer(frameId);
  if (!found) return null;
  const { node: frame } = found;
  const { shown, hidden } = textsIn(frame);
  const toFrame = invert(frame.absoluteTransform);
  const all = shown.flatMap((text) => wordsOf(text, toFrame, frame)).filter(isInside);
  const words = all.slice(0, MOST_WORDS);
  const { id, name, width, height } = frame;
  return { id, name, width, height, words, hidden, beyond: all.length - words.length };
}

function textsIn(root: SceneNode): { shown: TextNode[]; hidden: number } {
  const shown: TextNode[] = [];
  let hidden = 0;
  function walk(node: SceneNode, visible: boolean): void {
    const isSeen = visible && node.visible && !('opacity' in node && node.opacity === 0);
    if (node.type === 'TEXT' && node.characters.trim() !== '') {
      if (isSeen) shown.push(node);
      else hidden += 1;
    }
    if ('children' in node) for (const child of node.children) walk(child, isSeen);
  }
  // The frame itself may be hidden while its text is read.
  if ('children' in root) for (const child of root.children) walk(child, true);
  return { shown, hidden };
}

function wordsOf(text: TextNode, toFrame: ReadonlyMatrix, frame: Size): FrameWord[] {
  const transform = multiply(toFrame, text.absoluteTransform);
  return wordBoxes(lookOf(text)).map((word) => ({ text: word.text, corners: cornersOf(word, transform, frame) }));
}

function cornersOf({ x, y, width, height }: WordBox, [[a, c, dx], [b, d, dy]]: ReadonlyMatrix, frame: Size): Corner[] {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return corners.map(([left, top]) => [
    rounded((a * left + c * top + dx) / frame.width),
    rounded((b * left + d * top + dy) / frame.height),
  ]);
}

/** To a tenth of a pixel of a frame of 1,000. */
function rounded(fraction: number): number {
  return Math.round(fraction * 10_000) / 10_000;
}

/** Whether any of a word lies in the frame. */
function isInside({ corners }: FrameWord): boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return Math.max(...xs) > 0 && Math.min(...xs) < 1 && Math.max(...ys) > 0 && Math.min(...ys) < 1;
}

function lookOf(text: TextNode): TextLook {
  const fontSize = typeof text.fontSize === 'number' ? text.fontSize : null;
  const { width, height } = text;
  return {
    ...{ width, height, fontSize },
    characters: cased(text.characters, text.textCase),
    lineHeight: lineHeightOf(text.lineHeight, fontSize),
    spacing: spacingOf(text.letterSpacing, fontSize),
    across: { LEFT: 0, JUSTIFIED: 0, CENTER: 0.5, RIGHT: 1 }[text.textAlignHorizontal],
    down: { TOP: 0, CENTER: 0.5, BOTTOM: 1 }[text.textAlignVertical],
    box: boxOf(text.textAutoResize),
  };
}

function boxOf(resize: TextNode['textAutoResize']): TextLook['box'] {
  switch (resize) {
    case 'WIDTH_AND_HEIGHT':
      return 'natural';
    case 'HEIGHT':
      return 'tall';
    case 'NONE':
      return 'fixed';
    case 'TRUNCATE':
      return 'cut';
  }
}

function cased(characters: string, textCase: TextNode['textCase']): string {
  if (textCase === 'UPPER') return characters.toUpperCase();
  return textCase === 'LOWER' ? characters.toLowerCase() : characters;
}

function lineHeightOf(lineHeight: TextNode['lineHeight'], fontSize: number | null): number | null {
  if (typeof lineHeight === 'symbol' || lineHeight.unit === 'AUTO') return null;
  if (lineHeight.unit === 'PIXELS') return lineHeight.value;
  return fontSize === null ? null : (lineHeight.value / 100) * fontSize;
}

function spacingOf(spacing: TextNode['letterSpacing'], fontSize: number | null): number {
  if (typeof spacing === 'symbol') return 0;
  return spacing.unit === 'PIXELS' ? spacing.value : (spacing.value / 100) * (fontSize ?? 0);
}
