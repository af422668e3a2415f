import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { dataUrl, openClient, svgOf } from './client.ts';

/** Six ovals of different colors on paper, and a small dot. */
const OVALS = ['#d11', '#1b5', '#15d', '#fb0', '#808', '#088'].map(
  (fill, i) => `<ellipse cx="${30 + i * 38}" cy="128" rx="16" ry="${40 + i * 15}" fill="${fill}"/>`,
);
const picture = dataUrl(
  await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#fff"/>${OVALS.join('')}<rect x="240" y="8" width="4" height="4" fill="#111"/></svg>`,
    ),
  )
    .png()
    .toBuffer(),
);

async function openTracer() {
  const { post } = await openClient();
  const answer = (fields: object = {}) =>
    post('/v1/images/vectorize', { image_url: picture, response_format: 'b64_json', ...fields });
  const trace = async (fields: object = {}) => svgOf(await answer(fields)).replace(/<metadata>.*<\/metadata>/s, '');
  return { answer, trace };
}

function paths(svg: string): number {
  return svg.match(/<path/g)?.length ?? 0;
}

function fills(svg: string): number {
  return new Set(svg.match(/fill="rgb\([^)]*\)"/g)).size;
}

// Fact sheet 8: documented.
describe('the documented options of tracing', () => {
  test('a limit of shapes really limits them', async () => {
    const { trace } = await openTracer();
    expect(paths(await trace())).toBeGreaterThan(5);
    expect(paths(await trace({ limit_num_shapes: 'on', max_num_shapes: 4 }))).toBe(4);
    expect(paths(await trace({ limit_num_shapes: 'on', max_num_shapes: 1_000 }))).toBe(paths(await trace()));
  });

  test('compression makes a smaller file of the same shapes', async () => {
    const { trace } = await openTracer();
    const plain = await trace({ svg_compression: 'off' });
    const small = await trace({ svg_compression: 'on' });
    expect(small.length).toBeLessThan(plain.length * 0.9);
    expect(paths(small)).toBe(paths(plain));
    expect(small).not.toMatch(/d="[^"]*\./);
  });

  test.each([
    ['a number as a switch', { svg_compression: true }],
    ['no shapes at all', { limit_num_shapes: 'on', max_num_shapes: 0 }],
    ['half a shape', { limit_num_shapes: 'on', max_num_shapes: 1.5 }],
  ])('%s is refused', async (_, fields) => {
    const { answer } = await openTracer();
    expect((await answer(fields)).status).toBe(400);
  });

  test.each([{ limit_num_shapes: 'on' }, { max_num_shapes: 5 }])(
    'a limit without its other half says that nobody knows what it does: %j',
    async (fields) => {
      const { answer } = await openTracer();
      expect((await answer(fields)).status).toBe(501);
    },
  );
});

// In the vendor's description alone: they do what they are called.
describe('the options that are in the vendor’s description alone', () => {
  test('fewer colors', async () => {
    const { trace } = await openTracer();
    expect(fills(await trace())).toBeGreaterThan(3);
    expect(fills(await trace({ max_num_colors: 3 }))).toBe(3);
    expect(fills(await trace({ color_reduction: 'on' }))).toBeLessThanOrEqual(8);
  });

  test('gradients, flat shapes without', async () => {
    const { trace } = await openTracer();
    expect(await trace({ return_gradients: 'on' })).toContain('<linearGradient');
    expect(await trace({ return_gradients: 'off' })).not.toContain('<linearGradient');
  });

  test('shapes that are cut out are other paths than those that lie on each other', async () => {
    const { trace } = await openTracer();
    expect(await trace({ shape_stacking: 'hierarchical' })).toBe(await trace());
    expect(await trace({ shape_stacking: 'cut_out' })).not.toBe(await trace());
  });

  test('small shapes are left out', async () => {
    const { trace } = await openTracer();
    const specks = Array.from(
      { length: 5 },
      (_, i) => `<rect x="${30 + i * 40}" y="30" width="15" height="15" fill="#147"/>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#fff"/>${specks.join('')}</svg>`;
    const image_url = dataUrl(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(paths(await trace({ image_url, small_shape_filter: 'on' }))).toBeLessThan(paths(await trace({ image_url })));
  });
});
