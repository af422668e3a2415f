import { describe, expect, test } from 'vitest';
import { readOpenApi } from '../../kit/openapi.ts';
import { readDescription } from '../../recraft/description.ts';
import { MODELS } from '../../recraft/models.ts';

const openapi = await readOpenApi();
const skipped = openapi === null ? ' (SKIPPED: RECRAFT_OPENAPI is not set, requests are not checked)' : '';

describe.skipIf(openapi === null)(`the vendor’s own description${skipped}`, () => {
  const check = (schema: string, value: Record<string, unknown>) => () =>
    readDescription(openapi ?? {}).check(schema, value);

  test('knows every model of ours', () => {
    for (const { id } of MODELS) {
      expect(check('GenerateImageJSONRequest', { prompt: 'a fox', model: id }), id).not.toThrow();
    }
  });

  test('accepts what the panel sends', () => {
    const common = { response_format: 'b64_json', image_format: 'png' };
    const colors = [{ rgb: [1, 2, 3], weight: 0.5 }];
    expect(
      check('GenerateImageJSONRequest', {
        ...common,
        prompt: 'a',
        model: 'recraftv4_1',
        size: '16:9',
        controls: { colors },
      }),
    ).not.toThrow();
    expect(check('VectorizeImageJSONRequest', { ...common, image_url: 'data:' })).not.toThrow();
    expect(check('ProcessImageJSONRequest', { ...common, image_url: 'data:' })).not.toThrow();
  });

  test('accepts what is newer than itself', () => {
    expect(check('GenerateImageJSONRequest', { prompt: 'a', model: 'recraftv4_1_flash' })).not.toThrow();
    expect(check('GenerateImageJSONRequest', { prompt: 'a', response_format: 'multipart' })).not.toThrow();
    expect(check('VectorizeImageJSONRequest', { image_url: 'data:', max_num_colors: 5 })).not.toThrow();
  });

  test.each([
    ['an unknown field', { prompt: 'a', format: 'png' }, "unknown field 'format'"],
    ['an unknown field of a control', { prompt: 'a', controls: { hue: 1 } }, "unknown field 'hue'"],
    ['an unknown field of a color', { prompt: 'a', controls: { colors: [{ hex: '#fff' }] } }, "unknown field 'hex'"],
    ['a size that is not listed', { prompt: 'a', size: '7:3' }, 'must be equal to one of the allowed values'],
    ['a number as text', { prompt: 'a', n: '2' }, "'n' must be integer"],
    ['a negative seed', { prompt: 'a', random_seed: -1 }, 'must match format "uint32"'],
    ['a style that is no id', { prompt: 'a', style_id: 'vivid' }, 'must match format "uuid"'],
    ['no prompt', {}, "must have required property 'prompt'"],
  ])('refuses %s', (_, value, message) => {
    expect(check('GenerateImageJSONRequest', value)).toThrow(message);
  });

  test('does not know schemas that it does not have', () => {
    expect(check('NoSuchRequest', {})).toThrow('not in the vendor');
  });
});

test('what is no description is refused', () => {
  expect(() => readDescription({ paths: {} })).toThrow('not complete');
});
