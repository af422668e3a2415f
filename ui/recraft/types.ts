/** What the panel asks of Recraft and what comes of it. Units: 1,000 are one dollar. Source: Recraft's API description. */

/** The account behind the token. `credits` are API units. */
export interface User {
  readonly id: string;
  readonly credits: number;
  readonly email: string | null;
  readonly name: string | null;
}

/** Channels of sRGB, whole numbers from 0 to 255. */
type Rgb = readonly [r: number, g: number, b: number];

/** One image from a prompt. */
export interface GenerateRequest {
  readonly prompt: string;
  readonly model: string;
  /** A ratio such as `4:3`, valid for every model. */
  readonly size: string;
  readonly output: 'vector' | 'image';
  /** Colors that the art should have: at most ten, with weights that add up to at most 1. Followed well, never exactly. */
  readonly colors?: readonly { readonly rgb: Rgb; readonly weight: number }[];
  /** The color of the ground. */
  readonly background?: Rgb;
}

interface VectorizeRequest {
  /** PNG, JPEG or WebP, within the API's limits. */
  readonly image: Uint8Array;
  /** The only colors that the drawing should have; `strict_color_palette`, which the vendor's description alone knows. Never relied upon. */
  readonly palette?: readonly Rgb[];
}

interface RemoveBackgroundRequest {
  /** PNG, JPEG or WebP, within the API's limits. */
  readonly image: Uint8Array;
}

/** Bytes that were sniffed: SVG text, or a raster picture whose type is known from its first bytes. */
export type Asset =
  | { readonly kind: 'svg'; readonly text: string }
  | { readonly kind: 'raster'; readonly type: 'png' | 'jpeg' | 'webp' | 'gif'; readonly bytes: Uint8Array };

/** Why a call did not run, or is known not to have been charged. */
export type RecraftFailureCode =
  | 'wrong-token'
  | 'no-units'
  | 'rejected'
  | 'server-failed'
  | 'rate-limited'
  | 'offline'
  | 'refused-by-cors'
  | 'not-sent';

/** A call that Recraft did not run or did not charge for. `vendor` is Recraft's own message where there is one. */
export interface RecraftFailure {
  readonly code: RecraftFailureCode;
  readonly vendor: string | null;
  readonly requestId: string | null;
}

/** Why nobody can know whether a paid call ran. */
export type UnknownReason = 'connection-lost' | 'timeout' | 'server-without-answer' | 'unreadable-answer';

/** What became of a paid call: one case for each row of the outcome table. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly asset: Asset;
      readonly credits: number;
      readonly imageId: string;
      readonly requestId: string | null;
    }
  | {
      readonly kind: 'unusable';
      readonly credits: number;
      readonly imageId: string | null;
      readonly requestId: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'failed'; readonly failure: RecraftFailure }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly requestId: string | null }
  | { readonly kind: 'cancelled'; readonly sent: boolean };

/** What a call says about itself while it goes on. */
export interface CallEvents {
  /** It will not start before `until` (ms since the epoch): our own pace, or Recraft's limit (429). */
  onWait?(until: number, why: 'pace' | 'rate-limit'): void;
  /** The request leaves now; from here on a cancel cannot call it back. */
  onSend?(): void;
  /**
   * What became of a call after it was answered for with `cancelled` (sent) or `unknown` (timeout): the request is never
   * called back, so its paid result may still arrive. At most once; never where no answer comes.
   */
  onLate?(outcome: Outcome): void;
}

/** Answer of a free call. */
export type Free<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'failed'; readonly failure: RecraftFailure };

/** The client. Keeps 5 requests/s and 100 images/min over everything it sends. Never throws for what a server does. */
export interface Recraft {
  /** When further paid calls would start if they were made now: ms, in order. Both limits and what waits already are counted in. */
  forecast(count: number): readonly number[];
  /** A call that is aborted fails as `not-sent`. `token` is one to try; without it the call is made with the one in use. */
  me(signal?: AbortSignal, token?: string): Promise<Free<User>>;
  generate(request: GenerateRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  vectorize(request: VectorizeRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  removeBackground(request: RemoveBackgroundRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
}
