import { beyond, bakesIn, straighten } from './art-box.ts';
import type { ArtBox } from './art-box.ts';
import type { Size } from './geometry.ts';
import type { Outline } from './outline.ts';

/** What the pictures of layers cover, from the export to the placing of the result. */
export interface ArtBoxes {
  /** `box` null: the layer's bounds. */
  readonly remember: (layerId: string, box: ArtBox | null, layer: Size) => void;
  /** The box in a layer that may have another size by now; null for its bounds, undefined where no export is known. */
  readonly find: (layerId: string, layer: Size) => ArtBox | null | undefined;
}

/** No exports yet. */
export function createArtBoxes(): ArtBoxes {
  const known = new Map<string, { readonly box: ArtBox | null; readonly layer: Size }>();
  return {
    remember: (layerId, box, { width, height }) => known.set(layerId, { box, layer: { width, height } }),
    find(layerId, { width, height }) {
      const found = known.get(layerId);
      if (!found?.box) return found?.box;
      const [across, down] = [width / found.layer.width, height / found.layer.height];
      const { x, y, width: wide, height: high } = found.box;
      return { x: x * across, y: y * down, width: wide * across, height: high * down };
    },
  };
}

/** What a picture of a layer covers as the layer is now, for results of exports that are not known any longer. */
export function measureArt(node: SceneNode, outline: Outline): ArtBox | null {
  if (!bakesIn(node, outline)) return beyond(node, outline);
  const copy = node.clone();
  try {
    straighten(copy, node, outline);
    return beyond(copy, outline);
  } finally {
    copy.remove();
  }
}
