import { priceOf, TOOL_PRICES } from '../../catalog/prices.ts';
import type { Failure } from '../../jobs/failures.ts';
import type { Piece } from '../../jobs/operation.ts';
import type { GenerateParams as PieceParams } from '../../jobs/operations/generate-params.ts';
import type { GenerateParams } from '../types.ts';
import type { WorkStore } from '../work.ts';
import type { ReferencesUse, StyleVerbs } from './types.ts';

/** What an order asks of the styles. */
export interface OrderStyles extends Pick<StyleVerbs, 'makeStyle'> {
  /** As it is called on this computer; null where it has no name here. */
  nameOf(id: string): string | null;
}

/** Why references must not be made a style for an order: it would not pay for one image in it. Null where it does. */
export function styleRefusal(
  { style, model }: Pick<GenerateParams, 'style' | 'model'>,
  { till }: WorkStore,
): Failure | null {
  return style?.kind === 'references' ? till.refuse(TOOL_PRICES.createStyle + (priceOf(model) ?? 0)) : null;
}

/** The images of an order in the style that is made for all of them first; none where that came to nothing. */
export async function inStyleOf(
  { name, references, match, base }: ReferencesUse,
  pieces: readonly Piece<PieceParams>[],
  { makeStyle }: Pick<OrderStyles, 'makeStyle'>,
): Promise<readonly Piece<PieceParams>[]> {
  const [first] = pieces;
  const id = first === undefined ? null : await makeStyle({ name, references, match, base, model: first.params.model });
  if (id === null) return [];
  const style = { kind: 'own', id, match } as const;
  return pieces.map((piece) => ({ ...piece, params: { ...piece.params, style, styleName: name } }));
}
