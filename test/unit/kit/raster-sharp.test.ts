import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sharpRaster } from '../../kit/raster-sharp.ts';

const HALVES = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="10" fill="#f00"/></svg>`;

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  return [...(await sharp(bytes).ensureAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

describe('drawing with sharp', () => {
  test('a drawing has exactly the size that was asked for, sharp edges and transparency', async () => {
    const png = await sharpRaster().draw(HALVES, 1000, 400, 'PNG');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1000, height: 400 });
    expect(await pixel(png, 498, 200)).toEqual([255, 0, 0, 255]);
    expect(await pixel(png, 502, 200)).toEqual([0, 0, 0, 0]);
  });

  test('a JPG stands on white', async () => {
    const jpg = await sharpRaster().draw(HALVES, 20, 20, 'JPG');
    expect(await sharp(jpg).metadata()).toMatchObject({ format: 'jpeg', width: 20, height: 20 });
    expect(await pixel(jpg, 18, 10)).toEqual([255, 255, 255, 255]);
  });

  test('a GIF inside is drawn by its first frame', async () => {
    const gif = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#00f' } })
      .gif()
      .toBuffer();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image width="8" height="8" href="data:image/gif;base64,${gif.toString('base64')}"/></svg>`;
    const [red, green, blue = 0] = await pixel(await sharpRaster().draw(svg, 8, 8, 'PNG'), 4, 4);
    expect([red, green]).toEqual([0, 0]);
    expect(blue).toBeGreaterThan(250);
  });

  test('a picture of megabytes inside is drawn', async () => {
    const noise = await sharp({
      create: {
        width: 2000,
        height: 2000,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(noise.length).toBeGreaterThan(10_000_000);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><image width="50" height="50" href="data:image/png;base64,${noise.toString('base64')}"/></svg>`;
    const [red = 0] = await pixel(await sharpRaster().draw(svg, 50, 50, 'PNG'), 25, 25);
    expect(red).toBeGreaterThan(60);
  });
});
