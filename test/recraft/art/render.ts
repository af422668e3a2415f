import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** Raster files that Recraft answers with. WebP is lossless. */
export type RasterFormat = 'png' | 'webp';

/** Draws SVG text at exactly this size in pixels. */
export async function renderSvg(svg: string, width: number, height: number, format: RasterFormat): Promise<Uint8Array> {
  return encodeRaster(sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }), format);
}

/** Pixels, four bytes each, as a file. */
export async function encodePixels(pixels: Pixels, format: RasterFormat): Promise<Uint8Array> {
  const { data, width, height } = pixels;
  return encodeRaster(sharp(data, { raw: { width, height, channels: 4 } }), format);
}

/** Red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function encodeRaster(image: Sharp, format: RasterFormat): Promise<Uint8Array> {
  // The fastest settings: tests ask for many pictures and nobody stores them.
  const encoded = format === 'png' ? image.png({ compressionLevel: 3 }) : image.webp({ lossless: true, effort: 0 });
  return new Uint8Array(await encoded.toBuffer());
}
