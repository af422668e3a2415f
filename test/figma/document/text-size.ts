import type { FontOutlines } from '../render/font.ts';
import { layoutText } from '../render/text-layout.ts';
import { resizeNode } from './resize.ts';
import type { Store } from './store.ts';

/** Fits a text node that sizes itself to its characters: in both directions, or in height with lines broken at spaces. */
export function fitText(store: Store, id: string, font: FontOutlines): void {
  const node = store.get(id);
  if (node.textAutoResize !== 'WIDTH_AND_HEIGHT' && node.textAutoResize !== 'HEIGHT') return;
  const lines = layoutText(font, node);
  const size = node.fontSize ?? 12;
  const widths = lines.map(({ text, spacing }) => font.measure(text, size).width + text.length * spacing);
  const width = node.textAutoResize === 'HEIGHT' ? (node.width ?? 0) : Math.max(0, ...widths);
  resizeNode(store, id, [width, lines.length * lineHeightOf(node.lineHeight, size, font)]);
}

function lineHeightOf(lineHeight: LineHeight | undefined, size: number, font: FontOutlines): number {
  if (!lineHeight || lineHeight.unit === 'AUTO') return font.measure('', size).height;
  return lineHeight.unit === 'PIXELS' ? lineHeight.value : (lineHeight.value / 100) * size;
}
