import { describe, expect, test } from 'vitest';
import type { SavedStyle } from '../../../plugin/protocol/styles.ts';
import { openController } from './controller.ts';

const BRAND: SavedStyle = { id: 'style-1', name: 'Brand', model: 'recraftv4_styles_vector', at: 1_000 };

describe('a style is saved', () => {
  test('on this computer: in every file, newest first, and never in one', async () => {
    const storage = new Map<string, unknown>();
    const first = await openController({ storage });
    await first.call('styles.save', BRAND);
    await first.call('styles.save', { ...BRAND, id: 'style-2', at: 2_000, model: null });
    await first.call('styles.save', { ...BRAND, name: 'Newer name' });
    expect(first.figma.document.node('0:0')?.pluginData).toEqual({});
    const second = await openController({ storage });
    expect(await second.call('styles.list')).toEqual({
      styles: [
        { ...BRAND, id: 'style-2', at: 2_000, model: null },
        { ...BRAND, name: 'Newer name' },
      ],
      unreadable: [],
    });
    expect((await second.call('entries.list')).unreadable).toEqual([]);
  });

  test('with a picture, which is no part of the list and goes with it', async () => {
    const storage = new Map<string, unknown>();
    const { call } = await openController({ storage });
    await call('styles.save', BRAND);
    expect(await call('styles.picture', BRAND.id)).toBeNull();
    await call('styles.keepPicture', { id: BRAND.id, bytes: Uint8Array.of(1, 2, 3) });
    expect(await call('styles.picture', BRAND.id)).toEqual(Uint8Array.of(1, 2, 3));
    expect((await call('styles.list')).styles).toEqual([BRAND]);
    await call('styles.remove', BRAND.id);
    expect([...storage.keys()].filter((key) => key.startsWith('style'))).toEqual([]);
  });

  test('never without a name, nor with more than a small picture', async () => {
    const { call } = await openController({});
    await expect(call('styles.save', { ...BRAND, name: '' })).rejects.toMatchObject({ code: 'bad-request' });
    const large = { id: BRAND.id, bytes: new Uint8Array(60_001) };
    await expect(call('styles.keepPicture', large)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('what another version has stored is named and left alone', async () => {
    const storage = new Map<string, unknown>([['style:odd', { version: 9, value: {} }]]);
    const { call } = await openController({ storage });
    expect(await call('styles.list')).toEqual({ styles: [], unreadable: ['style:odd'] });
    expect(storage.has('style:odd')).toBe(true);
  });

  test('a full storage says so', async () => {
    const storage = new Map<string, unknown>([['other', 'x'.repeat(4_999_900)]]);
    const { call } = await openController({ storage });
    await expect(call('styles.save', BRAND)).rejects.toMatchObject({ code: 'storage-refused' });
  });
});
