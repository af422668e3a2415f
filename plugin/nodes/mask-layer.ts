import { anchorOf } from './anchor.ts';
import { multiply, translation } from './geometry.ts';
import type { Box } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { indexIn, pageOf } from './resolve.ts';
import type { Found, Parent } from './resolve.ts';
import { resizeTo, slotOf, takeSlot } from './slot.ts';
import { arranges } from './spot.ts';

/** A layer that a mask can be laid over. */
type Maskable = SceneNode & LayoutMixin & BlendMixin;
/** What holds a layer and its mask. */
export type Holder = GroupNode | FrameNode;

/** Whether Figma, and the layer's own part in the drawing, let a mask be laid over it. With a paint the layer is its picture alone. */
export function canMask({ node, parent, page }: Found, paint: ImagePaint | null): boolean {
  if (!isMaskable(node) || node.isMask) return false;
  if (outlineOf(node)?.of !== 'box' || anchorOf({ node, parent, page }).anchor) return false;
  // What lies in a frame would vanish with its picture's background.
  return paint === null || !('children' in node) || node.children.length === 0;
}

/** Whether a layer is of a kind that goes into groups. */
export function isMaskable(node: SceneNode): node is Maskable {
  return 'isMask' in node && 'layoutPositioning' in node;
}

/** What a mask is made of: its picture, and what of the layer that covers; the paint that it lies like, where it is over one picture. */
export interface MaskArt {
  readonly hash: string;
  readonly paint: ImagePaint | null;
  /** From the layer's corner; null for all of the layer. */
  readonly area: Box | null;
}

/**
 * Lays a mask over a layer: both in a group in the layer's place, or, where layers are arranged, in a frame that takes over its slot. The
 * picture's alpha lies in the mask as the picture itself lies in the layer. Null where Figma refuses, and nothing has changed.
 */
export function layMask(node: Maskable, { hash, paint, area }: MaskArt): Holder | null {
  const { parent } = node;
  if (!parent) return null;
  const mask = figma.createRectangle();
  try {
    mask.name = 'Mask';
    mask.fills = [maskPaint(paint, hash)];
    const covered = area ?? { x: 0, y: 0, width: node.width, height: node.height };
    mask.resize(covered.width, covered.height);
    const holder = arranges(parent) ? inFrame(node, mask, covered) : inGroup(node, { mask, parent, covered });
    holder.name = node.name;
    mask.isMask = true;
    mask.maskType = 'ALPHA';
    return holder;
  } catch {
    // Figma refuses components of libraries and more: the caller then cuts the picture itself.
    if (!mask.removed) mask.remove();
    return null;
  }
}

interface Grouping {
  readonly mask: RectangleNode;
  readonly parent: Parent;
  readonly covered: Box;
}

/** A group keeps the place on the page of what it holds, and the constraints of each. */
function inGroup(node: Maskable, { mask, parent, covered }: Grouping): GroupNode {
  const index = indexIn(parent, node);
  parent.insertChild(index, mask);
  mask.relativeTransform = multiply(node.relativeTransform, translation(covered.x, covered.y));
  // Groups have none.
  if ('constraints' in node) mask.constraints = node.constraints;
  const group = figma.group([mask, node], parent, index);
  // Guess: neither the order in the group nor its index is certain when they come from the same parent.
  if (indexIn(group, mask) !== 0) group.insertChild(0, mask);
  if (indexIn(parent, group) !== index) parent.insertChild(index, group);
  return group;
}

/** Groups neither fill nor stand in cells of their own accord: a frame does, and stretches what it holds. */
function inFrame(node: Maskable, mask: RectangleNode, covered: Box): FrameNode {
  const slot = slotOf(node);
  const constraints = 'constraints' in node ? node.constraints : null;
  const frame = figma.createFrame();
  try {
    frame.fills = [];
    frame.clipsContent = false;
    frame.resize(node.width, node.height);
    frame.appendChild(mask);
    frame.appendChild(node);
    takeSlot(frame, slot);
  } catch (thrown) {
    if (node.parent?.id === frame.id) takeSlot(node, slot);
    frame.remove();
    throw thrown;
  }
  mask.relativeTransform = translation(covered.x, covered.y);
  node.relativeTransform = translation(0, 0);
  // What fills its slot has gone through other sizes on the way.
  resizeTo(node, frame);
  for (const layer of [mask, node]) {
    if ('constraints' in layer) layer.constraints = { horizontal: 'SCALE', vertical: 'SCALE' };
  }
  if (constraints) frame.constraints = constraints;
  return frame;
}

/** Takes a mask off again: the layer takes its holder's place, unless something else was put into that, and is selected instead of what goes. */
export function liftMask(holder: Holder, mask: SceneNode, node: Maskable): void {
  const page = pageOf(holder);
  const selected = page?.selection.map((layer) => ({ layer, goes: [holder.id, mask.id].includes(layer.id) })) ?? [];
  lift(holder, mask, node);
  if (!page || !selected.some(({ layer, goes }) => goes && layer.removed)) return;
  const stays = selected.flatMap(({ layer }) => (layer.removed || layer.id === node.id ? [] : layer));
  page.selection = [...stays, node];
}

function lift(holder: Holder, mask: SceneNode, node: Maskable): void {
  const others = holder.children.some(({ id }) => id !== mask.id && id !== node.id);
  if (others) {
    mask.remove();
    return;
  }
  const slot = slotOf(holder);
  const { parent } = slot;
  if (holder.type === 'GROUP') {
    parent.insertChild(slot.index, node);
    mask.remove();
    return;
  }
  // A grid's cell has room for one alone.
  const constraints = holder.constraints;
  (pageOf(parent) ?? figma.currentPage).appendChild(node);
  holder.remove();
  takeSlot(node, slot);
  if ('constraints' in node) node.constraints = constraints;
}

/** The alpha lies as the picture does; what else the paint has is the picture's alone. */
function maskPaint(paint: ImagePaint | null, hash: string): ImagePaint {
  if (!paint) return { type: 'IMAGE', imageHash: hash, scaleMode: 'FILL' };
  const { scaleMode, imageTransform, scalingFactor, rotation } = paint;
  return {
    type: 'IMAGE',
    imageHash: hash,
    scaleMode,
    ...(imageTransform && { imageTransform }),
    ...(scalingFactor !== undefined && { scalingFactor }),
    ...(rotation !== undefined && scaleMode !== 'CROP' && { rotation }),
  };
}
