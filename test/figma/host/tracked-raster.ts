import type { Raster } from '../raster.ts';

/** A raster of which one can ask whether it is drawing: that work takes real time, whatever the plugin's clock says. */
export interface TrackedRaster extends Raster {
  /** Resolves once nothing is being drawn. */
  idle(): Promise<void>;
}

/** Watches a raster. */
export function trackRaster(raster: Raster): TrackedRaster {
  const drawing = new Set<Promise<unknown>>();
  return {
    draw(svg, width, height, format) {
      const work = raster.draw(svg, width, height, format);
      drawing.add(work);
      const done = () => void drawing.delete(work);
      work.then(done, done);
      return work;
    },
    async idle() {
      while (drawing.size > 0) await Promise.allSettled([...drawing]);
    },
  };
}
