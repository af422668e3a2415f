import type { PictureSizes } from './read.ts';

/** Sizes of pictures, each asked for until it is known: a hash is made from the bytes, so that its size never changes. */
export function rememberPictureSizes(): PictureSizes {
  const known = new Map<string, ReturnType<PictureSizes>>();
  return (hash) => {
    const before = known.get(hash);
    if (before) return before;
    const size = askSize(hash).then((answer) => {
      if (!answer) known.delete(hash);
      return answer;
    });
    known.set(hash, size);
    return size;
  };
}

async function askSize(hash: string): ReturnType<PictureSizes> {
  const image = figma.getImageByHash(hash);
  // A picture that cannot be loaded is no picture that can be sent: the layer is then exported as it is seen.
  return image ? image.getSizeAsync().catch(() => null) : null;
}
