/** Decoded pixels, owned by the codec that made them. Width and height in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Frees the memory; the picture must not be used afterwards. */
  release(): void;
}

/** Decoded pixels: RGBA in rows from the top, 8 bits each, not premultiplied, of sRGB. */
export interface PixelData {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** All pixel work of the panel, and compression. Rejects with `UnreadableImage` where the bytes are no picture. */
export interface Codec {
  /** PNG, JPEG, WebP or GIF (first frame) to pixels, upright by EXIF. */
  decode(bytes: Uint8Array): Promise<Picture>;
  encodePng(picture: Picture): Promise<Uint8Array>;
  /** A much smaller file of a photograph, which loses a little; `quality` 0 to 1. What is transparent becomes black. */
  encodeJpeg(picture: Picture, quality: number): Promise<Uint8Array>;
  /** As small, with its alpha, and slower. Browsers that write no WebP give PNG. */
  encodeWebp(picture: Picture, quality: number): Promise<Uint8Array>;
  resize(picture: Picture, width: number, height: number): Promise<Picture>;
  /** The colors of `original` under the alpha of `mask`, which is enlarged to the original's size. */
  cut(original: Picture, mask: Picture): Promise<Picture>;
  /** A copy of its pixels. */
  pixels(picture: Picture): Promise<PixelData>;
  /** A picture of such pixels. */
  fromPixels(pixels: PixelData): Promise<Picture>;
  /** A drawing with this long side, in its own ratio. Nothing in it runs or is loaded. */
  drawSvg(svg: string, side: number): Promise<Picture>;
  /** Text compressed (zlib), and back; both are here because the browser does them outside of its main thread. */
  deflate(text: string): Promise<Uint8Array>;
  inflate(bytes: Uint8Array): Promise<string>;
}

/** The bytes are no picture, or one that cannot be decoded. */
export class UnreadableImage extends Error {
  override readonly name = 'UnreadableImage';
}
