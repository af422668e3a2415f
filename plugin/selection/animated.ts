import { isAnimatedGif } from '../protocol/animation.ts';
import type { AnimatedFill } from '../protocol/cutting.ts';
import { cutOn } from './cut-on.ts';
import { visibleImages } from './topmost-image.ts';

/** Figma tells no format of a picture: each has to be loaded as a whole. What lies beyond these is told with its result alone. */
const MOST_PICTURES = 12;

/** Finds the animated GIFs of the selection, one picture after the other; each is loaded once, as its bytes never change. A newer question ends an older one. */
export function createAnimated(): () => Promise<readonly AnimatedFill[]> {
  const known = new Map<string, boolean>();
  let latest = {};

  async function look(hash: string): Promise<void> {
    const bytes = await figma
      .getImageByHash(hash)
      ?.getBytesAsync()
      .catch(() => null);
    if (bytes) known.set(hash, isAnimatedGif(bytes));
  }

  return async () => {
    const mine = (latest = {});
    const fills = selectedImages();
    const hashes = new Set(fills.map(({ hash }) => hash));
    for (const hash of [...hashes].slice(0, MOST_PICTURES)) {
      if (!known.has(hash)) await look(hash);
      if (latest !== mine) return [];
    }
    return fills.flatMap(({ layerId, paint, hash }) => (known.get(hash) === true ? [{ layerId, paint }] : []));
  };
}

/** Read in one go, before the first wait. What was cut out here is a PNG. */
function selectedImages() {
  return figma.currentPage.selection.flatMap((node) => {
    if (!('fills' in node) || cutOn(node)?.result === 'cut') return [];
    return visibleImages(node.fills).map(({ paint, hash }) => ({ layerId: node.id, paint, hash }));
  });
}
