import type { Raster } from '../../figma/raster.ts';

/** Draws SVG markup with the browser's own renderer. */
export function canvasRaster(): Raster {
  return {
    async draw(svg, width, height, format) {
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('this browser has no 2d canvas');
        if (format === 'JPG') {
          context.fillStyle = '#fff';
          context.fillRect(0, 0, width, height);
        }
        context.drawImage(image, 0, 0, width, height);
        const blob = await canvas.convertToBlob({ type: format === 'JPG' ? 'image/jpeg' : 'image/png' });
        return new Uint8Array(await blob.arrayBuffer());
      } finally {
        URL.revokeObjectURL(url);
      }
    },
  };
}
