import { describe, expect, test } from 'vitest';
import type { Asset } from '../../../../../ui/recraft/types.ts';
import { createNotices } from '../../../../../ui/state/notices.ts';
import { createResults } from '../../../../../ui/state/history/results.ts';
import { createResultThumbnails } from '../../../../../ui/state/history/thumbnails.ts';
import { createUnsaved } from '../../../../../ui/state/history/unsaved.ts';
import { createSharpCodec } from '../../../../kit/codec-sharp.ts';
import { look, productShot } from '../../../../app/samples.ts';
import { memoryPlugin } from '../memory-plugin.ts';
import { memoryEntries } from './memory-entries.ts';

const SVG: Asset = {
  kind: 'svg',
  text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${'<path d="M0 0h200v100z" fill="#123456"/>'.repeat(50)}</svg>`,
};

async function raster(): Promise<Extract<Asset, { kind: 'raster' }>> {
  return { kind: 'raster', type: 'png', bytes: await productShot(320, 80) };
}

describe('results', () => {
  test('come back from storage as they were: drawings compressed, pictures as they came', async () => {
    const { plugin, assets } = memoryEntries();
    const codec = createSharpCodec();
    const photo = await raster();
    const results = createResults({ plugin, codec });
    expect(await results.keep('drawing', SVG, [])).toEqual({ stored: true, evicted: [] });
    await results.keep('photo', photo, []);
    expect(assets.get('drawing result')?.length).toBeLessThan(SVG.kind === 'svg' ? SVG.text.length / 5 : 0);
    expect(assets.get('photo result')).toEqual(photo.bytes);
    const reopened = createResults({ plugin, codec });
    expect(await reopened.read('drawing')).toEqual(SVG);
    expect(await reopened.read('photo')).toEqual(photo);
    expect(await reopened.read('nothing')).toBeNull();
  });

  test('are there while they are being stored, and stay in memory where there is no room', async () => {
    const { plugin, room } = memoryEntries();
    const results = createResults({ plugin, codec: createSharpCodec() });
    room.assets = false;
    const kept = results.keep('drawing', SVG, []);
    expect(await results.read('drawing')).toEqual(SVG);
    expect(await kept).toEqual({ stored: false, evicted: [] });
    expect(await results.read('drawing')).toEqual(SVG);
    results.forget('drawing');
    expect(await results.read('drawing')).toBeNull();
  });
});

describe('small pictures of results', () => {
  const always = () => true;
  const protect = () => [];

  test('have a long side of 160 px, outlive the results, and leave nothing in memory', async () => {
    const { plugin, assets } = memoryEntries();
    const codec = createSharpCodec();
    const thumbnails = createResultThumbnails({ plugin, codec, protect });
    await Promise.all([thumbnails.make('drawing', SVG, always), thumbnails.make('photo', await raster(), always)]);
    expect(await look(assets.get('drawing thumbnail'))).toMatchObject({ width: 160, height: 80 });
    expect(await look(assets.get('photo thumbnail'))).toMatchObject({ width: 160, height: 40 });
    expect(await createResultThumbnails({ plugin, codec, protect }).read('photo')).toEqual(
      assets.get('photo thumbnail'),
    );
    expect(codec.live()).toBe(0);
  });

  test('are shown for this run where storage is full', async () => {
    const { plugin, room } = memoryEntries();
    const thumbnails = createResultThumbnails({ plugin, codec: createSharpCodec(), protect });
    room.assets = false;
    await thumbnails.make('drawing', SVG, always);
    expect(await thumbnails.read('drawing')).toBeInstanceOf(Uint8Array);
  });

  test('of what was removed, before or while it is drawn, are not left behind', async () => {
    const { plugin, assets } = memoryEntries();
    const codec = createSharpCodec();
    const thumbnails = createResultThumbnails({ plugin, codec, protect });
    await thumbnails.make('before', SVG, () => false);
    let asked = 0;
    await thumbnails.make('while', SVG, () => (asked += 1) === 1);
    expect([...assets.keys()]).toEqual([]);
    expect(codec.live()).toBe(0);
  });

  test('that cannot be drawn or read are missing, and the next ones are drawn', async () => {
    const { plugin, assets } = memoryEntries();
    const codec = createSharpCodec();
    const thumbnails = createResultThumbnails({ plugin, codec, protect });
    await thumbnails.make('broken', { kind: 'raster', type: 'png', bytes: Uint8Array.of(1, 2, 3) }, always);
    await thumbnails.make('drawing', SVG, always);
    expect([...assets.keys()]).toEqual(['drawing thumbnail']);
    expect(codec.live()).toBe(0);
    const gone = memoryPlugin({ 'entries.asset': () => Promise.reject(new Error('closed')) });
    expect(await createResultThumbnails({ plugin: gone, codec, protect }).read('drawing')).toBeNull();
  });
});

describe('results that only memory holds', () => {
  test('are told once each, and no longer when they are safe', () => {
    const counts: number[] = [];
    const plugin = memoryPlugin({
      'app.unsaved'(count) {
        counts.push(count);
        return Promise.reject(new Error('closed'));
      },
    });
    const notices = createNotices();
    const unsaved = createUnsaved({ plugin, notices });
    for (const only of [false, true, true]) unsaved.mark('a', only);
    expect(notices.list.value).toMatchObject([{ title: '1 result can’t be saved', action: 'open-history' }]);
    unsaved.mark('b', true);
    expect(notices.list.value).toMatchObject([
      {
        title: '2 results can’t be saved',
        text: 'Figma’s storage has no room for them. Place them before you close the panel.',
      },
    ]);
    unsaved.mark('a', false);
    unsaved.mark('b', false);
    expect(notices.list.value).toEqual([]);
    expect(counts).toEqual([1, 2, 1, 0]);
    expect(unsaved.ids.value.size).toBe(0);
  });
});
