import * as v from 'valibot';
import type { Codec } from '../../image/codec.ts';
import { sniff } from '../../lib/sniff.ts';
import type { Asset, AssetSet, PaidAsset } from '../../recraft/types.ts';

/**
 * What a set begins with; no picture does. Then the length of the table (4 bytes), the table as JSON, and the pictures one after another;
 * what came with them and was no picture has a length of 0.
 */
const MAGIC = new TextEncoder().encode('RSET1');
const HEAD = MAGIC.length + 4;

const table = v.array(v.object({ imageId: v.string(), length: v.pipe(v.number(), v.integer(), v.minValue(0)) }));

/** A result as the bytes that are stored: pictures as they came, drawings compressed, sets with a table of what is in them. */
export async function pack(codec: Codec, asset: PaidAsset): Promise<Uint8Array> {
  if (asset.kind === 'svg') return codec.deflate(asset.text);
  if (asset.kind === 'raster') return asset.bytes;
  const parts = await Promise.all(asset.items.map((item) => pack(codec, item.asset)));
  const entries = [
    ...asset.items.map(({ imageId }, index) => ({ imageId, length: parts[index]?.length ?? 0 })),
    ...Array.from({ length: asset.unread }, () => ({ imageId: '', length: 0 })),
  ];
  const text = new TextEncoder().encode(JSON.stringify(entries));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return joined([MAGIC, length, text, ...parts]);
}

/** The result behind stored bytes. Rejects where a set is damaged. */
export async function unpack(codec: Codec, bytes: Uint8Array): Promise<PaidAsset> {
  return isSet(bytes) ? unpackSet(codec, bytes) : unpackOne(codec, bytes);
}

async function unpackSet(codec: Codec, bytes: Uint8Array): Promise<AssetSet> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length);
  const text = new TextDecoder().decode(bytes.subarray(HEAD, HEAD + length));
  const entries = v.parse(v.pipe(v.string(), v.parseJson(), table, v.minLength(1)), text);
  let at = HEAD + length;
  const pictures = entries.filter(({ length: size }) => size > 0);
  const items = pictures.map(async ({ imageId, length: size }) => {
    const part = bytes.slice(at, at + size);
    at += size;
    return { imageId, asset: await unpackOne(codec, part) };
  });
  return { kind: 'set', items: await Promise.all(items), unread: entries.length - pictures.length };
}

async function unpackOne(codec: Codec, bytes: Uint8Array): Promise<Asset> {
  const type = sniff(bytes);
  if (type !== 'unknown' && type !== 'svg') return { kind: 'raster', type, bytes };
  return { kind: 'svg', text: await codec.inflate(bytes) };
}

function isSet(bytes: Uint8Array): boolean {
  return bytes.length > HEAD && MAGIC.every((byte, index) => bytes[index] === byte);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
