import sharp from 'sharp';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of one pixel, 0–255. */
  at(x: number, y: number): number[];
  /** The nearest plain color, for reading: `clear` below half of full alpha. */
  color(x: number, y: number): string;
}

/** Draws SVG markup at its own size. */
export async function draw(svg: string): Promise<Pixels> {
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start = (Math.floor(y) * info.width + Math.floor(x)) * 4;
    return [...data.subarray(start, start + 4)];
  };
  return { width: info.width, height: info.height, at, color: (x, y) => nameOf(at(x, y)) };
}

function nameOf([r = 0, g = 0, b = 0, a = 0]: readonly number[]): string {
  if (a < 128) return 'clear';
  const bits = [r, g, b].map((channel) => (channel >= 128 ? '1' : '0')).join('');
  const names: Readonly<Record<string, string>> = {
    '000': 'black',
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '110': 'yellow',
    '011': 'cyan',
    '101': 'magenta',
    '111': 'white',
  };
  return names[bits] ?? bits;
}
