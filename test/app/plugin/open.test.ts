import { describe, expect, test } from 'vitest';
import { preferencesProperty } from '../../../plugin/storage/preferences.ts';
import { openController, RED } from './controller.ts';

describe('opening', () => {
  test('answers everything for the first screen, in one message', async () => {
    const { open, figma } = await openController({
      command: 'vectorize',
      document(build) {
        const id = build.add('RECTANGLE', { name: 'Card', width: 300, height: 200, fills: [RED] });
        build.select([id]);
      },
    });
    const opening = await open();
    expect(opening).toMatchObject({ command: 'vectorize', token: null, unreadable: [] });
    expect(opening.preferences).toEqual(preferencesProperty.initial);
    expect(opening.selection.layers.map(({ name }) => name)).toEqual(['Card']);
    expect(figma.ui.window()).toMatchObject({ width: 360, height: 640, themeColors: true, visible: true });
  });

  test('a token and preferences are kept from one run to the next', async () => {
    const { call, open, figma } = await openController({});
    const preferences = { ...preferencesProperty.initial, count: 4, dropBackground: true };
    await call('token.save', 'sk-1234');
    await call('preferences.save', preferences);
    figma.user.closePlugin();
    await figma.run('create');
    figma.ui.ready();
    expect(await open()).toMatchObject({ token: 'sk-1234', preferences, unreadable: [] });
    await call('token.remove');
    expect((await open()).token).toBeNull();
  });

  test('garbage in storage is named, left where it is, and replaced by what is saved next', async () => {
    const storage = new Map<string, unknown>([
      ['token', 7],
      ['preferences', { version: 99, value: {} }],
      ['window-size', 'large'],
    ]);
    const { open, call } = await openController({ storage });
    const opening = await open();
    expect(opening).toMatchObject({ token: null, preferences: preferencesProperty.initial });
    expect(opening.unreadable).toEqual(['token', 'preferences', 'window-size']);
    expect(storage.get('token')).toBe(7);
    await call('token.save', 'sk-1234');
    expect(await open()).toMatchObject({ token: 'sk-1234', unreadable: ['preferences', 'window-size'] });
  });

  test('full storage refuses with a code, and what was there stays', async () => {
    const storage = new Map<string, unknown>([['history', 'x'.repeat(5_242_000)]]);
    const { call, open } = await openController({ storage });
    await expect(call('token.save', 's'.repeat(2_000))).rejects.toMatchObject({ code: 'storage-refused' });
    expect(await open()).toMatchObject({ token: null, unreadable: [] });
  });
});

describe('the window', () => {
  test('takes the remembered size, within what the panel is drawn for', async () => {
    const storage = new Map<string, unknown>([['window-size', { version: 1, value: { width: 900, height: 500 } }]]);
    const { figma, settle } = await openController({ storage });
    await settle();
    expect(figma.ui.window()).toMatchObject({ width: 480, height: 500 });
  });

  test('is remembered only where that was asked', async () => {
    const storage = new Map<string, unknown>();
    const { figma, call } = await openController({ storage });
    await call('window.resize', { width: 400, height: 700, remember: false });
    expect(figma.ui.window()).toMatchObject({ width: 400, height: 700 });
    expect(storage.has('window-size')).toBe(false);
    await call('window.resize', { width: 10, height: 10, remember: true });
    expect(figma.ui.window()).toMatchObject({ width: 320, height: 400 });
    expect(storage.get('window-size')).toEqual({ version: 1, value: { width: 320, height: 400 } });
  });
});

test('a link opens in the browser, and only a secure one', async () => {
  const { figma, call } = await openController({});
  await call('link.open', 'https://app.recraft.ai/profile/api');
  await expect(call('link.open', 'file:///etc/passwd')).rejects.toMatchObject({ code: 'bad-request' });
  expect(figma.log.filter(({ kind }) => kind === 'open')).toEqual([
    { kind: 'open', text: 'https://app.recraft.ai/profile/api' },
  ]);
});
