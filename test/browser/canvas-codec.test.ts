import { randomBytes } from 'node:crypto';
import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../kit/browser.ts';

const SIDE = 32;
const NOISE = Buffer.from(Array.from({ length: SIDE * SIDE * 3 }, (_, i) => (i * 7_919) % 256));
const noise = () => sharp(NOISE, { raw: { width: SIDE, height: SIDE, channels: 3 } });

/** The left half is opaque, in half the size. */
const half = async () => {
  const input = { create: { width: SIDE / 4, height: SIDE / 2, channels: 4, background: '#000' } } as const;
  const clear = sharp({ create: { width: SIDE / 2, height: SIDE / 2, channels: 4, background: '#0000' } });
  return clear
    .composite([{ input, left: 0, top: 0 }])
    .png()
    .toBuffer();
};

const CODE = `
  import { createCanvasCodec } from './ui/image/canvas-codec.ts';
  import { cutOut } from './ui/image/cut-out.ts';
  import { fitForApi } from './ui/image/fit-for-api.ts';
  const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  window.cut = async (original, cutout) => {
    const png = await cutOut(createCanvasCodec(), bytes(original), bytes(cutout));
    return btoa(String.fromCharCode(...png));
  };
  window.fit = async (original, most) => {
    const fitted = await fitForApi(createCanvasCodec(), bytes(original), most);
    return btoa(Array.from(fitted.bytes, (byte) => String.fromCharCode(byte)).join(''));
  };`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const stdin = { contents: CODE, resolveDir: process.cwd(), loader: 'ts' } as const;
  const bundle = await esbuild.build({ stdin, bundle: true, write: false, format: 'iife', logLevel: 'error' });
  browser = await launch(inject('chromium'));
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
});

afterAll(() => browser.close());

async function cut(original: Buffer): Promise<Buffer> {
  const call = `cut(${JSON.stringify(original.toString('base64'))}, ${JSON.stringify((await half()).toString('base64'))})`;
  return Buffer.from(await page.evaluate<string>(call), 'base64');
}

/** The numbers of the opaque quarter at the left, as they stand in the file. */
async function numbersOf(picture: Buffer): Promise<Buffer> {
  const area = { left: 0, top: 0, width: SIDE / 4, height: SIDE };
  return sharp(picture).keepIccProfile().removeAlpha().extract(area).raw().toBuffer();
}

describe('the codec of the panel', () => {
  test('leaves opaque pixels exactly as they are, and clears the rest', async () => {
    const original = await noise().png().toBuffer();
    const result = await cut(original);
    expect(await numbersOf(result)).toEqual(await numbersOf(original));
    const right = await sharp(result)
      .extractChannel(3)
      .extract({ left: 20, top: 0, width: 12, height: SIDE })
      .raw()
      .toBuffer();
    expect(Math.max(...right)).toBe(0);
  });

  test.each([
    ['JPEG', 3, 'jpeg'],
    ['WebP with its alpha', 4, 'webp'],
  ] as const)('writes what is too heavy as PNG as %s, in its own size', async (_what, channels, format) => {
    const side = 300;
    const data = randomBytes(side * side * channels);
    if (channels === 4) for (let at = 3; at < data.length; at += 4) data[at] = 99;
    const original = await sharp(data, { raw: { width: side, height: side, channels } })
      .png()
      .toBuffer();
    const call = `fit(${JSON.stringify(original.toString('base64'))}, 200_000)`;
    const fitted = Buffer.from(await page.evaluate<string>(call), 'base64');
    expect(original.length).toBeGreaterThan(200_000);
    expect(await sharp(fitted).metadata()).toMatchObject({
      format,
      width: side,
      height: side,
      hasAlpha: channels === 4,
    });
    const { channels: stats } = await sharp(fitted).stats();
    if (channels === 4) expect(stats[3]).toMatchObject({ min: 99, max: 99 });
  });

  test('keeps a picture in Display P3 in its colors and in that space', async () => {
    const original = await noise().withIccProfile('p3').png().toBuffer();
    const result = await cut(original);
    expect((await sharp(result).metadata()).icc?.toString('latin1').replaceAll('\0', '')).toContain('Display P3');
    const [before, after] = [await numbersOf(original), await numbersOf(result)];
    expect(Math.max(...before.map((value, at) => Math.abs(value - (after[at] ?? 0))))).toBeLessThanOrEqual(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands a photograph upright whose camera wrote %i into it',
    async (orientation) => {
      const shot = await noise()
        .resize(64, 48, { kernel: 'cubic' })
        .jpeg({ quality: 95 })
        .withMetadata({ orientation })
        .toBuffer();
      const upright = await sharp(shot).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const result = await sharp(await cut(shot))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height } = upright.info;
      expect(result.info).toMatchObject({ width, height });
      // Decoders of JPEG differ by a little.
      const far = Array.from({ length: height }, (_, y) => y * width * 3).filter(
        (at) => Math.abs((upright.data[at] ?? 0) - (result.data[at] ?? 0)) > 12,
      );
      expect(far).toEqual([]);
    },
  );
});
