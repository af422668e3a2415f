import { fillAcross, fillDown } from './fill-sizing.ts';
import type { Result } from './build.ts';

/** Gives a result what is seen of the original, as the export left it out: opacity, blend mode, effects; and its name and constraints. */
export function carryLook(original: SceneNode, result: Result): void {
  result.name = original.name;
  // What a new layer has anyhow is not written: each write is a call into the document.
  const opacity = 'opacity' in original ? original.opacity : 1;
  if (opacity !== 1) result.opacity = opacity;
  const blendMode = 'blendMode' in original ? original.blendMode : 'PASS_THROUGH';
  if (blendMode !== 'PASS_THROUGH') result.blendMode = blendMode;
  const effects = 'effects' in original ? original.effects : [];
  if (effects.length > 0) result.effects = effects;
  const constraints = constraintsOf(original);
  if (constraints && !isAtStart(constraints)) result.constraints = constraints;
}

/** A mask goes on masking: to be called where the result takes the original's own place and the original is not seen any longer. */
export function carryMask(original: SceneNode, result: Result): void {
  if (!('isMask' in original) || !original.isMask) return;
  result.isMask = true;
  // A mask by its outline would be a box now: the shape is in what is painted.
  if (original.maskType === 'LUMINANCE') result.maskType = 'LUMINANCE';
}

/** In auto layout: whether the result is arranged, and whether it fills, within which limits. What hugged has a fixed size now. */
export function carrySlot(original: SceneNode, result: Result): void {
  if (!('layoutPositioning' in original)) return;
  if (original.layoutPositioning === 'ABSOLUTE') {
    result.layoutPositioning = 'ABSOLUTE';
    return;
  }
  // `layoutAlign` and `layoutGrow` follow from these two, and each of these is refused where it does not apply.
  if (original.layoutSizingHorizontal === 'FILL') fillAcross(result, original);
  if (original.layoutSizingVertical === 'FILL') fillDown(result, original);
}

/** Groups have no constraints of their own: they are held as their layers are, where those agree. */
function constraintsOf(node: SceneNode): Constraints | null {
  if ('constraints' in node) return node.constraints;
  if (!('children' in node)) return null;
  let agreed: Constraints | null = null;
  for (const child of node.children) {
    const constraints = constraintsOf(child);
    if (!constraints || (agreed && !isSame(agreed, constraints))) return null;
    agreed = constraints;
  }
  return agreed;
}

function isSame(one: Constraints, other: Constraints): boolean {
  return one.horizontal === other.horizontal && one.vertical === other.vertical;
}

function isAtStart({ horizontal, vertical }: Constraints): boolean {
  return horizontal === 'MIN' && vertical === 'MIN';
}
