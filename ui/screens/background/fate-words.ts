import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { Cutting } from '../../../plugin/protocol/cutting.ts';

/** What the chosen kind of result means for a layer. */
export function resultWords(layer: Layer | null, result: Cutting['result']): string {
  if (result === 'mask') {
    if (layer?.insideInstance === true) return 'No mask fits into an instance: the image is cut out instead.';
    return 'The original stays whole under a mask layer.';
  }
  if (layer === null || layer.image !== null) return 'Only the image changes; crop, effects and other fills stay.';
  if (layer.insideInstance) return 'The cut-out stands beside the instance.';
  return 'A cut-out takes its place; shapes stay vectors.';
}

/** Pixels as they are written, with a true minus. */
export function pixelWords(value: number): string {
  return `${value < 0 ? '−' : ''}${String(Math.abs(value))} px`;
}

/** The whole pixels that somebody wrote, null where it is no number. */
export function readPixels(text: string): number | null {
  const read = /^([-−–+]?)\s*(\d{1,4})(?:[.,]\d+)?\s*(?:px)?$/i.exec(text.trim());
  if (read === null) return null;
  const [, sign = '', digits = ''] = read;
  const value = Number(digits);
  return sign === '' || sign === '+' || value === 0 ? value : -value;
}
