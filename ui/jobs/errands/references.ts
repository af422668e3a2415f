import type { Target } from '../../../plugin/protocol/contract.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { withPicture } from '../../image/with-picture.ts';
import { IMAGE_LIMITS } from '../../image/limits.ts';
import type { Asset } from '../../recraft/types.ts';
import type { Tools } from '../operation.ts';

/** What a style is made from, as it was chosen. `weight`: how much it counts beside the others, above 0. */
export interface Reference {
  readonly from:
    | { readonly kind: 'layer'; readonly layerId: string }
    /** A result of the history, by its entry. */
    | { readonly kind: 'result'; readonly entry: string };
  readonly name: string;
  readonly weight: number;
}

/** The most references of one style, and bytes of all together: "64 MB", the smaller reading of it (Recraft's API description). */
export const MOST_REFERENCES = 10;
const MOST_BYTES = 64_000_000;

/** The long side of a drawing as a reference, in pixels: as a drawn layer is exported. */
const DRAWN = 2_048;

/** A reference that was captured at the click. */
export type Captured = (tools: Pick<Tools, 'plugin' | 'codec'>) => Promise<Uint8Array>;

/** References as they are at the click. A layer that is gone fails them all, as the style would be another one. */
export async function captureReferences(
  { plugin }: Pick<Tools, 'plugin'>,
  references: readonly Reference[],
  resultOf: (entry: string) => Promise<Asset | null>,
): Promise<readonly Captured[]> {
  const layerIds = references.flatMap(({ from }) => (from.kind === 'layer' ? [from.layerId] : []));
  const targets = await plugin['layer.capture'](layerIds);
  const byId = new Map(targets.map((target) => [target.layerId, target]));
  return references.map(({ from, name }): Captured => {
    if (from.kind === 'result') {
      return async ({ codec }) => pictureOf(codec, (await resultOf(from.entry)) ?? gone('result-gone', name));
    }
    const target = byId.get(from.layerId) ?? gone('layer-gone', name);
    return (tools) => exported(tools, target);
  });
}

/** The pictures of references, each within Recraft's limits and all together too. SVG is refused there: drawings are sent as PNG. */
export async function readReferences(
  tools: Pick<Tools, 'plugin' | 'codec'>,
  captured: readonly Captured[],
  signal: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const most = Math.min(IMAGE_LIMITS.bytes, Math.floor(MOST_BYTES / captured.length));
  const pictures: Uint8Array[] = [];
  // One after another, as each is a whole picture in memory while it is made to fit.
  for (const read of captured) {
    const bytes = await read(tools);
    signal.throwIfAborted();
    pictures.push((await fitForApi(tools.codec, bytes, most)).bytes);
    signal.throwIfAborted();
  }
  return pictures;
}

async function exported({ plugin }: Pick<Tools, 'plugin'>, target: Target): Promise<Uint8Array> {
  // Of a layer with a picture that is what is seen of it, not the picture behind it.
  const { bytes } = await plugin['layer.export']({ target, purpose: 'vectorize' });
  return bytes;
}

function pictureOf(codec: Tools['codec'], asset: Asset): Promise<Uint8Array> {
  if (asset.kind === 'raster') return Promise.resolve(asset.bytes);
  return withPicture(codec.drawSvg(asset.text, DRAWN), (picture) => codec.encodePng(picture));
}

function gone(code: 'layer-gone' | 'result-gone', name: string): never {
  throw Object.assign(new Error(`“${name}” is gone.`), { code });
}
