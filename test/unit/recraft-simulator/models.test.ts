import { describe, expect, test } from 'vitest';
import { findModel } from '../../recraft/models.ts';
import { pixelSize } from '../../recraft/sizes.ts';
import { openClient, filesOf } from './client.ts';
import sharp from 'sharp';

/** The fact sheet's table of models: units a picture and the longest prompt. */
const TABLE: readonly (readonly [string, number, number])[] = [
  ['recraftv4_1', 35, 10_000],
  ['recraftv4_1_vector', 80, 10_000],
  ['recraftv4_1_pro', 210, 10_000],
  ['recraftv4_1_pro_vector', 300, 10_000],
  ['recraftv4_1_utility', 35, 10_000],
  ['recraftv4_1_utility_vector', 80, 10_000],
  ['recraftv4_1_utility_pro', 210, 10_000],
  ['recraftv4_1_utility_pro_vector', 300, 10_000],
  ['recraftv4_1_flash', 7, 10_000],
  ['recraftv4_styles', 35, 10_000],
  ['recraftv4_styles_vector', 50, 10_000],
  ['recraftv4_styles_pro', 100, 10_000],
  ['recraftv4_styles_pro_vector', 120, 10_000],
  ['recraftv4', 40, 10_000],
  ['recraftv4_vector', 80, 10_000],
  ['recraftv4_pro', 250, 10_000],
  ['recraftv4_pro_vector', 300, 10_000],
  ['recraftv3', 40, 1_000],
  ['recraftv3_vector', 80, 1_000],
  ['recraftv2', 22, 1_000],
  ['recraftv2_vector', 44, 1_000],
];

describe('the models', () => {
  test.each(TABLE)('%s costs %i units a picture and takes a prompt of %i characters', (id, units, longestPrompt) => {
    expect(findModel(id)).toMatchObject({ units, longestPrompt });
  });

  test.each(TABLE.filter(([id]) => !id.includes('_styles')))('%s is charged at its price', async (id, units) => {
    const { generate, recraft } = await openClient({ units: 1_000 });
    const answer = await generate({ model: id, size: '1:1' });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ credits: units });
    expect(recraft.balance()).toBe(1_000 - units);
  });

  test('every raster model has a second name, and no vector model has', () => {
    expect(findModel('recraftv4_1_pro_raster')?.id).toBe('recraftv4_1_pro');
    expect(findModel('recraftv3_raster')?.id).toBe('recraftv3');
    expect(findModel('recraftv3_vector_raster')).toBeUndefined();
    expect(findModel('nano_banana')).toBeUndefined();
  });

  test('sizes are those of the family, as a ratio or in pixels', () => {
    expect(pixelSize('1K', '16:9')).toEqual({ width: 1344, height: 768 });
    expect(pixelSize('2K', '16:9')).toEqual({ width: 2688, height: 1536 });
    expect(pixelSize('v2v3', '16:9')).toEqual({ width: 1820, height: 1024 });
    expect(pixelSize('1K', '1344x768')).toEqual({ width: 1344, height: 768 });
    expect(pixelSize('v2v3', '1707x1024')).toEqual({ width: 1707, height: 1024 });
    expect(pixelSize('1K', '1820x1024')).toBeNull();
    expect(pixelSize('1K', '7:3')).toBeNull();
  });

  test.each([
    ['recraftv4_1', '6:10', 832, 1344],
    ['recraftv4_1_pro', '3:2', 2560, 1664],
    ['recraftv3', '14:10', 1434, 1024],
  ])('%s draws %s in %i × %i pixels', async (model, size, width, height) => {
    const { generate } = await openClient();
    const [file] = filesOf(await generate({ model, size, image_format: 'png' }));
    expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width, height });
  });
});
