import { expect, test } from 'vitest';
import { chosenImage, topmostImage } from '../../../../plugin/selection/topmost-image.ts';

const solid: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const image = (imageHash: string | null, more: Partial<ImagePaint> = {}): ImagePaint => ({
  type: 'IMAGE',
  scaleMode: 'FILL',
  imageHash,
  ...more,
});

test('the last image in the list is on top', () => {
  expect(topmostImage([image('a'), solid, image('b'), solid])).toMatchObject({ paint: 2, hash: 'b' });
});

test('what cannot be seen is passed over: hidden, transparent and empty paints', () => {
  const fills = [image('a'), image('b', { visible: false }), image('c', { opacity: 0 }), image(null)];
  expect(topmostImage(fills)).toMatchObject({ paint: 0, hash: 'a' });
});

test('a picture that was chosen is found by its place, else on top', () => {
  const fills = [image('a'), image('b'), image('b', { visible: false }), image('a')];
  expect(chosenImage(fills, { paint: 1, hash: 'b' })).toMatchObject({ paint: 1 });
  expect(chosenImage(fills, { paint: 1, hash: 'a' })).toMatchObject({ paint: 3 });
  expect(chosenImage(fills, { paint: 0, hash: 'c' })).toBeNull();
});

test('a video is no picture', () => {
  expect(topmostImage([{ type: 'VIDEO', scaleMode: 'FILL', videoHash: 'v' }])).toBeNull();
});

test('there is none in no fills, in solid fills and in mixed fills', () => {
  expect([topmostImage([]), topmostImage([solid]), topmostImage(Symbol('figma.mixed'))]).toEqual([null, null, null]);
});
