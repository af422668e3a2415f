import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { UnreadableImage } from '../../../../ui/image/codec.ts';
import { cutOut, maskOf } from '../../../../ui/image/cut-out.ts';
import { fitForApi } from '../../../../ui/image/fit-for-api.ts';
import { PictureTooNarrow } from '../../../../ui/image/limits.ts';
import { jpegOrientation } from '../../../../ui/image/orientation.ts';
import { reduced } from '../../../../ui/image/reduced.ts';
import { toFigmaImage } from '../../../../ui/image/to-figma-image.ts';
import { createSharpCodec } from '../../../kit/codec-sharp.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 100, b: 50, alpha: 1 } } });

const noise = (side: number, channels: 3 | 4 = 3) =>
  sharp(randomBytes(side * side * channels), { raw: { width: side, height: side, channels } });

async function bytesOf(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer());
}

async function sizeOf(bytes: Uint8Array): Promise<{ format: string; width: number; height: number }> {
  const { format, width, height } = await sharp(bytes).metadata();
  return { format, width, height };
}

/** Every test ends with all pictures released. */
async function withCodec<T>(run: (codec: ReturnType<typeof createSharpCodec>) => Promise<T>): Promise<T> {
  const codec = createSharpCodec();
  try {
    return await run(codec);
  } finally {
    expect(codec.live()).toBe(0);
  }
}

describe('fitForApi', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('a %s within the limits goes out untouched', async (format) => {
    const bytes = await bytesOf(plain(300, 400).toFormat(format));
    const fitted = await withCodec((codec) => fitForApi(codec, bytes));
    expect(fitted.bytes).toBe(bytes);
    expect(fitted.scaledFrom).toBeUndefined();
  });

  test('the first frame of a GIF goes out as PNG in its own size', async () => {
    const fitted = await withCodec(async (codec) => fitForApi(codec, await bytesOf(plain(300, 400).gif())));
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'png', width: 300, height: 400 });
    expect(fitted.scaledFrom).toBeUndefined();
  });

  test('a picture that is too small is enlarged, and its own size is told', async () => {
    const fitted = await withCodec(async (codec) => fitForApi(codec, await bytesOf(plain(100, 200).png())));
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'png', width: 256, height: 512 });
    expect(fitted.scaledFrom).toEqual({ width: 100, height: 200 });
  });

  test('a picture that is too long is reduced', async () => {
    const fitted = await withCodec(async (codec) => fitForApi(codec, await bytesOf(plain(5000, 1000).jpeg())));
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'jpeg', width: 4096, height: 819 });
    expect(fitted.scaledFrom).toEqual({ width: 5000, height: 1000 });
  });

  test('a drawing that is too long is reduced without losses', async () => {
    const fitted = await withCodec(async (codec) => fitForApi(codec, await bytesOf(plain(5000, 1000).png())));
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'png', width: 4096, height: 819 });
  });

  test.each([
    ['an opaque one as JPEG', 3, 'jpeg'],
    ['one with an alpha as WebP', 4, 'webp'],
  ] as const)('a photograph that is too heavy as PNG keeps its pixels: %s', async (_what, channels, format) => {
    const bytes = await bytesOf(noise(700, channels).png({ compressionLevel: 1 }));
    const fitted = await withCodec((codec) => fitForApi(codec, bytes, 1_000_000));
    expect(await sizeOf(fitted.bytes)).toEqual({ format, width: 700, height: 700 });
    expect(fitted.bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(fitted.scaledFrom).toBeUndefined();
    const { hasAlpha } = await sharp(fitted.bytes).metadata();
    expect(hasAlpha).toBe(channels === 4);
  });

  test('a JPEG with too many bytes goes out with fewer, in its own size', async () => {
    const bytes = await bytesOf(noise(700).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }));
    const fitted = await withCodec((codec) => fitForApi(codec, bytes, 600_000));
    expect(bytes.length).toBeGreaterThan(600_000);
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'jpeg', width: 700, height: 700 });
  });

  test('a picture with too many bytes in every format is reduced until they are few enough', async () => {
    const bytes = await bytesOf(noise(700).png({ compressionLevel: 1 }));
    const fitted = await withCodec((codec) => fitForApi(codec, bytes, 100_000));
    expect(fitted.bytes.length).toBeLessThanOrEqual(100_000);
    expect(fitted.bytes.length).toBeGreaterThan(50_000);
    expect(fitted.scaledFrom).toEqual({ width: 700, height: 700 });
  });

  test('a photograph that the camera laid on its side goes out upright', async () => {
    const bytes = await bytesOf(plain(400, 300).jpeg().withMetadata({ orientation: 6 }));
    const fitted = await withCodec((codec) => fitForApi(codec, bytes));
    expect(await sizeOf(fitted.bytes)).toEqual({ format: 'png', width: 300, height: 400 });
    expect(fitted.scaledFrom).toBeUndefined();
  });

  test('a picture that no size fits is refused', async () => {
    const bytes = await bytesOf(plain(20, 4000).png());
    await withCodec((codec) => expect(fitForApi(codec, bytes)).rejects.toBeInstanceOf(PictureTooNarrow));
  });

  test.each([
    ['text', new TextEncoder().encode('hello')],
    ['SVG', new TextEncoder().encode('<svg/>')],
    ['nothing', new Uint8Array()],
    ['the beginning of a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])],
  ])('%s is no picture', async (_name, bytes) => {
    await withCodec((codec) => expect(fitForApi(codec, bytes)).rejects.toBeInstanceOf(UnreadableImage));
  });
});

