/** Pixel work of the simulated Figma, handed in: sharp in Node, canvas in the browser. */
export interface Raster {
  /** Draws SVG markup to a PNG (or JPG on white) of exactly this size in pixels. */
  draw(svg: string, width: number, height: number, format: 'PNG' | 'JPG'): Promise<Uint8Array>;
}
