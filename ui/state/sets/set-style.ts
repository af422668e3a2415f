import { modelFromId } from '../../catalog/listed-models.ts';
import { styleBasesOf } from '../../catalog/style-families.ts';
import type { SetArt, SetOrder } from '../../jobs/operations/draw-set.ts';
import type { Notices } from '../notices.ts';
import { styleRefusal, type OrderStyles } from '../styles/for-order.ts';
import type { WorkStore } from '../work.ts';
import type { SetWanted } from './types.ts';

/** A set in a style that is there: one that is to be made from references is made now. Null where it was not made; why is in a notice. */
export async function settledSet(
  { art, ...order }: SetWanted,
  { styles, work, notices }: { styles: OrderStyles; work: WorkStore; notices: Notices },
): Promise<SetOrder | null> {
  const { style = null, ...plain } = art;
  if (style?.kind !== 'references') {
    const styleName = style?.kind === 'own' ? styles.nameOf(style.id) : null;
    return { ...order, art: { ...plain, style, styleName } };
  }
  const refusal = styleRefusal(art, work);
  if (refusal !== null) notices.fail(refusal);
  const id = refusal === null ? await styles.makeStyle({ ...style, model: art.model }) : null;
  if (id === null) return null;
  return { ...order, art: { ...plain, style: { kind: 'own', id, match: style.match }, styleName: style.name } };
}

/**
 * What the others of a set are drawn in once the first, an entry of the history, is approved: a style that is made from it; what the set had
 * before where its model takes no such style; null where none was made.
 */
export async function styleFromFirst(
  { art, title: name }: SetOrder,
  entry: string,
  styles: OrderStyles,
): Promise<Pick<SetArt, 'style' | 'styleName'> | null> {
  const model = modelFromId(art.model);
  const [base] = styleBasesOf(model);
  const [match] = model.takes.matches;
  if (!model.takes.ownStyles || base === undefined || match === undefined) {
    return { style: art.style, styleName: art.styleName };
  }
  const references = [{ from: { kind: 'result', entry }, name, weight: 1 } as const];
  const id = await styles.makeStyle({ name, references, model: art.model, match, base });
  return id === null ? null : { style: { kind: 'own', id }, styleName: name };
}
