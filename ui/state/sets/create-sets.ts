import { describeThrown } from '../../jobs/describe-failure.ts';
import type { Piece, Tools } from '../../jobs/operation.ts';
import { drawInFrames } from '../../jobs/operations/draw-in-frames.ts';
import { drawSet, placeForSet, promptFor } from '../../jobs/operations/draw-set.ts';
import type { GenerateParams } from '../../jobs/operations/generate-params.ts';
import { OPERATIONS } from '../../jobs/registry.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Account } from '../account.ts';
import type { BrandStore } from '../brand/create-brand.ts';
import type { Notices } from '../notices.ts';
import { createRepeatGuard } from '../repeats.ts';
import { inStyleOf, styleRefusal, type OrderStyles } from '../styles/for-order.ts';
import type { WorkStore } from '../work.ts';
import { createOrderTools, type OrderTools } from './order-tools.ts';
import { createPendingSet, type PendingStore } from './pending-set.ts';
import { settledSet } from './set-style.ts';
import type { FramesWanted, SetsView, SetVerbs, SetWanted } from './types.ts';

interface SetsOptions {
  readonly tools: Tools;
  readonly ids: () => string;
  readonly clock: Clock;
  readonly work: WorkStore;
  readonly account: Account;
  readonly notices: Notices;
  readonly brand: Pick<BrandStore, 'forOrder'>;
  readonly styles: OrderStyles;
}

/** No set waits. Everything is refused, in a notice, before anything is captured. */
export function createSets(options: SetsOptions): { readonly view: SetsView; readonly verbs: SetVerbs } {
  const { work } = options;
  const once = createRepeatGuard(options.clock);
  const orders = createOrderTools(options);
  const pending = createPendingSet(options);

  return {
    view: { pending: pending.value },
    verbs: {
      drawInFrames: (order) => once('frames', order, () => fillFrames(order, orders, options)),
      explore: (order) =>
        once('explore', order, async () => {
          if (!orders.maySend([order.prompt], order.model)) return;
          await work.start('explore', OPERATIONS.explore, await orders.inColors(order));
        }),
      drawSet: (order, firstAlone) =>
        once('set', { order, firstAlone }, () => begin(order, firstAlone, { ...options, orders, pending })),
      approveFirst: () => pending.approve(),
      async redrawFirst() {
        const set = pending.value.value;
        if (set?.stage === 'first') await once('redraw', set.firstJob, () => pending.drawFirst(set));
      },
      dropPending: () => pending.drop(),
    },
  };
}

async function begin(
  wanted: SetWanted,
  firstAlone: boolean,
  { orders, pending, ...options }: SetsOptions & { orders: OrderTools; pending: PendingStore },
): Promise<void> {
  const { tools, ids, work, notices } = options;
  const prompts = wanted.subjects.map((subject) => promptFor(wanted.template, subject));
  if (!orders.maySend(prompts, wanted.art.model)) return;
  try {
    const order = await settledSet(wanted, options);
    if (order === null) return;
    const full = { ...order, art: await orders.inColors(order.art) };
    const place = await placeForSet(tools, full, ids());
    if (firstAlone) await pending.drawFirst({ order, full, place });
    else await work.start('generate', drawSet, { order: full, place, slots: [...order.subjects.keys()] });
  } catch (error) {
    notices.fail(describeThrown(error, { kind: 'nothing' }));
  }
}

async function fillFrames(
  { style = null, ...order }: FramesWanted,
  { maySend, inColors }: OrderTools,
  { work, notices, styles }: SetsOptions,
): Promise<void> {
  if (!maySend([order.prompt], order.model)) return;
  const refusal = styleRefusal({ ...order, style }, work);
  if (refusal !== null) notices.fail(refusal);
  else if (style?.kind === 'references') {
    const inStyle = (pieces: readonly Piece<GenerateParams>[]) => inStyleOf(style, pieces, styles);
    await work.start('generate', drawInFrames, await inColors(order), inStyle);
  } else {
    const styleName = style?.kind === 'own' ? styles.nameOf(style.id) : null;
    await work.start('generate', drawInFrames, await inColors({ ...order, style, styleName }));
  }
}
