import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { isAnimatedGif } from '../../../../plugin/protocol/animation.ts';
import { fitSvg } from '../../../../ui/image/fit-svg.ts';
import { jpegChannels } from '../../../../ui/image/jpeg-head.ts';
import { hasWideGamut } from '../../../../ui/image/wide-gamut.ts';
import { mayBeTransparent } from '../../../../ui/image/transparency.ts';

const flat = (background: string, channels: 3 | 4 = 3) =>
  sharp({ create: { width: 12, height: 9, channels, background } });

async function bytesOf(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer());
}

describe('isAnimatedGif', () => {
  test('counts the frames of a GIF', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((color) => flat(color).png().toBuffer()));
    const moving = await bytesOf(sharp(frames, { join: { animated: true } }).gif());
    expect(isAnimatedGif(moving)).toBe(true);
    expect(isAnimatedGif(await bytesOf(flat('#f00').gif()))).toBe(false);
    expect(isAnimatedGif(await bytesOf(flat('#f00').png()))).toBe(false);
  });

  test('reads bytes that end anywhere', async () => {
    const frames = await Promise.all(['#f00', '#0f0'].map((color) => flat(color).png().toBuffer()));
    const moving = await bytesOf(sharp(frames, { join: { animated: true } }).gif());
    const answers = Array.from({ length: moving.length }, (_, end) => isAnimatedGif(moving.subarray(0, end)));
    expect(answers.indexOf(true)).toBeGreaterThan(20);
    expect(answers.slice(answers.indexOf(true))).not.toContain(false);
  });
});

describe('jpegChannels', () => {
  test('tells gray, color and the inks of printers apart', async () => {
    const channels = [
      flat('#888').toColourspace('b-w').jpeg(),
      flat('#1e90ff').jpeg(),
      flat('#1e90ff').jpeg({ progressive: true }),
      flat('#1e90ff').toColourspace('cmyk').jpeg(),
    ].map(async (image) => jpegChannels(await bytesOf(image)));
    expect(await Promise.all(channels)).toEqual([1, 3, 3, 4]);
  });

  test('does not know where the head is cut off', async () => {
    expect(jpegChannels((await bytesOf(flat('#1e90ff').jpeg())).subarray(0, 40))).toBeNull();
  });
});

describe('mayBeTransparent', () => {
  test('is told by the head: JPEG never, PNG by its colors, GIF and WebP perhaps', async () => {
    const seen = await Promise.all(
      [
        flat('#1e90ff').jpeg(),
        flat('#1e90ff').png(),
        flat('#1e90ff80', 4).png(),
        flat('#1e90ff').gif(),
        flat('#1e90ff').webp(),
      ].map(async (image) => mayBeTransparent(await bytesOf(image))),
    );
    expect(seen).toEqual([false, false, true, true, true]);
  });

  test('a palette with transparent colors counts', async () => {
    expect(mayBeTransparent(await bytesOf(flat('#1e90ff80', 4).png({ palette: true })))).toBe(true);
    expect(mayBeTransparent(await bytesOf(flat('#1e90ff').png({ palette: true })))).toBe(false);
  });
});

describe('fitSvg', () => {
  const svg = (size: string) =>
    new TextEncoder().encode(`<svg ${size} viewBox="0 0 9000 3000" fill="none"><path d="M0 0H9Z" width="7"/></svg>`);
  const read = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));

  test('a drawing within the limits goes out untouched', () => {
    const fit = svg('width="900" height="300"');
    expect(fitSvg(fit)).toBe(fit);
  });

  test('a larger one, and a smaller one, get another size and keep all else', () => {
    expect(read(fitSvg(svg('width="9000" height="3000"')))).toBe(
      '<svg width="4096" height="1365" viewBox="0 0 9000 3000" fill="none"><path d="M0 0H9Z" width="7"/></svg>',
    );
    expect(read(fitSvg(svg('width="90" height="30"')))).toContain('<svg width="768" height="256" viewBox');
  });

  test.each([
    ['no size', 'id="a"'],
    ['a size in percent', 'width="100%" height="100%"'],
    ['a shape that no size fits', 'width="4000" height="20"'],
  ])('%s cannot be fitted', (_what, size) => {
    expect(fitSvg(svg(size))).toBeNull();
  });

  test('nor can one of more than 10 MB', () => {
    const large = new Uint8Array(10_000_001).fill(0x20);
    large.set(svg('width="900" height="300"'));
    expect(fitSvg(large)).toBeNull();
  });
});

describe('hasWideGamut', () => {
  test('is told by the profile of a JPEG or a PNG; those without one, and those in sRGB, are not wide', async () => {
    const seen = await Promise.all(
      [
        flat('#1e90ff').withIccProfile('p3').jpeg(),
        flat('#1e90ff').withIccProfile('p3').png(),
        flat('#1e90ff').withIccProfile('srgb').jpeg(),
        flat('#1e90ff').jpeg(),
        flat('#1e90ff').png(),
        flat('#1e90ff').withIccProfile('p3').gif(),
      ].map(async (image) => hasWideGamut(await bytesOf(image))),
    );
    expect(seen).toEqual([true, true, false, false, false, false]);
  });
});
