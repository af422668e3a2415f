import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../figma/host/picture.ts';
import { sha1 } from '../../../figma/host/sha1.ts';
import { createBench } from './plugin-bench.ts';

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 60, alpha: 0.5 } } });
}

async function bytesOf(drawing: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await drawing.toBuffer());
}

/** A script that makes a picture of the given bytes and prints what it is. */
function make(bytes: Uint8Array): string {
  return `try {
    const image = figma.createImage(figma.base64Decode('${Buffer.from(bytes).toString('base64')}'));
    console.log(image.hash);
    image.getSizeAsync().then(console.log);
  } catch (error) { console.log(error.message) }`;
}

describe('createImage', () => {
  test.each(['png', 'jpeg', 'gif'] as const)('row 37 · takes a %s and answers its hash and size', async (format) => {
    const bytes = await bytesOf(picture(30, 20).toFormat(format));
    const bench = await createBench();
    const hash = createHash('sha1').update(bytes).digest('hex');
    expect(await bench.printed(make(bytes))).toEqual([hash, '{"width":30,"height":20}']);
  });

  test('row 37 · refuses WebP, AVIF, SVG and empty bytes', async () => {
    const bench = await createBench();
    const refused = [
      await bytesOf(picture(8, 8).webp()),
      await bytesOf(picture(8, 8).avif()),
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'),
      new TextEncoder().encode('<html></html>'),
      new Uint8Array(0),
    ];
    for (const bytes of refused) {
      expect(await bench.printed(make(bytes))).toEqual(['in createImage: Image type is unsupported']);
    }
  });

  test.each([
    [4096, 1, null],
    [4097, 1, 'in createImage: Image is too large'],
    [1, 4097, 'in createImage: Image is too large'],
  ])('row 37 · %d × %d pixels: %s', async (width, height, refusal) => {
    const bench = await createBench();
    const lines = await bench.printed(make(await bytesOf(picture(width, height).png())));
    expect(lines[0]).toEqual(refusal ?? (expect.stringMatching(/^[0-9a-f]{40}$/) as string));
  });

  test.each(['png', 'jpeg', 'gif'] as const)('row 37 · refuses a %s that is cut off', async (format) => {
    const bytes = await bytesOf(picture(64, 64).toFormat(format));
    expect(() => readPicture(bytes.subarray(0, bytes.length - 30), 'createImage')).toThrow('Image is invalid');
  });

  test('row 37 · takes nothing but a Uint8Array', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`
      for (const data of [[137, 80], 'text', undefined, null]) {
        try { figma.createImage(data) } catch (error) { console.log(error.message) }
      }
      try { figma.createImage(new ArrayBuffer(8)) } catch (error) { console.log(error.message) }
    `);
    expect(lines).toEqual([
      'in createImage: Expected "data" to have type Uint8Array but got array instead',
      'in createImage: Expected "data" to have type Uint8Array but got string instead',
      'in createImage: Expected "data" to have type Uint8Array but got undefined instead',
      'in createImage: Expected "data" to have type Uint8Array but got null instead',
      'Cannot unwrap ArrayBuffer',
    ]);
  });

  test('row 37 · the same bytes have the same hash, and are the same picture', async () => {
    const bytes = Buffer.from(await bytesOf(picture(4, 4).png())).toString('base64');
    const bench = await createBench();
    expect(
      await bench.printed(`
        const a = figma.createImage(figma.base64Decode('${bytes}'));
        const b = figma.createImage(figma.base64Decode('${bytes}'));
        console.log(a.hash === b.hash, a === b, a === figma.getImageByHash(a.hash));
      `),
    ).toEqual(['true true true']);
  });

  test('row 39 · getBytesAsync answers the original bytes', async () => {
    const bytes = await bytesOf(picture(4, 4).jpeg());
    const bench = await createBench();
    const base64 = Buffer.from(bytes).toString('base64');
    expect(
      await bench.printed(`
        figma.createImage(figma.base64Decode('${base64}')).getBytesAsync().then((bytes) => console.log(figma.base64Encode(bytes)));
      `),
    ).toEqual([base64]);
  });

  test('row 12 · getImageByHash answers null for a hash that the file does not know', async () => {
    const bench = await createBench();
    expect(await bench.printed(`console.log(figma.getImageByHash('0000'))`)).toEqual(['null']);
  });

  test('row 38 · createImageAsync is not simulated: the controller never fetches', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`try { figma.createImageAsync('https://a.b') } catch (error) { console.log(error.message) }`),
    ).toEqual(['not simulated: figma.createImageAsync']);
  });
});

describe('the hash of a picture', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001])('SHA-1 of %d bytes is what OpenSSL says', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256);
    expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
  });
});
