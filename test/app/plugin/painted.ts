import sharp from 'sharp';
import type { NodeRecord } from '../../figma/document/record.ts';
import type { Raster } from '../../figma/raster.ts';
import type { SimulatedFigma } from '../../figma/types.ts';

/** Everything below a layer that is painted, in document order. */
export function fillsBelow(figma: Pick<SimulatedFigma, 'document'>, id: string): Readonly<NodeRecord>[] {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => {
    const node = figma.document.node(child);
    if (!node) return [];
    return [...(node.type === 'VECTOR' ? [node] : []), ...fillsBelow(figma, child)];
  });
}

/** The first fill of a layer. */
export function paintOf({ fills }: Readonly<NodeRecord>): Paint | undefined {
  return Array.isArray(fills) ? fills[0] : undefined;
}

/** The color of one pixel of a drawing of 100 × 100. */
export async function colorAt(raster: Raster, svg: string, [x, y]: readonly [number, number]): Promise<string> {
  const png = await raster.draw(svg, 100, 100, 'PNG');
  const pixel = await sharp(png).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return `#${pixel.toString('hex')}`;
}
