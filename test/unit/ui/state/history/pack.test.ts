import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../../../ui/state/history/pack.ts';
import type { Asset, PaidAsset } from '../../../../../ui/recraft/types.ts';
import { createSharpCodec } from '../../../../kit/codec-sharp.ts';

const codec = createSharpCodec();
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3);
const svg: Asset = { kind: 'svg', text: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>' };
const png: Asset = { kind: 'raster', type: 'png', bytes: PNG };

describe('a result as it is stored', () => {
  test.each<[string, PaidAsset]>([
    ['a drawing', svg],
    ['a picture', png],
    ['a set of one', { kind: 'set', items: [{ asset: svg, imageId: 'a' }], unread: 0 }],
    [
      'a set of both kinds',
      {
        kind: 'set',
        items: [
          { asset: png, imageId: 'ünïcode' },
          { asset: svg, imageId: '' },
          { asset: png, imageId: 'b' },
        ],
        unread: 2,
      },
    ],
  ])('%s is read as it was', async (_what, asset) => {
    expect(await unpack(codec, await pack(codec, asset))).toEqual(asset);
  });

  test('a set can be read from a part of a larger buffer, as messages bring it', async () => {
    const set: PaidAsset = { kind: 'set', items: [{ asset: png, imageId: 'a' }], unread: 0 };
    const packed = await pack(codec, set);
    const larger = new Uint8Array(packed.length + 7);
    larger.set(packed, 5);
    expect(await unpack(codec, larger.subarray(5, 5 + packed.length))).toEqual(set);
  });

  test('a damaged set is refused rather than half read', async () => {
    const packed = await pack(codec, { kind: 'set', items: [{ asset: svg, imageId: 'a' }], unread: 0 });
    packed[11] = 0;
    await expect(unpack(codec, packed)).rejects.toThrow();
  });
});
