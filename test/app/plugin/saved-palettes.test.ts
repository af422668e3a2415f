import { describe, expect, test } from 'vitest';
import type { SavedPalette } from '../../../plugin/protocol/palette.ts';
import { openController } from './controller.ts';

const BRAND: SavedPalette = {
  id: 'brand',
  name: 'Brand',
  colors: [{ hex: '#1f6f5c', alpha: 1, name: 'pine/600', variableId: 'VariableID:2:3', scopes: ['ALL_SCOPES'] }],
  source: { collectionId: 'VariableCollectionId:2:1', modeId: '2:2' },
};

const NONE = { file: [], user: [], unreadable: [] };

describe('a palette is saved', () => {
  test('with the file: on the document, and one undo takes it back', async () => {
    const { call, figma } = await openController({});
    await call('palette.save', { place: 'file', palette: BRAND });
    expect(await call('palette.listSaved')).toEqual({ ...NONE, file: [BRAND] });
    expect(figma.document.node('0:0')?.pluginData['palette:brand']).toContain('"version":1');
    await call('palette.save', { place: 'file', palette: { ...BRAND, name: 'Newer' } });
    figma.user.undo();
    expect((await call('palette.listSaved')).file).toEqual([BRAND]);
    figma.user.undo();
    expect(await call('palette.listSaved')).toEqual(NONE);
  });

  test('on this computer: in every file, and never in one', async () => {
    const storage = new Map<string, unknown>();
    const first = await openController({ storage });
    await first.call('palette.save', { place: 'user', palette: BRAND });
    expect(first.figma.document.node('0:0')?.pluginData).toEqual({});
    const second = await openController({ storage });
    expect(await second.call('palette.listSaved')).toEqual({ ...NONE, user: [BRAND] });
    expect((await second.call('entries.list')).unreadable).toEqual([]);
  });

  test('over the one with its id, and beside all others, by name', async () => {
    const { call } = await openController({});
    for (const palette of [
      { ...BRAND, id: 'b', name: 'B' },
      { ...BRAND, id: 'a', name: 'A' },
      { ...BRAND, id: 'b', name: 'C' },
    ]) {
      await call('palette.save', { place: 'user', palette });
      await call('palette.save', { place: 'file', palette });
    }
    const { file, user } = await call('palette.listSaved');
    for (const list of [file, user]) expect(list.map(({ name }) => name)).toEqual(['A', 'C']);
  });

  test('and removed from where it was asked to be, and only there', async () => {
    const { call } = await openController({});
    await call('palette.save', { place: 'user', palette: BRAND });
    await call('palette.save', { place: 'file', palette: BRAND });
    await call('palette.remove', { place: 'user', id: 'brand' });
    expect(await call('palette.listSaved')).toEqual({ ...NONE, file: [BRAND] });
    await call('palette.remove', { place: 'file', id: 'brand' });
    await call('palette.remove', { place: 'file', id: 'never was' });
    expect(await call('palette.listSaved')).toEqual(NONE);
  });

  test('what cannot be understood is left where it is, and said', async () => {
    const storage = new Map<string, unknown>([['palette:odd', { version: 9, value: {} }]]);
    const { call, figma } = await openController({ storage });
    figma.user.edit('0:0', { pluginData: { 'palette:torn': '{"version":1,"val', other: 'x' } });
    await call('palette.save', { place: 'file', palette: BRAND });
    const listed = await call('palette.listSaved');
    expect(listed).toEqual({ file: [BRAND], user: [], unreadable: ['palette:odd', 'palette:torn'] });
    expect(figma.document.node('0:0')?.pluginData['palette:torn']).toBeDefined();
    expect(storage.has('palette:odd')).toBe(true);
  });

  test('not with the file where it is larger than Figma lets it be', async () => {
    const { call } = await openController({});
    const colors = Array.from({ length: 400 }, () => ({ hex: '#000000', alpha: 1, name: 'x'.repeat(400) }));
    const saving = call('palette.save', { place: 'file', palette: { ...BRAND, colors } });
    await expect(saving).rejects.toMatchObject({ code: 'storage-refused' });
    await call('palette.save', { place: 'user', palette: { ...BRAND, colors } });
    expect((await call('palette.listSaved')).user).toHaveLength(1);
  });

  test('not where it is malformed', async () => {
    const { call } = await openController({});
    const odd = { ...BRAND, colors: [{ hex: 'red', alpha: 1, name: null }] };
    const saving = call('palette.save', { place: 'user', palette: odd });
    await expect(saving).rejects.toMatchObject({ code: 'bad-request' });
  });
});
