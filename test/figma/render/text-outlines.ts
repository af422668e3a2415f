import type { NodeRecord } from '../document/record.ts';
import type { FontOutlines } from './font.ts';
import { layoutText, type Line } from './text-layout.ts';

/** A stretch of one line with one look: its glyphs in the node's coordinates. */
export interface TextOutline {
  readonly data: string;
  readonly fills: readonly Paint[];
}

/** A text as outlines, one for every stretch of a line that has its own fills. */
export function textOutlines(font: FontOutlines, node: NodeRecord): TextOutline[] {
  return layoutText(font, node).flatMap((line) => stretches(node, line).map((part) => drawn(font, node, line, part)));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fills: readonly Paint[];
}

/** The parts of a line, in positions within it. Where fills are not mixed there is one part. */
function stretches(node: NodeRecord, { text, start }: Line): Stretch[] {
  if (Array.isArray(node.fills)) return text === '' ? [] : [{ from: 0, to: text.length, fills: node.fills }];
  return (node.textRuns ?? []).flatMap((run) => {
    const [from, to] = [Math.max(0, run.start - start), Math.min(text.length, run.end - start)];
    return from < to ? [{ from, to, fills: run.fills }] : [];
  });
}

function drawn(font: FontOutlines, node: NodeRecord, line: Line, { from, to, fills }: Stretch): TextOutline {
  const size = node.fontSize ?? 12;
  const before = font.measure(line.text.slice(0, from), size).width + from * line.spacing;
  const text = line.text.slice(from, to);
  if (line.spacing === 0) return { data: font.outline(text, size, line.x + before, line.y), fills };
  let x = line.x + before;
  const glyphs = Array.from(text, (character) => {
    const data = font.outline(character, size, x, line.y);
    x += font.measure(character, size).width + line.spacing * character.length;
    return data;
  });
  return { data: glyphs.join(' '), fills };
}
