import type { BoundColor } from '../protocol/palette.ts';
import { follow } from './follow.ts';
import { createShelf } from './shelf.ts';
import { solidOf } from './styles.ts';

/** What a color is to be bound to, found just before it is. `gone`: somebody deleted it since the palette was read. */
export type Target =
  | { readonly kind: 'variable'; readonly variable: Variable; readonly alpha: number }
  | { readonly kind: 'style'; readonly styleId: string; readonly opacity: number }
  | { readonly kind: 'gone' };

/** Finds what colors are to be bound to, in their order; null for a color that is not to be bound, or to a style that is more than a color. */
export async function findTargets(colors: readonly Omit<BoundColor, 'hex'>[]): Promise<(Target | null)[]> {
  const shelf = createShelf();
  return Promise.all(
    colors.map(async ({ variableId, styleId }) => {
      if (variableId !== undefined) return variableTarget(variableId, shelf);
      return styleId === undefined ? null : styleTarget(styleId);
    }),
  );
}

/** A variable that comes to no color any longer counts as gone: bound to it a paint would show nobody knows what. */
async function variableTarget(id: string, shelf: ReturnType<typeof createShelf>): Promise<Target> {
  const variable = await shelf.variable(id);
  const collection = variable && (await shelf.collection(variable.variableCollectionId));
  if (!variable || !collection) return { kind: 'gone' };
  const mode = { collectionId: collection.id, modeId: collection.defaultModeId };
  const followed = await follow(variable, mode, shelf);
  return 'problem' in followed ? { kind: 'gone' } : { kind: 'variable', variable, alpha: followed.alpha };
}

async function styleTarget(id: string): Promise<Target | null> {
  const style = await figma.getStyleByIdAsync(id).catch(() => null);
  if (style?.type !== 'PAINT') return { kind: 'gone' };
  const solid = solidOf(style);
  return solid && { kind: 'style', styleId: id, opacity: solid.opacity ?? 1 };
}
