import { randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { imagePaint, openController, picture as small } from './plugin/controller.ts';
import { picture } from './samples.ts';

const SIDE = 4_096;
const RADIUS = 0.1 * SIDE;

/** A photograph of 4,096 × 4,096 px with so much grain that it has over 17.5 MB as JPEG: an orange disc on a light ground. */
async function grainyShot(): Promise<Uint8Array> {
  const pixels = randomFillSync(Buffer.alloc(SIDE * SIDE * 3));
  for (let at = 0; at < pixels.length; at += 3) {
    const [x, y] = [(at / 3) % SIDE, Math.floor(at / 3 / SIDE)];
    const isDisc = (x - SIDE / 2) ** 2 + (y - SIDE / 2) ** 2 < RADIUS ** 2;
    pixels[at] = (isDisc ? 196 : 202) + ((pixels[at] ?? 0) % 42);
    pixels[at + 1] = (isDisc ? 62 : 209) + ((pixels[at + 1] ?? 0) % 42);
    pixels[at + 2] = (isDisc ? 9 : 213) + ((pixels[at + 2] ?? 0) % 42);
  }
  const image = sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } });
  return new Uint8Array(await image.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** RGBA, and the size, of a picture. */
async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    width,
    height,
    at: (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x + 1) * 4)],
  };
}

function pictureOf({ figma }: World, name: string): Uint8Array {
  const { fills } = figma.document.byName(name);
  const [paint] = Array.isArray(fills) ? fills : [];
  const bytes = paint?.type === 'IMAGE' ? figma.document.imageBytes(paint.imageHash ?? '') : undefined;
  if (!bytes) throw new Error('there is no picture');
  return bytes;
}

describe('a picture as large as Figma takes', () => {
  test('is sent in nearly all of its pixels, and comes back in all of them', async () => {
    const shot = await grainyShot();
    expect(shot.length).toBeGreaterThan(17_500_000);
    const world = await openApp({
      command: 'background',
      document: (build) => {
        build.add('RECTANGLE', { name: 'Photo', width: 400, height: 400, fills: [picture(build.image(shot))] });
      },
    });
    const { app, figma, recraft, codec, finish, close } = world;
    const { id } = figma.document.byName('Photo');
    await app.removeBackground({ layerIds: [id], original: 'hide', dropBackground: false });
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', credits: 10, placed: { nodeId: id, note: null } });
    expect(recraft.balance()).toBe(10_000 - 10);
    expect(codec.live()).toBe(0);
    // As PNG it would have been less than 1,900 px a side.
    const { input } = recraft.ledger().find(({ path }) => path.endsWith('/removeBackground')) ?? {};
    expect(input).toEqual({ width: 4_000, height: 4_000 });
    const [before, after] = [await pixelsOf(shot), await pixelsOf(pictureOf(world, 'Photo'))];
    expect(after).toMatchObject({ width: SIDE, height: SIDE });
    for (let step = -7; step <= 7; step += 1) {
      const [x, y] = [SIDE / 2 + step * 40, SIDE / 2 + step * 31];
      expect(after.at(x, y)).toEqual(before.at(x, y));
    }
    for (const corner of [1, SIDE - 2]) expect(after.at(corner, corner)).toEqual([0, 0, 0, 0]);
    close();
  }, 120_000);

  test('may have more bytes as PNG than one message carries', async () => {
    const [photo, side] = [await small(64, 64), 2_650];
    const { figma, call, capture } = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'Photo', fills: [imagePaint(build.image(photo))] });
      },
    });
    const target = await capture('Photo');
    const pixels = await call('layer.export', { target, purpose: 'background' });
    if (pixels.kind !== 'fill') throw new Error('the photo was not sent as its fill');
    const noise = sharp(randomFillSync(Buffer.alloc(side * side * 3)), {
      raw: { width: side, height: side, channels: 3 },
    });
    const bytes = new Uint8Array(await noise.png({ compressionLevel: 0 }).toBuffer());
    expect(bytes.length).toBeGreaterThan(21_000_000);
    const { paint, hash } = pixels;
    const placed = await call('result.swapFill', { target, paint, hash, bytes });
    expect(placed).toMatchObject({ nodeId: target.layerId, note: null });
    const [now] = figma.document.byName('Photo').fills ?? [];
    const stored =
      typeof now === 'object' && now.type === 'IMAGE' ? await call('image.bytes', now.imageHash ?? '') : null;
    expect(Buffer.compare(stored ?? new Uint8Array(), bytes)).toBe(0);
  });
});
