import type { Pixels, Target } from '../protocol/contract.ts';
import type { FillRef } from '../protocol/cutting.ts';
import { describe, fail } from '../protocol/fault.ts';
import { exportConstraint, exportScale, pictureScale, pngSize } from './export-size.ts';
import type { Fit } from './export-size.ts';
import { bakesIn, beyond, beyondAt, cornerOf, straighten } from './art-box.ts';
import type { ArtBox } from './art-box.ts';
import type { ArtBoxes } from './art-boxes.ts';
import { imageBytes } from './image-bytes.ts';
import type { Box, Size } from './geometry.ts';
import { outlineOf, seenBox } from './outline.ts';
import type { Outline } from './outline.ts';
import { asRefusal } from './refused.ts';
import { findLayer } from './resolve.ts';
import { isDrawing } from './is-drawing.ts';
import type { Scratch } from './scratch.ts';
import type { Turns } from './turns.ts';

/** What exports share; `findImage` answers the image paint of a layer that counts, or the one that was chosen. */
export interface Exporting {
  readonly turns: Turns;
  readonly scratch: Scratch;
  readonly artBoxes: ArtBoxes;
  readonly findImage: (fills: readonly Paint[] | symbol, chosen?: FillRef) => FillImage | null;
}

interface FillImage extends FillRef {
  readonly image: Fit;
}

/** What is exported, and what for; `fill` chooses among several image paints. */
interface ExportRequest {
  readonly target: Target;
  readonly purpose: 'vectorize' | 'background';
  readonly fill?: FillRef | undefined;
}

/**
 * The pixels of a target: for its background the original bytes of its picture where it has one, and a drawing where it is made of shapes
 * alone; else what is seen, as PNG.
 */
export async function exportPixels(
  { target, purpose, fill }: ExportRequest,
  { turns, scratch, artBoxes, findImage }: Exporting,
): Promise<Pixels> {
  const layer = await present(target);
  const image = 'fills' in layer ? findImage(layer.fills, fill) : null;
  if (fill && !image) throw fail('image-missing', 'The chosen image is no longer in the layer.', fill.hash);
  if (image && purpose === 'background') return originalBytes(image);
  const plain = !('children' in layer);
  const picture = image && plain ? await pictureSize(image.hash) : null;
  return turns(async () => {
    // No need to look it up again: a layer that was deleted meanwhile says so, and its page stays loaded.
    if (layer.removed) throw fail('layer-gone', 'The layer was deleted.');
    const { outline, seen } = visible(layer);
    const own = picture && image ? pictureScale(outline, picture, image.image) : null;
    const drawn = purpose === 'background' && isDrawing(layer);
    const take = async (upright: SceneNode, box: ArtBox | null) => {
      artBoxes.remember(target.layerId, box, outline);
      const area = box ?? outline;
      const cut = outline.of === 'box' && box === null ? 'bounds' : 'what is seen';
      if (drawn) return { kind: 'svg', bytes: await render(upright, drawingOf(cut)) } as const;
      return toPixels(await render(upright, settingsFor(area, exportScale(area, own), cut)));
    };
    if (!bakesIn(layer, outline) && !(drawn && isClipping(layer)))
      return take(layer, beyondAt(cornerOf(outline), seen, outline));
    const copy = copyOf(layer);
    return scratch.lend(copy, () => {
      straighten(copy, layer, outline);
      const box = beyond(copy, outline);
      // As SVG it would be a clip path, which comes back as a mask; the frame of the result clips as well.
      if (drawn && box === null && isClipping(copy)) copy.clipsContent = false;
      return take(copy, box);
    });
  });
}

/** Nothing has been paid by then: where no copy can be made, no result could be placed either. */
function copyOf(layer: SceneNode): SceneNode {
  try {
    return layer.clone();
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

async function originalBytes({ paint, hash }: FillImage): Promise<Pixels> {
  const bytes = await imageBytes(hash);
  if (!bytes) throw fail('image-missing', 'The picture in this layer cannot be found in the file.', hash);
  return { kind: 'fill', bytes, paint, hash };
}

async function pictureSize(hash: string) {
  // A picture whose size cannot be had still shows in an export: the layer then counts as drawn.
  return (
    (await figma
      .getImageByHash(hash)
      ?.getSizeAsync()
      .catch(() => null)) ?? null
  );
}

async function present(target: Target): Promise<SceneNode> {
  const found = await findLayer(target.layerId);
  if (!found) throw fail('layer-gone', 'The layer was deleted.');
  return found.node;
}

function visible(node: SceneNode): { outline: Outline; seen: Box } {
  const seen = seenBox(node);
  const outline = seen && outlineOf(node, seen);
  if (!outline) throw fail('nothing-visible', 'The layer shows nothing.');
  return { outline, seen };
}

function isClipping(node: SceneNode): node is FrameNode | ComponentNode | InstanceNode {
  return 'clipsContent' in node && node.clipsContent;
}

/** Pixels must map back onto the area one to one. */
function settingsFor(area: Size, scale: number, cut: 'bounds' | 'what is seen'): ExportSettingsImage {
  return {
    format: 'PNG',
    contentsOnly: true,
    useAbsoluteBounds: cut === 'bounds',
    constraint: exportConstraint(area, scale),
    // Recraft takes pixels for sRGB; in a Display P3 file they would shift (fact sheet 6).
    colorProfile: 'SRGB',
  };
}

/** As vectors: text in outlines, since nobody else has its font. */
function drawingOf(cut: 'bounds' | 'what is seen'): ExportSettingsSVG {
  const useAbsoluteBounds = cut === 'bounds';
  return { format: 'SVG', contentsOnly: true, useAbsoluteBounds, svgOutlineText: true, colorProfile: 'SRGB' };
}

async function render(node: SceneNode, settings: ExportSettingsImage | ExportSettingsSVG): Promise<Uint8Array> {
  try {
    return await node.exportAsync(settings);
  } catch (thrown) {
    // Figma's words for hidden, empty and clipped-away layers (fact sheet 6).
    if (/visible layers/.test(describe(thrown))) throw fail('nothing-visible', 'The layer shows nothing.', thrown);
    throw fail('export-refused', 'Figma could not export the layer.', thrown);
  }
}

function toPixels(bytes: Uint8Array): Pixels {
  const size = pngSize(bytes);
  if (!size) throw fail('export-refused', 'Figma exported something that is no PNG.');
  return { kind: 'export', bytes, width: size.width, height: size.height };
}
