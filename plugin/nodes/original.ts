import { beyond, straighten } from './art-box.ts';
import { outlineOf } from './outline.ts';
import { findLayer } from './resolve.ts';
import type { Scratch } from './scratch.ts';
import type { Turns } from './turns.ts';

/**
 * A small PNG of what a result was made from, as it was exported then: upright, opaque and without effects, from a copy that is seen even
 * where the layer is hidden. Null where it is gone or Figma cannot draw it.
 */
export function originalOf(
  { layerId, side }: { layerId: string; side: number },
  { turns, scratch }: { turns: Turns; scratch: Scratch },
): Promise<Uint8Array | null> {
  return turns(async () => {
    const node = (await findLayer(layerId))?.node;
    const outline = node && outlineOf(node);
    if (!node || !outline) return null;
    const copy = node.clone();
    return scratch.lend(copy, async () => {
      copy.visible = true;
      straighten(copy, node, outline);
      const art = beyond(copy, outline);
      const { width, height } = art ?? outline;
      const constraint = { type: width >= height ? 'WIDTH' : 'HEIGHT', value: side } as const;
      const useAbsoluteBounds = outline.of === 'box' && art === null;
      return copy.exportAsync({ format: 'PNG', constraint, useAbsoluteBounds, colorProfile: 'SRGB' }).catch(() => null);
    });
  });
}
