import { describeFailure } from '../jobs/describe-failure.ts';
import type { Piece } from '../jobs/operation.ts';
import type { GenerateParams as PieceParams } from '../jobs/operations/generate-params.ts';
import { OPERATIONS } from '../jobs/registry.ts';
import type { Clock } from '../lib/clock.ts';
import { plural } from '../lib/format.ts';
import type { Account } from './account.ts';
import { checkPrompt } from './check-prompt.ts';
import type { Notices } from './notices.ts';
import { createRepeatGuard } from './repeats.ts';
import type { SelectionStore } from './selection.ts';
import type { App, GenerateParams, LayerParams } from './types.ts';
import type { BrandStore } from './brand/create-brand.ts';
import { leftOutNotice, type LeftOut } from './unfit-words.ts';
import { createOrderTools } from './sets/order-tools.ts';
import { inStyleOf, styleRefusal, type OrderStyles } from './styles/for-order.ts';
import type { WorkStore } from './work.ts';

interface OrderOptions {
  readonly work: WorkStore;
  readonly account: Account;
  readonly notices: Notices;
  readonly selection: SelectionStore;
  readonly clock: Clock;
  readonly brand: Pick<BrandStore, 'forOrder'>;
  readonly styles: OrderStyles;
}

/**
 * The verbs that cost units. Each is called by a click alone and captures what it works on before anything else happens. The second click of
 * a double click orders nothing.
 */
export type Orders = Pick<App, 'generate' | 'vectorize' | 'removeBackground'>;

const NOTHING_CHARGED = { kind: 'nothing' } as const;

/** The verbs over the work; they refuse what cannot be sent, in a notice, before anything is captured. */
export function createOrders({ work, account, notices, selection, clock, brand, styles }: OrderOptions): Orders {
  const once = createRepeatGuard(clock);
  const { inColors } = createOrderTools({ account, notices, brand });

  function hasToken(): boolean {
    const there = account.token() !== null;
    if (!there) notices.fail(describeFailure('not-sent', { charge: NOTHING_CHARGED }));
    return there;
  }

  /** Layers that can be used. Unfit ones are left out and told; the panel does not offer them, but the canvas may have moved on. */
  function fitLayers(layerIds: readonly string[], purpose: 'vectorize' | 'background'): readonly string[] {
    const layers = new Map(selection.value.value.layers.map((layer) => [layer.id, layer]));
    const leftOut = layerIds.flatMap((id): LeftOut[] => {
      const layer = layers.get(id);
      const why = layer?.[purpose] ?? null;
      return layer === undefined || why === null ? [] : [{ layer, why }];
    });
    if (leftOut.length > 0) notices.show(leftOutNotice(leftOut));
    const unfit = new Set(leftOut.map(({ layer }) => layer.id));
    return layerIds.filter((id) => !unfit.has(id));
  }

  async function onLayers<Params extends LayerParams>(
    params: Params,
    purpose: 'vectorize' | 'background',
    start: (request: Params) => Promise<number>,
  ): Promise<void> {
    if (!hasToken()) return;
    if (params.layerIds.length === 0) {
      notices.fail(describeFailure('nothing-selected', { charge: NOTHING_CHARGED }));
      return;
    }
    const layerIds = fitLayers(params.layerIds, purpose);
    if (layerIds.length === 0) return;
    const started = await start({ ...params, layerIds });
    const missing = layerIds.length - started;
    if (started === 0 || missing === 0) return;
    const text = `${plural(missing, 'layer')} could no longer be found; nothing was charged for ${missing === 1 ? 'it' : 'them'}.`;
    notices.show({ id: 'layer-gone', tone: 'warning', title: 'Some layers are gone', text });
  }

  async function generate(params: GenerateParams): Promise<void> {
    if (!hasToken()) return;
    const { style = null, ...order } = params;
    const failure = checkPrompt(params.prompt, params.model) ?? styleRefusal(params, work);
    if (failure !== null) notices.fail(failure);
    else if (style?.kind === 'references') {
      const inStyle = (pieces: readonly Piece<PieceParams>[]) => inStyleOf(style, pieces, styles);
      await work.start('generate', OPERATIONS.generate, await inColors(order), inStyle);
    } else {
      const styleName = style?.kind === 'own' ? styles.nameOf(style.id) : null;
      await work.start('generate', OPERATIONS.generate, await inColors({ ...order, style, styleName }));
    }
  }

  return {
    generate: (params) => once('generate', params, () => generate(params)),
    vectorize: (params) =>
      once('vectorize', params, () =>
        onLayers(params, 'vectorize', async (request) =>
          work.start('vectorize', OPERATIONS.vectorize, await inColors(request)),
        ),
      ),
    removeBackground: (params) =>
      once('background', params, () =>
        onLayers(params, 'background', (request) => work.start('background', OPERATIONS.background, request)),
      ),
  };
}
