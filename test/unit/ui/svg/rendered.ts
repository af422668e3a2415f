import sharp from 'sharp';

/** The pixels of an SVG on white, `side` pixels wide: three channels each. */
export async function rendered(svg: string, side = 160): Promise<Uint8Array> {
  const { data } = await sharp(Buffer.from(svg))
    .resize(side, side, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data;
}

/**
 * The share of pixels that clearly differ. Edges of neighbors that are painted as one or in another order blend a little otherwise, which does
 * not count.
 */
export function shareOfChanges(one: Uint8Array, other: Uint8Array): number {
  let changed = 0;
  for (let i = 0; i < one.length; i += 3) {
    const off = [0, 1, 2].map((channel) => Math.abs((one[i + channel] ?? 0) - (other[i + channel] ?? 0)));
    if (Math.max(...off) > 96) changed++;
  }
  return changed / (one.length / 3);
}
