import sharp from 'sharp';
import type { Raster } from '../figma/raster.ts';

/** The resolution at which librsvg takes one unit of SVG for one pixel. */
const UNIT_DENSITY = 72;
const MAX_DENSITY = 100_000;

/** Draws SVG with sharp (librsvg). Enlarged drawings are drawn at their final size and not blown up. */
export function sharpRaster(): Raster {
  return {
    async draw(svg, width, height, format) {
      const source = Buffer.from(await withoutGifs(svg));
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

const GIF = /data:image\/gif;base64,([A-Za-z0-9+/=]+)/g;

/** librsvg reads no GIF: each is handed to it as a PNG of its first frame, which is what Figma exports. */
async function withoutGifs(svg: string): Promise<string> {
  const found = [...new Set(Array.from(svg.matchAll(GIF), ([, data]) => data ?? ''))];
  const drawn = await Promise.all(found.map((data) => sharp(Buffer.from(data, 'base64')).png().toBuffer()));
  return found.reduce(
    (text, data, at) =>
      text.replaceAll(`data:image/gif;base64,${data}`, `data:image/png;base64,${drawn[at]?.toString('base64') ?? ''}`),
    svg,
  );
}
