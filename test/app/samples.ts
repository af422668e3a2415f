import sharp from 'sharp';

/** A paint of one color, CSS hex. */
export function solid(hex: string): Paint {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return {
    type: 'SOLID',
    color: { r: channel(1), g: channel(3), b: channel(5) },
    opacity: 1,
    visible: true,
    blendMode: 'NORMAL',
  };
}

/** An image paint. */
export function picture(imageHash: string, change: Partial<ImagePaint> = {}): Paint {
  return { type: 'IMAGE', imageHash, scaleMode: 'FILL', opacity: 1, visible: true, blendMode: 'NORMAL', ...change };
}

/** A "product shot": an orange disc on a plain light ground. PNG or JPEG of this size in pixels. */
export async function productShot(width: number, height: number, format: 'png' | 'jpeg' = 'png'): Promise<Uint8Array> {
  const radius = Math.min(width, height) * 0.3;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="#dfe6ea"/>
    <circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="#d9531e"/></svg>`;
  const image = sharp(Buffer.from(svg)).flatten();
  return new Uint8Array(await (format === 'png' ? image.png() : image.jpeg({ quality: 90 })).toBuffer());
}

/** Width, height, and the alpha of one pixel, of a PNG. */
export async function look(bytes: Uint8Array | undefined, x = 0, y = 0) {
  if (bytes === undefined) throw new Error('there are no bytes');
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * 4;
  return { width: info.width, height: info.height, alpha: data[at + 3], color: [...data.subarray(at, at + 3)] };
}

/** The smallest GIF there is: one pixel. */
export const TINY_GIF = new Uint8Array(
  Buffer.from('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
);

/** A picture of 36 dots in nine colors, some of them shades of each other: its trace has as many shapes. */
export async function dots(): Promise<Uint8Array> {
  const fills = ['#d62828', '#1d3557', '#2a9d8f', '#e63946', '#264653', '#3ab0a2', '#f4a261', '#6a4c93', '#f2b880'];
  const circles = Array.from(
    { length: 36 },
    (_, i) =>
      `<circle cx="${24 + 42 * (i % 6)}" cy="${24 + 42 * Math.floor(i / 6)}" r="16" fill="${fills[(i * 5) % 9] ?? ''}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#fdf8ee"/>${circles.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