describe('toFigmaImage', () => {
  test('PNG passes unchanged', async () => {
    const bytes = await bytesOf(plain(300, 200).png());
    expect(await withCodec((codec) => toFigmaImage(codec, bytes))).toBe(bytes);
  });

  test('WebP becomes PNG in the same size', async () => {
    const bytes = await bytesOf(plain(300, 200).webp());
    expect(await sizeOf(await withCodec((codec) => toFigmaImage(codec, bytes)))).toEqual({
      format: 'png',
      width: 300,
      height: 200,
    });
  });

  test('a side over 4,096 px is reduced to it', async () => {
    const bytes = await bytesOf(plain(8192, 10).png());
    expect(await sizeOf(await withCodec((codec) => toFigmaImage(codec, bytes)))).toEqual({
      format: 'png',
      width: 4096,
      height: 5,
    });
  });
});

describe('cutOut', () => {
  test('keeps the resolution and the opaque pixels of the original, and clears the rest', async () => {
    const noise = sharp(randomBytes(400 * 400 * 3), { raw: { width: 400, height: 400, channels: 3 } });
    const original = await bytesOf(noise.png());
    const half = await plain(50, 100).png().toBuffer();
    const mask = await bytesOf(
      sharp({ create: { width: 100, height: 100, channels: 4, background: '#00000000' } })
        .composite([{ input: half, left: 0, top: 0 }])
        .png(),
    );
    const cut = await withCodec((codec) => cutOut(codec, original, mask));
    const before = await sharp(original).ensureAlpha().raw().toBuffer();
    const after = await sharp(cut).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(after.info).toMatchObject({ width: 400, height: 400 });
    const pixel = (data: Uint8Array, x: number, y: number) => [
      ...data.subarray((y * 400 + x) * 4, (y * 400 + x) * 4 + 4),
    ];
    for (const [x, y] of [
      [0, 0],
      [100, 399],
      [180, 200],
    ] as const) {
      expect(pixel(after.data, x, y)).toEqual(pixel(before, x, y));
    }
    expect(pixel(after.data, 220, 200)[3]).toBe(0);
    expect(pixel(after.data, 399, 0)[3]).toBe(0);
  });
});

describe('what is half transparent in the original', () => {
  const half = () =>
    sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 200, g: 100, b: 50, alpha: 0.5 } } });

  test('counts once in its cut-out, and in a mask over it', async () => {
    const original = await bytesOf(half().png());
    const alphaOf = async (bytes: Uint8Array) => (await sharp(bytes).extractChannel(3).raw().toBuffer())[0];
    expect(await alphaOf(await withCodec((codec) => cutOut(codec, original, original)))).toBe(128);
    expect(await alphaOf(await withCodec((codec) => maskOf(codec, original, original)))).toBe(255);
  });
});

describe('maskOf', () => {
  test('is black in the size of the original, as opaque as the cut-out', async () => {
    const original = await bytesOf(plain(400, 200).jpeg());
    const cutout = await bytesOf(
      sharp({ create: { width: 200, height: 100, channels: 4, background: '#ffffff40' } }).png(),
    );
    const mask = await withCodec((codec) => maskOf(codec, original, cutout));
    const { data, info } = await sharp(mask).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 400, height: 200 });
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 64]);
  });
});

describe('jpegOrientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('reads %i', async (orientation) => {
    expect(jpegOrientation(await bytesOf(plain(9, 7).jpeg().withMetadata({ orientation })))).toBe(orientation);
  });

  test('is upright without EXIF, and for bytes that end anywhere', async () => {
    expect(jpegOrientation(await bytesOf(plain(9, 7).jpeg()))).toBe(1);
    const turned = await bytesOf(plain(9, 7).jpeg().withMetadata({ orientation: 6 }));
    for (let end = 2; end < turned.length; end++) {
      expect([1, 6]).toContain(jpegOrientation(turned.subarray(0, end)));
    }
  });
});

describe('a picture made small', () => {
  test.each([
    [800, 400, { width: 100, height: 50 }, 8],
    [100, 40, { width: 100, height: 40 }, 1],
  ])('of %d × %d tells how many of its pixels there were to one', async (width, height, size, scale) => {
    const codec = createSharpCodec();
    const small = await reduced(codec, await bytesOf(plain(width, height).png()), 100);
    expect(await sizeOf(small.bytes)).toEqual({ format: 'png', ...size });
    expect([small.scale, codec.live()]).toEqual([scale, 0]);
  });
});
