import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../figma/render/render-svg.ts';
import { draw, type Pixels } from './pixels.ts';
import { quarters } from './quarters.ts';
import { at, makeScene, solid, testFont } from './scene.ts';

const font = testFont();

/** A 100×100 rectangle with one image paint of a 200×100 picture. */
async function painted(paint: Partial<ImagePaint>): Promise<Pixels> {
  const scene = makeScene();
  const image = await quarters(200, 100);
  scene.addImage(image);
  const fill: ImagePaint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: image.hash, ...paint };
  scene.add({ id: 'r', type: 'RECTANGLE', width: 100, height: 100, relativeTransform: at(0, 0), fills: [fill] });
  return draw(renderSvg(scene, 'r', { font, area: { x: 0, y: 0, width: 100, height: 100 } }));
}

function corners(pixels: Pixels): string[] {
  return [pixels.color(5, 5), pixels.color(95, 5), pixels.color(5, 95), pixels.color(95, 95)];
}

describe('an image paint', () => {
  test('with FILL covers the box, centered', async () => {
    const pixels = await painted({});
    expect(corners(pixels)).toEqual(['red', 'green', 'blue', 'yellow']);
    expect(pixels.color(48, 2)).toBe('red');
  });

  test('with FIT lies whole in the box', async () => {
    const pixels = await painted({ scaleMode: 'FIT' });
    expect([pixels.color(5, 20), pixels.color(5, 30), pixels.color(95, 70), pixels.color(50, 80)]).toEqual([
      'clear',
      'red',
      'yellow',
      'clear',
    ]);
  });

  test.each<[string, Transform, string[]]>([
    [
      'the left half',
      [
        [0.5, 0, 0],
        [0, 1, 0],
      ],
      ['red', 'red', 'blue', 'blue'],
    ],
    [
      'the lower right quarter',
      [
        [0.5, 0, 0.5],
        [0, 0.5, 0.5],
      ],
      ['yellow', 'yellow', 'yellow', 'yellow'],
    ],
    [
      'the whole picture',
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      ['red', 'green', 'blue', 'yellow'],
    ],
    [
      'the picture mirrored',
      [
        [-1, 0, 1],
        [0, 1, 0],
      ],
      ['green', 'red', 'yellow', 'blue'],
    ],
    [
      'the picture turned',
      [
        [0, 1, 0],
        [-1, 0, 1],
      ],
      ['blue', 'red', 'yellow', 'green'],
    ],
  ])('with CROP shows %s', async (_, imageTransform, expected) => {
    expect(corners(await painted({ scaleMode: 'CROP', imageTransform }))).toEqual(expected);
  });

  test('with CROP larger than the picture leaves the rest clear', async () => {
    const pixels = await painted({
      scaleMode: 'CROP',
      imageTransform: [
        [2, 0, -0.5],
        [0, 1, 0],
      ],
    });
    expect([pixels.color(10, 50), pixels.color(30, 10), pixels.color(90, 50)]).toEqual(['clear', 'red', 'clear']);
  });

  test('with TILE repeats at its scale', async () => {
    const pixels = await painted({ scaleMode: 'TILE', scalingFactor: 0.25 });
    expect([0, 50].flatMap((x) => [pixels.color(x + 5, 5), pixels.color(x + 30, 5), pixels.color(x + 5, 20)])).toEqual([
      ...['red', 'green', 'blue'],
      ...['red', 'green', 'blue'],
    ]);
    expect(pixels.color(5, 30)).toBe('red');
  });

  test.each([
    [90, ['blue', 'red', 'yellow', 'green']],
    [180, ['yellow', 'blue', 'green', 'red']],
    [270, ['green', 'yellow', 'red', 'blue']],
    [-90, ['green', 'yellow', 'red', 'blue']],
  ])('rotated by %d turns clockwise', async (rotation, expected) => {
    expect(corners(await painted({ rotation }))).toEqual(expected);
    expect(corners(await painted({ rotation, scaleMode: 'TILE', scalingFactor: 1 }))[0]).toBe(expected[0]);
  });

  test('rotated into the box with FIT stands upright in it', async () => {
    const pixels = await painted({ rotation: 90, scaleMode: 'FIT' });
    expect([pixels.color(10, 50), pixels.color(30, 5), pixels.color(70, 5)]).toEqual(['clear', 'blue', 'red']);
  });

  test('is as opaque as it says', async () => {
    expect((await painted({ opacity: 0.25 })).at(5, 5)).toEqual([255, 0, 0, 64]);
  });

  test('that is hidden, or whose picture is unknown, shows nothing', async () => {
    expect(corners(await painted({ visible: false }))[0]).toBe('clear');
    expect(corners(await painted({ imageHash: 'unknown' }))[0]).toBe('clear');
    expect(corners(await painted({ imageHash: null }))[0]).toBe('clear');
  });

  test('loses its color with saturation at the lowest', async () => {
    const [r = 0, g = 0, b = 0] = (await painted({ filters: { saturation: -1 } })).at(5, 5);
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(3);
  });

  test('brightens with exposure', async () => {
    const dark = solid('black');
    expect((await painted({ filters: { exposure: -1 } })).at(5, 5)[0]).toBeLessThan(140);
    expect(dark.color).toEqual({ r: 0, g: 0, b: 0 });
  });

  test('takes its address from whoever draws', async () => {
    const scene = makeScene();
    scene.addImage(await quarters(20, 20));
    const fills: ImagePaint[] = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'quarters-20x20' }];
    scene.add({ id: 'r', type: 'RECTANGLE', width: 10, height: 10, relativeTransform: at(0, 0), fills });
    const svg = renderSvg(scene, 'r', { font, imageUrl: ({ hash }) => `blob:${hash}` });
    expect(svg).toContain('href="blob:quarters-20x20"');
    expect(svg).not.toContain('base64');
  });

  test('on a stroke shows along the stroke alone', async () => {
    const scene = makeScene();
    scene.addImage(await quarters(100, 100));
    const strokes: ImagePaint[] = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'quarters-100x100' }];
    const look = { fills: [], strokes, strokeWeight: 20, strokeAlign: 'INSIDE' } as const;
    scene.add({ id: 'r', type: 'RECTANGLE', width: 100, height: 100, relativeTransform: at(0, 0), ...look, fills: [] });
    const pixels = await draw(renderSvg(scene, 'r', { font }));
    expect([...corners(pixels), pixels.color(50, 50)]).toEqual(['red', 'green', 'blue', 'yellow', 'clear']);
  });
});
