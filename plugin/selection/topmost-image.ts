import type { FillRef } from '../protocol/cutting.ts';

/** A layer's paints, as Figma gives them: `figma.mixed`, a symbol, where runs of text differ. */
export type Fills = readonly Paint[] | symbol;

/** An image paint that can be seen: its index in `fills`, and the paint. */
export interface FoundImage extends FillRef {
  readonly image: ImagePaint;
}

/** The topmost image paint that can be seen. */
export function topmostImage(fills: Fills): FoundImage | null {
  return visibleImages(fills)[0] ?? null;
}

/**
 * All image paints that can be seen, topmost first: Figma paints `fills` from the first to the last. Video and pattern paints are no
 * pictures.
 */
export function visibleImages(fills: Fills): FoundImage[] {
  if (typeof fills === 'symbol') return [];
  return fills.flatMap((image, paint) => (shows(image) ? [{ paint, hash: image.imageHash, image }] : [])).reverse();
}

/** The image paint that was chosen: by its place, else the topmost with that picture, seen or not; null where there is none any more. */
export function chosenImage(fills: Fills, { paint, hash }: FillRef): FoundImage | null {
  if (typeof fills === 'symbol') return null;
  const shown = fills.flatMap((image, at) => {
    return image.type === 'IMAGE' && image.imageHash === hash ? [{ paint: at, hash, image }] : [];
  });
  return shown.find((each) => each.paint === paint) ?? shown[shown.length - 1] ?? null;
}

function shows(paint: Paint): paint is ImagePaint & { readonly imageHash: string } {
  return paint.type === 'IMAGE' && paint.imageHash !== null && paint.visible !== false && paint.opacity !== 0;
}
