import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import type { Codec, Picture } from '../../image/codec.ts';
import { withPicture } from '../../image/with-picture.ts';
import { fitted } from '../../image/fitted.ts';
import { firstOf } from '../../jobs/first-of.ts';
import type { PaidAsset } from '../../recraft/types.ts';

/** Small pictures of results, which outlive the results themselves. */
export interface ResultThumbnails {
  /**
   * Draws and stores one, after all that were asked for before, if it is still wanted then. A list without a picture is still a list:
   * nothing here fails.
   */
  make(id: string, asset: PaidAsset, isWanted: () => boolean): Promise<void>;
  /** Null where there is none. */
  read(id: string): Promise<Uint8Array | null>;
}

/** The long side in pixels: twice what the list shows. */
const SIDE = 160;
const QUALITY = 0.8;

interface ThumbnailOptions {
  readonly plugin: PluginFunctions;
  readonly codec: Codec;
  /** Ids of the entries whose results must not make room for a picture. */
  readonly protect: () => readonly string[];
}

export function createResultThumbnails({ plugin, codec, protect }: ThumbnailOptions): ResultThumbnails {
  const made = new Map<string, Uint8Array>();
  let last: Promise<unknown> = Promise.resolve();

  async function draw(id: string, paid: PaidAsset, isWanted: () => boolean): Promise<void> {
    if (!isWanted()) return;
    const asset = firstOf(paid);
    const picture = asset.kind === 'svg' ? await codec.drawSvg(asset.text, SIDE) : await shrink(codec, asset.bytes);
    try {
      const bytes = await codec.encodeWebp(picture, QUALITY);
      // What was removed meanwhile must not leave its picture behind.
      if (!isWanted()) return;
      made.set(id, bytes);
      const { kept } = await plugin['entries.keep']({ id, part: 'thumbnail', bytes, protect: protect() });
      if (kept) made.delete(id);
    } finally {
      picture.release();
    }
  }

  return {
    make(id, asset, isWanted) {
      last = last.then(() => draw(id, asset, isWanted)).catch(() => undefined);
      return last.then(() => undefined);
    },
    read: async (id) => made.get(id) ?? (await plugin['entries.asset']({ id, part: 'thumbnail' }).catch(() => null)),
  };
}

function shrink(codec: Codec, bytes: Uint8Array): Promise<Picture> {
  return withPicture(codec.decode(bytes), (whole) => {
    const { width, height } = fitted(whole.width, whole.height, SIDE);
    return codec.resize(whole, width, height);
  });
}
