import type { PendingSet } from '../../state/sets/types.ts';
import type { Job } from '../../jobs/job.ts';

/** What a click on the button does, and what it costs: null where the price is unknown. */
interface SetAction {
  readonly verb: string;
  readonly units: number | null;
  readonly count: number;
  /** Units once, for a style that is made. */
  readonly extra: number;
}

/** What decides it. `style`: units for a style from the first one, 0 where the model takes none; `made`: for one that the order itself has made. */
interface SetFacts {
  readonly price: number | null;
  readonly style: number;
  readonly made: number;
  readonly pending: PendingSet | null;
  readonly subjects: number;
  readonly firstAlone: boolean;
}

export function actionOf({ price, style, made, pending, subjects, firstAlone }: SetFacts): SetAction {
  if (pending !== null) {
    const count = pending.order.subjects.length - 1;
    return { verb: `Approve and draw ${String(count)}`, count, units: costOf(price, count, style), extra: style };
  }
  const alone = firstAlone && subjects > 1;
  const count = alone ? 1 : subjects;
  const verb = alone ? 'Draw the first' : count === 0 ? 'Draw set' : `Draw ${String(count)}`;
  const extra = count === 0 ? 0 : made;
  return { verb, count, units: costOf(price, count, extra), extra };
}

/** What so many cost together, null where nobody knows. */
export function costOf(price: number | null, count: number, extra: number): number | null {
  return price === null ? null : price * count + extra;
}

/** A set whose first picture was drawn, or is being drawn. */
export interface FirstPicture {
  readonly subject: string;
  readonly state: 'drawing' | 'there' | 'gone' | 'approving';
  /** Where it stands; null until then. */
  readonly nodeId: string | null;
}

/** `job`: the one that draws it, null where it has left the list. */
export function firstPictureOf({ order, stage }: PendingSet, job: Job | null): FirstPicture {
  const subject = order.subjects[0] ?? '';
  const state = job?.state;
  const nodeId = state?.state === 'done' ? state.placed.nodeId : null;
  if (stage === 'approving') return { subject, nodeId, state: 'approving' };
  if (nodeId !== null) return { subject, nodeId, state: 'there' };
  const ended = state === undefined || ['failed', 'cancelled', 'unknown'].includes(state.state);
  return { subject, nodeId, state: ended ? 'gone' : 'drawing' };
}

/** Why a first picture cannot be approved; null where it can. */
export const FIRST_REASONS: Readonly<Record<FirstPicture['state'], string | null>> = {
  drawing: 'The first one is being drawn',
  approving: 'Its style is being made',
  gone: 'The first one wasn’t drawn',
  there: null,
};
