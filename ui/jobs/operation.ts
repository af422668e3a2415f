import type { PluginFunctions } from '../../plugin/protocol/contract.ts';
import type { Codec } from '../image/codec.ts';
import type { Asset, CallEvents, Outcome, Recraft } from '../recraft/types.ts';
import type { SvgDom } from '../svg/dom.ts';
import type { PlacedResult } from './job.ts';

/** Everything an operation works with. */
export interface Tools {
  readonly plugin: PluginFunctions;
  readonly recraft: Recraft;
  readonly codec: Codec;
  readonly svgDom: SvgDom;
}

/** One paid call as it was captured at the click. */
export interface Piece<Params> {
  /** The prompt or the layer's name. */
  readonly title: string;
  readonly layerId: string | null;
  readonly params: Params;
}

/** A paid result and what is needed to place it, now or later. */
interface PaidPiece<Params, Prepared> {
  readonly params: Params;
  readonly prepared: Prepared;
  readonly asset: Asset;
}

/**
 * One thing that Recraft does for a designer. The four steps are kept apart because they differ in what they cost: `capture` happens at the
 * click, `prepare` is free and may be stopped, `send` is the one paid call, and `place` is free and may be repeated with the same result.
 */
export interface Operation<Request, Params, Prepared> {
  /** The verb on the button. */
  readonly label: string;
  /** What was made, as it follows a count: "2 vectors, V4.1". */
  made(params: Params, count: number): string;
  model(params: Params): string | null;
  /** API units, or null where nobody has published the price. */
  price(params: Params): number | null;
  /** The usual time of one call in ms. */
  usual(params: Params): number;
  capture(tools: Tools, request: Request, run: string): Promise<readonly Piece<Params>[]>;
  prepare(tools: Tools, params: Params, signal: AbortSignal): Promise<Prepared>;
  send(tools: Tools, prepared: Prepared, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  place(tools: Tools, paid: PaidPiece<Params, Prepared>): Promise<PlacedResult>;
}
