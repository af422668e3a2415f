import type { FillRef } from '../protocol/cutting.ts';

/** A layer's paints as Figma gives them: a symbol where runs of text differ. */
type Fills = readonly Paint[] | symbol;

/** The fills with another picture in one paint; null where it shows the wanted picture no longer. */
export function swapped(fills: Fills, { to, ...from }: FillRef & { readonly to: string }): Paint[] | null {
  const index = paintIndex(fills, from);
  if (typeof fills === 'symbol' || index === null) return null;
  return fills.map((old, at) => (at === index && old.type === 'IMAGE' ? { ...old, imageHash: to } : old));
}

/** The image paint that was meant: the one at the click, else the topmost with the same picture. */
export function paintOf(fills: Fills, fill: FillRef): ImagePaint | null {
  const index = paintIndex(fills, fill);
  const paint = typeof fills === 'symbol' || index === null ? null : fills[index];
  return paint?.type === 'IMAGE' ? paint : null;
}

function paintIndex(fills: Fills, { paint, hash }: FillRef): number | null {
  if (typeof fills === 'symbol') return null;
  const shows = (candidate: Paint | undefined) => candidate?.type === 'IMAGE' && candidate.imageHash === hash;
  const index = shows(fills[paint]) ? paint : fills.map(shows).lastIndexOf(true);
  return index === -1 ? null : index;
}

/** Figma takes pattern paints by `setFillsAsync` alone (fact sheet 5.6); everything else is written within the stretch. */
export function hasPattern(fills: readonly Paint[]): boolean {
  return fills.some(({ type }) => type === 'PATTERN');
}

/** Whether a stroke shows a picture. */
export function hasImageStroke(node: SceneNode): boolean {
  return 'strokes' in node && node.strokes.some(({ type, visible }) => type === 'IMAGE' && visible !== false);
}
