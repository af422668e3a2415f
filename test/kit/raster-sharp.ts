import sharp from 'sharp';
import type { Raster } from '../figma/raster.ts';

/** The resolution at which librsvg takes one unit of SVG for one pixel. */
const UNIT_DENSITY = 72;
const MAX_DENSITY = 100_000;

/** Draws SVG with sharp (librsvg). Enlarged drawings are drawn at their final size and not blown up. */
export function sharpRaster(): Raster {
  return {
    async draw(svg, width, height, format) {
      const source = Buffer.from(svg);
      // A picture inside makes a text node of megabytes, which libxml2 refuses unless it is told that this is meant.
      const own = await sharp(source, { unlimited: true }).metadata();
      const scale = Math.max(width / own.width, height / own.height);
      const density = Math.min(MAX_DENSITY, Math.max(1, UNIT_DENSITY * scale));
      const drawn = sharp(source, { unlimited: true, density }).resize(width, height, { fit: 'fill' });
      const encoded = format === 'PNG' ? drawn.png() : drawn.flatten({ background: 'white' }).jpeg({ quality: 90 });
      return new Uint8Array(await encoded.toBuffer());
    },
  };
}
