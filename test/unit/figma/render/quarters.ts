import sharp from 'sharp';
import type { ImageRecord } from '../../../figma/document/record.ts';

/** A picture of four colored quarters: red and green above, blue and yellow below. */
export async function quarters(width: number, height: number): Promise<ImageRecord> {
  const colors = ['#ff0000', '#00ff00', '#0000ff', '#ffff00'];
  const rects = colors.map(
    (fill, i) =>
      `<rect x="${String((i % 2) * (width / 2))}" y="${String(Math.floor(i / 2) * (height / 2))}" width="${String(width / 2)}" height="${String(height / 2)}" fill="${fill}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${rects.join('')}</svg>`;
  const bytes = new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
  return { hash: `quarters-${String(width)}x${String(height)}`, bytes, type: 'png', width, height };
}
