import { readFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { recraftDataPath } from '../../kit/openapi.ts';
import { dataUrl, discPng, openClient, svgOf } from './client.ts';

const PATH = '/v1/images/vectorize';

describe('vectorizing', () => {
  test('traces the very pixels that were sent', async () => {
    const { post, recraft } = await openClient();
    const picture = await discPng(300, 256);
    const answer = await post(PATH, { image_url: dataUrl(picture), response_format: 'b64_json' });
    const svg = svgOf(answer);
    expect(answer.json).toMatchObject({ credits: 10 });
    expect(svg).toContain('viewBox="0 0 2048 1748" width="300" height="256" preserveAspectRatio="none"');
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(await difference(picture, svg, 300, 256)).toBeLessThan(0.01);
    expect(recraft.balance()).toBe(9_990);
  });

  test('leaves clear pixels empty', async () => {
    const { post } = await openClient();
    const picture = await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><circle cx="128" cy="128" r="80" fill="#c00"/></svg>',
      ),
    )
      .png()
      .toBuffer();
    const svg = svgOf(await post(PATH, { image_url: dataUrl(picture), response_format: 'b64_json' }));
    expect([...svg.matchAll(/ fill="([^"]*)"/g)].map(([, fill]) => fill)).toEqual(['rgb(204,0,0)']);
  });

  test.each(['file', 'image'])('takes multipart with the bytes in the part %s', async (part) => {
    const { post } = await openClient();
    const form = new FormData();
    form.set(part, new Blob([new Uint8Array(await discPng())]), 'picture.png');
    form.set('response_format', 'b64_json');
    expect(svgOf(await post(PATH, form))).toMatch(/rgb\(3[01],9[012],21[345]\)/);
  });

  test('takes JPEG and WebP', async () => {
    const { post } = await openClient();
    const picture = sharp(await discPng());
    for (const [type, bytes] of [
      ['image/jpeg', await picture.jpeg().toBuffer()],
      ['image/webp', await picture.webp().toBuffer()],
    ] as const) {
      expect((await post(PATH, { image_url: dataUrl(bytes, type) })).status).toBe(200);
    }
  });

  const sample = recraftDataPath('vectorize-input.png');
  test.skipIf(sample === null)(
    `a real picture gives as many flat paths as the real answer${sample === null ? ' (SKIPPED: RECRAFT_DATA is not set)' : ''}`,
    async () => {
      const { post } = await openClient();
      const picture = await readFile(sample ?? '');
      const svg = svgOf(await post(PATH, { image_url: dataUrl(picture), response_format: 'b64_json' }));
      const real = await readFile(recraftDataPath('vectorize-output.svg') ?? '', 'utf8');
      const tags = (text: string): string[] =>
        [...new Set([...text.matchAll(/<(\w+)/g)].map(([, tag = '']) => tag))].sort();
      const header = /viewBox.*?>/.exec(real)?.[0] ?? 'missing';
      expect(svg).toContain(header);
      expect(tags(svg.replace(/<metadata>.*<\/metadata>/, ''))).toEqual(tags(real));
      expect(svg.match(/<path/g)).toHaveLength(real.match(/<path/g)?.length ?? 0);
      expect(await difference(picture, svg, 577, 721)).toBeLessThan(0.02);
      expect(await difference(await sharp(Buffer.from(real)).png().toBuffer(), svg, 577, 721)).toBeLessThan(0.02);
    },
  );
});

describe('pictures that are refused', () => {
  const invalid = 'invalid_image_format';
  const unknown = 'invalid image format: image: unknown format';
  const cases: readonly (readonly [string, () => Promise<string>, string, string])[] = [
    [
      'too small',
      async () => dataUrl(await discPng(255, 400)),
      invalid,
      'min image dimension should be no less than 256',
    ],
    [
      'too long',
      async () => dataUrl(await discPng(256, 4097)),
      invalid,
      'max image dimension should be no more than 4096',
    ],
    ['over 16 MP', async () => dataUrl(await blank(4_010, 4_010)), invalid, '16 MP'],
    ['over 10 MB', async () => dataUrl(Buffer.alloc(10 * 1024 * 1024 + 1)), invalid, '10 MB'],
    ['no picture', async () => dataUrl(Buffer.from('hello, this is text')), invalid, unknown],
    [
      'a GIF',
      async () =>
        dataUrl(
          await sharp(await discPng())
            .gif()
            .toBuffer(),
          'image/gif',
        ),
      invalid,
      unknown,
    ],
    [
      'an SVG',
      async () => dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'),
      invalid,
      unknown,
    ],
    ['no data URL', async () => 'data:image/png,abc', invalid, unknown],
    ['cut off', async () => dataUrl((await discPng(600)).subarray(0, 900)), invalid, 'invalid image format: image:'],
    ['at a public address', async () => 'https://example.com/a.png', 'invalid_request', 'not simulated'],
  ];

  test.each(cases)('%s', async (_, picture, code, message) => {
    const { post, recraft } = await openClient();
    const answer = await post(PATH, { image_url: await picture() });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ code, message: expect.stringContaining(message) as string });
    expect(recraft.balance()).toBe(10_000);
  });

  test('none at all, or two', async () => {
    const { post } = await openClient();
    expect((await post(PATH, {})).status).toBe(400);
    const form = new FormData();
    expect((await post(PATH, form)).status).toBe(400);
    form.set('file', new Blob([new Uint8Array(await discPng())]));
    form.set('image', new Blob([new Uint8Array(await discPng())]));
    expect((await post(PATH, form)).status).toBe(400);
  });

  test('options that are not simulated say so', async () => {
    const { post } = await openClient();
    const answer = await post(PATH, { image_url: dataUrl(await discPng()), upscale: 'upscale4mp' });
    expect([answer.status, answer.text]).toEqual([501, "not simulated: the field 'upscale'"]);
  });
});

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
}

/** The share of pixels in which a picture and a drawn SVG are visibly different. */
async function difference(picture: Buffer, svg: string, width: number, height: number): Promise<number> {
  const pixels = (image: Sharp): Promise<Buffer> =>
    image.resize(width, height, { fit: 'fill' }).flatten({ background: '#fff' }).ensureAlpha().raw().toBuffer();
  const [a, b] = await Promise.all([pixels(sharp(picture)), pixels(sharp(Buffer.from(svg)))]);
  return pixelmatch(a, b, undefined, width, height, { threshold: 0.2 }) / (width * height);
}
