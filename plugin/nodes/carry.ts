import type { Result } from './build.ts';
import { arranges } from './spot.ts';

/** Gives a result what is seen of the original, as the export left it out: opacity, blend mode, effects; and its name and constraints. */
export function carryLook(original: SceneNode, result: Result): void {
  result.name = original.name;
  if ('opacity' in original) result.opacity = original.opacity;
  if ('blendMode' in original) result.blendMode = original.blendMode;
  if ('effects' in original) result.effects = original.effects;
  if ('constraints' in original) result.constraints = original.constraints;
}

/** A mask goes on masking: to be called where the result takes the original's own place and the original is not seen any longer. */
export function carryMask(original: SceneNode, result: Result): void {
  if (!('isMask' in original) || !original.isMask) return;
  result.isMask = true;
  result.maskType = original.maskType;
}

/** In a parent that arranges its children: whether the result is arranged, and whether it fills. What hugged has a fixed size now. */
export function carrySlot(original: SceneNode, result: Result): void {
  if (!original.parent || !arranges(original.parent) || !('layoutPositioning' in original)) return;
  result.layoutPositioning = original.layoutPositioning;
  if (original.layoutPositioning === 'ABSOLUTE') return;
  // `layoutAlign` and `layoutGrow` follow from these two, and each of these is refused where it does not apply.
  if (original.layoutSizingHorizontal === 'FILL') result.layoutSizingHorizontal = 'FILL';
  if (original.layoutSizingVertical === 'FILL') result.layoutSizingVertical = 'FILL';
}
