import type { Layer } from '../../../plugin/protocol/contract.ts';

/** What will happen to a layer whose background is removed. */
export function fateWords(layer: Layer): string {
  if (layer.image !== null) return 'Only this image is cut out, at its full size; crop, effects and other fills stay.';
  if (layer.insideInstance) return 'The cut-out stands beside the instance, as an image layer.';
  return 'A cut-out image layer takes its place.';
}
