/** A layer's paints, as Figma gives them: `figma.mixed`, a symbol, where runs of text differ. */
export type Fills = readonly Paint[] | symbol;

/** The topmost image paint that can be seen: its index in `fills`, and the paint. */
export interface FoundImage {
  readonly paint: number;
  readonly hash: string;
  readonly image: ImagePaint;
}

/** Figma paints `fills` from the first to the last, so that the last is on top. Video and pattern paints are no pictures. */
export function topmostImage(fills: Fills): FoundImage | null {
  if (typeof fills === 'symbol') return null;
  for (const [back, image] of [...fills].reverse().entries()) {
    if (image.type !== 'IMAGE' || image.imageHash === null) continue;
    if (image.visible === false || image.opacity === 0) continue;
    return { paint: fills.length - 1 - back, hash: image.imageHash, image };
  }
  return null;
}
