/** Decoded pixels: RGBA in rows from the top, 8 bits each, not premultiplied, of sRGB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}
