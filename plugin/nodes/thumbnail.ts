import { seenBox } from './outline.ts';
import { findLayer } from './resolve.ts';

/** The long side of a thumbnail in pixels: three times the 32 px of a list, for dense screens. */
const SIDE = 96;

/** A small PNG of a layer as it is seen; null where it is gone, shows nothing or Figma cannot draw it. */
export async function thumbnailOf(layerId: string): Promise<Uint8Array | null> {
  const found = await findLayer(layerId);
  const seen = found && seenBox(found.node);
  if (!seen) return null;
  const constraint = { type: seen.width >= seen.height ? 'WIDTH' : 'HEIGHT', value: SIDE } as const;
  return found.node.exportAsync({ format: 'PNG', constraint, colorProfile: 'SRGB' }).catch(() => null);
}
