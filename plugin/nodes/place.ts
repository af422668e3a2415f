import type { PlacementNote, Placed } from '../protocol/contract.ts';
import { fail } from '../protocol/fault.ts';
import type { Result } from './build.ts';
import type { ReadonlyMatrix } from './geometry.ts';
import { invert, multiply, translation } from './geometry.ts';
import { asRefusal } from './refused.ts';
import { pageOf } from './resolve.ts';
import type { Parent } from './resolve.ts';

/** Somewhere a result may stand. `put` moves it there, or throws where Figma refuses and leaves everything else as it was. */
export interface Place {
  readonly put: (node: Result) => void;
  readonly note: PlacementNote | null;
  /** The page that it is on, where that is known. */
  readonly page?: PageNode;
}

/**
 * Everything inside is one undo step of its own. `run` is synchronous, so that no change of the user's gets into it; `finish` is for what Figma
 * does by promises alone, and must not fail. Throws `placement-refused` where the file takes no changes.
 */
export async function asOneStep<Answer>(run: () => Answer, finish?: () => Promise<void>): Promise<Answer> {
  figma.commitUndo();
  try {
    const answer = run();
    await finish?.();
    return answer;
  } catch (thrown) {
    throw asRefusal(thrown);
  } finally {
    figma.commitUndo();
  }
}

/** Puts a result into the first of the places that takes it. Throws `placement-refused` when none does. */
export function placeFirst(result: Result, places: readonly Place[]): Placed {
  const refusals: unknown[] = [];
  for (const { put, note, page } of places) {
    try {
      put(result);
      return placed(result, note ?? (refusals.length > 0 ? 'read-only' : null), page);
    } catch (thrown) {
      // Figma refuses instances, components of libraries and more (fact sheet 5.4): the next place is tried.
      refusals.push(thrown);
    }
  }
  result.remove();
  throw fail('placement-refused', 'Figma did not let the result be placed.', refusals[0]);
}

/** A place in a parent, given its transform on the page. A parent that arranges its children takes over rotation alone. */
export function placeIn(parent: Parent, index: number, transform: ReadonlyMatrix, note: PlacementNote | null): Place {
  return {
    note,
    put(node) {
      const siblings = parent.children.filter(({ id }) => id !== node.id);
      parent.insertChild(Math.min(index, siblings.length), node);
      node.relativeTransform = toParent(parent, transform);
    },
  };
}

/** What the panel is told of a result that stands. */
export function placed(node: SceneNode, note: PlacementNote | null, known?: PageNode): Placed {
  const page = known ?? pageOf(node) ?? figma.currentPage;
  return { nodeId: node.id, pageId: page.id, name: node.name, note };
}

/** A transform on the page as one inside a parent: groups and boolean operations have no coordinates of their own (fact sheet 5.2). */
export function toParent(parent: BaseNode, transform: ReadonlyMatrix) {
  return multiply(invert(originOf(parent)), transform);
}

/** Where the coordinates of a parent's children start, on the page. */
function originOf(parent: BaseNode): ReadonlyMatrix {
  if (isSeeThrough(parent) && parent.parent) return originOf(parent.parent);
  return 'absoluteTransform' in parent ? parent.absoluteTransform : translation(0, 0);
}

function isSeeThrough({ type }: BaseNode): boolean {
  return type === 'GROUP' || type === 'BOOLEAN_OPERATION' || type === 'TRANSFORM_GROUP';
}
