import { describe, expect, test } from 'vitest';
import { exploring, exploringSimilar, readSetAnswer } from '../../../../ui/recraft/explore.ts';
import { encodeBase64 } from '../../../../ui/lib/base64.ts';

const SVG = encodeBase64(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>'));

function answer(fields: object): string {
  return JSON.stringify({ created: 1, ...fields });
}

describe('what is sent', () => {
  test('to explore is what generation sends, without a count', () => {
    const { path, body } = exploring({
      ...{ prompt: 'a fox', model: 'recraftv4_1_vector', size: '4:3', output: 'vector' },
      colors: [{ rgb: [1, 2, 3], weight: 1 }],
    });
    expect(path).toBe('/v1/images/explore');
    expect(JSON.parse(body())).toEqual({
      ...{ prompt: 'a fox', model: 'recraftv4_1_vector', size: '4:3', response_format: 'b64_json' },
      controls: { colors: [{ rgb: [1, 2, 3], weight: 1 }] },
    });
  });

  test('for more like one is its id and the closeness; only pictures name a format', () => {
    const drawing = exploringSimilar({ imageId: 'abc', closeness: 4, output: 'vector' });
    expect(drawing.path).toBe('/v1/images/explore/similar');
    const fields = { source_image_id: 'abc', similarity: 4, response_format: 'b64_json' };
    expect(JSON.parse(drawing.body())).toEqual(fields);
    const picture = exploringSimilar({ imageId: 'abc', closeness: 4, output: 'image' });
    expect(JSON.parse(picture.body())).toEqual({ ...fields, image_format: 'png' });
  });
});

describe('what a set’s answer becomes', () => {
  test('every picture that can be used, with its id; one that cannot is left out', () => {
    const data = [
      { image_id: 'a', b64_json: SVG },
      { image_id: 'b', b64_json: '!' },
      { image_id: 'c', b64_json: SVG },
    ];
    expect(readSetAnswer(answer({ credits: 240, data }), 'r')).toMatchObject({
      ...{ kind: 'done', credits: 240, imageId: 'a', requestId: 'r' },
      asset: { kind: 'set', items: [{ imageId: 'a' }, { imageId: 'c' }], unread: 1 },
    });
  });

  test.each([
    [
      { credits: 240, data: [{ image_id: 'b', b64_json: '!' }] },
      { kind: 'unusable', credits: 240, imageId: 'b' },
    ],
    [
      { credits: 240, data: [] },
      { kind: 'unusable', credits: 240, imageId: null },
    ],
    [{ credits: 240 }, { kind: 'unusable', credits: 240, imageId: null }],
  ])('charged without one it is unusable: %j', (fields, outcome) => {
    expect(readSetAnswer(answer(fields), 'r')).toMatchObject(outcome);
  });

  test.each(['', '<html>', '{}', '[]', '{"data":{}}'])('what nobody can read is unknown: %j', (text) => {
    expect(readSetAnswer(text, 'r')).toEqual({ kind: 'unknown', reason: 'unreadable-answer', requestId: 'r' });
  });
});
