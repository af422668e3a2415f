import type { Layer } from '../../plugin/protocol/contract.ts';
import { animatedWords } from './layer-words.ts';

/** What is lost of pictures that move, said before anything is spent. */
export function AnimatedHint({ layers }: { layers: readonly Layer[] }) {
  const words = animatedWords(layers);
  return (
    <p class="hint animated" role="status" hidden={words === null}>
      {words}
    </p>
  );
}
