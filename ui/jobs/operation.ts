import type { GenericSchema } from 'valibot';
import type { Marks, PluginFunctions } from '../../plugin/protocol/contract.ts';
import type { Codec } from '../image/codec.ts';
import type { Asset, AssetSet, CallEvents, Outcome, Recraft, StyleUse } from '../recraft/types.ts';
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

/** What a piece is about, for people. */
export interface Description {
  readonly prompt: string | null;
  /** The name of the layer that it was made from. */
  readonly source: string | null;
  /** The ratio, such as `4:3`. */
  readonly size: string | null;
  readonly making?: Making;
}

/** What else a picture was asked for, as far as it is told to whoever has the layer. Colors as `#rrggbb`. */
export interface Making {
  readonly seed: number | null;
  readonly style: StyleUse | null;
  readonly negativePrompt: string | null;
  readonly colors: readonly string[];
  readonly background: string | null;
  readonly artisticLevel: number | null;
  readonly noText: boolean;
}

/** A piece that is ready to be sent. */
interface Prepared<Facts> {
  /** What placing needs and the click could not know. */
  readonly facts: Facts;
  /** The picture that is sent, where there is one: equal ones of a click are sent once. */
  readonly picture: Uint8Array | null;
  readonly send: (events: CallEvents, signal: AbortSignal) => Promise<Outcome>;
}

/** What a paid result can be placed from at any time: JSON, kept with it. */
export interface Recipe<Params, Facts> {
  readonly params: Params;
  readonly facts: Facts;
}

/** What the user is asked before a drawing is placed: it has so many paths, and may have a simpler version, which its own params give. */
export interface Question<Simpler> {
  readonly paths: number;
  readonly simpler: ({ readonly paths: number } & Simpler) | null;
}

/**
 * One thing that Recraft does for a designer. The four steps are kept apart because they differ in what they cost: `capture` happens at the
 * click, `prepare` is free and may be stopped, `send` is the one paid call, and `place` is free and may be repeated with the same result.
 */
export interface Operation<Request, Params, Facts> {
  /** The verb on the button. */
  readonly label: string;
  /** Decodes what is stored with a result. */
  readonly recipe: GenericSchema<unknown, Recipe<Params, Facts>>;
  /** What was made, as it follows a count: "2 vectors, V4.1". */
  made(params: Params, count: number): string;
  describe(params: Params): Description;
  model(params: Params): string | null;
  /** API units, or null where nobody has published the price. */
  price(params: Params): number | null;
  /** The usual time of one call in ms. */
  usual(params: Params): number;
  capture(tools: Tools, request: Request, run: string): Promise<readonly Piece<Params>[]>;
  /** A piece as it was, from what is stored of it. */
  piece(params: Params): Piece<Params>;
  prepare(tools: Tools, params: Params, signal: AbortSignal): Promise<Prepared<Facts>>;
  /** Asked once, when a result is there: null where it can be placed as it is. Free. Throws as `place` does. */
  ask?(
    tools: Tools,
    paid: Recipe<Params, Facts> & { readonly asset: Asset },
  ): Question<{ readonly params: Params }> | null;
  place(tools: Tools, paid: Recipe<Params, Facts> & { readonly asset: Asset }, marks: Marks): Promise<PlacedResult>;
  /** The same for what came with several pictures; without it the first of them stands for all. */
  placeSet?(
    tools: Tools,
    paid: Recipe<Params, Facts> & Pick<AssetSet, 'items' | 'unread'>,
    marks: Marks,
  ): Promise<PlacedResult>;
  /** The piece with a place of its own for another copy of its result, where the first one is taken. */
  elsewhere(tools: Tools, params: Params, run: string): Promise<Params>;
  /** The piece as it is ordered once more after a result: with what would make it the same result chosen anew. */
  anew?(params: Params, run: string): Params;
}
