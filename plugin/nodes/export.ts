import type { Pixels, Target } from '../protocol/contract.ts';
import { describe, fail } from '../protocol/fault.ts';
import { exportConstraint, exportScale, pictureScale, pngSize } from './export-size.ts';
import type { Fit } from './export-size.ts';
import { isUpright, translation } from './geometry.ts';
import { imageBytes } from './image-bytes.ts';
import { outlineOf, seenBox } from './outline.ts';
import type { Outline } from './outline.ts';
import { findLayer } from './resolve.ts';
import type { Scratch } from './scratch.ts';
import type { Turns } from './turns.ts';

/** What exports share; `findImage` answers the image paint of a layer that counts. */
export interface Exporting {
  readonly turns: Turns;
  readonly scratch: Scratch;
  readonly findImage: (fills: readonly Paint[] | symbol) => FillImage | null;
}

interface FillImage {
  readonly paint: number;
  readonly hash: string;
  readonly image: Fit;
}

/** The pixels of a target: for its background the original bytes of its picture where it has one, else what is seen, as PNG. */
export async function exportPixels(
  { target, purpose }: { target: Target; purpose: 'vectorize' | 'background' },
  { turns, scratch, findImage }: Exporting,
): Promise<Pixels> {
  const layer = await present(target);
  const image = 'fills' in layer ? findImage(layer.fills) : null;
  if (image && purpose === 'background') return originalBytes(image);
  const plain = !('children' in layer);
  const picture = image && plain ? await pictureSize(image.hash) : null;
  return turns(async () => {
    const node = await present(target);
    const outline = visibleOutline(node);
    const own = picture && image ? pictureScale(outline, picture, image.image) : null;
    const settings = settingsFor(outline, exportScale(outline, own));
    if (!bakesIn(node, outline)) return toPixels(await render(node, settings));
    const copy = node.clone();
    return scratch.lend(copy, async () => {
      straighten(copy, outline);
      return toPixels(await render(copy, settings));
    });
  });
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

function visibleOutline(node: SceneNode): Outline {
  const outline = seenBox(node) ? outlineOf(node) : null;
  if (!outline) throw fail('nothing-visible', 'The layer shows nothing.');
  return outline;
}

/** Whether an export of the layer itself would show what its result takes over: its rotation, opacity or effects. */
function bakesIn(node: SceneNode, { transform, flat }: Outline): boolean {
  const turned = !flat && !isUpright(transform);
  const translucent = 'opacity' in node && node.opacity < 1;
  return turned || translucent || ('effects' in node && node.effects.some(({ visible }) => visible));
}

/** Takes all that off a copy, which stands out of sight above the view. A line keeps its rotation: its outline is upright. */
function straighten(copy: SceneNode, { flat, width, height }: Outline): void {
  const { x, y } = figma.viewport.bounds;
  if (!flat && 'relativeTransform' in copy) copy.relativeTransform = translation(x - 2 * width, y - 2 * height);
  if ('opacity' in copy) copy.opacity = 1;
  if ('effects' in copy) copy.effects = [];
}

function settingsFor(outline: Outline, scale: number): ExportSettingsImage {
  return {
    format: 'PNG',
    contentsOnly: true,
    // Pixels must map back onto the layer one to one; only a line is cut to what is seen, as its own box has no area.
    useAbsoluteBounds: !outline.flat,
    constraint: exportConstraint(outline, scale),
    // Recraft takes pixels for sRGB; in a Display P3 file they would shift (fact sheet 6).
    colorProfile: 'SRGB',
  };
}

async function render(node: SceneNode, settings: ExportSettingsImage): Promise<Uint8Array> {
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
