import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeCutOut } from '../../../../ui/jobs/operations/place-cut.ts';
import { createSharpCodec } from '../../../kit/codec-sharp.ts';

const NONE = { result: 'cut', grow: 0, feather: 0 } as const;

/** A disc that was cut out, of 64 × 64 px. */
async function disc(): Promise<Uint8Array> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="20"/></svg>';
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

/** How opaque a picture is near the disc's edge, just inside of it: 0 to 255. */
async function edgeOf(png: Uint8Array): Promise<number | undefined> {
  const pixel = sharp(png).ensureAlpha().extract({ left: 50, top: 32, width: 1, height: 1 });
  return (await pixel.raw().toBuffer())[3];
}

test.each([
  ['softer by its feather alone', { ...NONE, feather: 6 }],
  ['farther in by its growth alone', { ...NONE, grow: -6 }],
])('a cut-out without its original gets an edge that is %s', async (_what, cutting) => {
  const codec = createSharpCodec();
  const cutout = await disc();
  expect(await edgeOf(await makeCutOut({ codec }, null, cutout, NONE))).toBe(255);
  expect(await edgeOf(await makeCutOut({ codec }, null, cutout, cutting))).toBeLessThan(255);
  expect(codec.live()).toBe(0);
});
