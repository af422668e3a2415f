import { describe, expect, test } from 'vitest';
import { dataUrl, discPng, openClient } from './client.ts';

const CUT = '/v1/images/removeBackground';

function svg(root: string, inside = '<rect width="9" height="9"/>'): string {
  return dataUrl(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`), 'image/svg+xml');
}

describe('what may be sent to be cut out', () => {
  test.each([
    ['as large as is taken', 'width="4096" height="3906"', 200],
    ['smaller than a picture may be', 'width="20" height="20"', 200],
    ['sized by its viewBox alone', 'viewBox="0 0 300 300"', 200],
    ['a pixel too wide', 'width="4097" height="300"', 400],
    ['too many pixels', 'width="4096" height="3907"', 400],
    ['too tall by its viewBox', 'viewBox="0 0 300 5000"', 400],
    ['without a size', '', 400],
  ])('an SVG that is %s', async (_what, root, status) => {
    const { post } = await openClient();
    expect((await post(CUT, { image_url: svg(root) })).status).toBe(status);
  });

  test.each([
    ['a picture', '<image href="data:image/png;base64,AAAA"/>'],
    ['HTML', '<foreignObject><div/></foreignObject>'],
    ['a link to elsewhere', '<use href="https://elsewhere.example/a.svg#a"/>'],
    ['a paint from elsewhere', '<path d="M0 0" fill="url(https://elsewhere.example/a.svg#a)"/>'],
  ])('no SVG with %s in it', async (_what, inside) => {
    const { post, recraft } = await openClient();
    const answer = await post(CUT, { image_url: svg('width="300" height="300"', inside) });
    expect(answer.json).toEqual({ code: 'invalid_image_format', message: 'unsafe svg' });
    expect(recraft.balance()).toBe(10_000);
  });

  test('references inside an SVG are none of that', async () => {
    const { post } = await openClient();
    const inside = '<clipPath id="a"><path d="M0 0"/></clipPath><g clip-path="url(#a)"/><use href="#a"/>';
    expect((await post(CUT, { image_url: svg('width="300" height="300"', inside) })).status).toBe(200);
  });

  test('no data URL of another type than its bytes', async () => {
    const { post } = await openClient();
    const answer = await post(CUT, { image_url: dataUrl(await discPng(), 'image/jpeg') });
    expect(answer.json).toMatchObject({ message: 'invalid image format: image: unknown format' });
  });

  test('ten million bytes and no more', async () => {
    const { post } = await openClient();
    const picture = await discPng();
    const padded = (size: number): Uint8Array => Buffer.concat([picture, Buffer.alloc(size - picture.length)]);
    expect((await post(CUT, { image_url: dataUrl(padded(10_000_000)) })).status).toBe(200);
    expect((await post(CUT, { image_url: dataUrl(padded(10_000_001)) })).status).toBe(400);
  });
});

describe('what may be asked for', () => {
  test('Flash is drawn by the general path alone', async () => {
    const { generate } = await openClient();
    const flash = { model: 'recraftv4_1_flash', image_format: 'png' };
    expect((await generate(flash, '/v1/images/generations/raster')).json).toMatchObject({ code: 'invalid_model' });
    expect((await generate(flash)).json).toMatchObject({ credits: 7 });
    expect((await generate({ ...flash, model: 'recraftv4_1_flash_raster' })).json).toMatchObject({ credits: 7 });
  });

  test('weights of colors add up to 1 and not to a bit more', async () => {
    const { generate } = await openClient();
    const colors = (...weights: readonly number[]): object => ({
      controls: { colors: weights.map((weight) => ({ rgb: [1, 2, 3], weight })) },
    });
    expect((await generate({ ...colors(0.5, 0.25, 0.25) })).status).toBe(200);
    expect((await generate({ ...colors(1, 2 ** -52) })).status).toBe(400);
  });
});
