import { seenBox } from './outline.ts';
import { findLayer } from './resolve.ts';

/** A small PNG of a layer as it is seen, `side` pixels on its long side; null where it is gone, shows nothing or Figma cannot draw it. */
export async function thumbnailOf({ layerId, side }: { layerId: string; side: number }): Promise<Uint8Array | null> {
  const found = await findLayer(layerId);
  const seen = found && seenBox(found.node);
  if (!seen) return null;
  const constraint = { type: seen.width >= seen.height ? 'WIDTH' : 'HEIGHT', value: side } as const;
  return found.node.exportAsync({ format: 'PNG', constraint, colorProfile: 'SRGB' }).catch(() => null);
}
