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

/** How closely art keeps to a style: `regular` on V2 and V3, the others since V4. */
export type StyleMatch = 'regular' | 'precise' | 'flexible';

/** A style that art is drawn in: one of Recraft's by its name, or one of the account's by its id. */
export type StyleUse =
  | { readonly kind: 'curated'; readonly name: string }
  | { readonly kind: 'own'; readonly id: string; readonly match?: StyleMatch };

/** One word; its box as 4 corners, fractions of width and height. Outside of 0 to 1 it is cropped. */
export interface TextBox {
  readonly text: string;
  readonly bbox: readonly (readonly [x: number, y: number])[];
}

/** One image from a prompt. What a model does not take must not be in it: see `requestFor` of the catalog. */
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
  readonly style?: StyleUse;
  readonly negativePrompt?: string;
  /** A whole number below 2^32. The same seed draws the same picture, as far as a model honors it. */
  readonly seed?: number;
  /** 0 (plain) to 5. */
  readonly artisticLevel?: number;
  readonly noText?: true;
  readonly textLayout?: readonly TextBox[];
}

/** Options of tracing that the vendor's description alone knows, by its names. What they do is told by their names, never promised. */
export interface ExperimentalTracing {
  readonly colorReduction?: boolean;
  /** The live description of 2026-09-04 has it, the one of 2026-08-21 not yet. */
  readonly maxNumColors?: number;
  readonly returnGradients?: boolean;
  readonly shapeStacking?: 'cut_out' | 'hierarchical';
  readonly smallShapeFilter?: boolean;
}

export interface VectorizeRequest {
  /** PNG, JPEG or WebP, within the API's limits. */
  readonly image: Uint8Array;
  /** The only colors that the drawing should have; `strict_color_palette`, which the vendor's description alone knows. Never relied upon. */
  readonly palette?: readonly Rgb[];
  /** A smaller file. */
  readonly compress?: boolean;
  /** The most shapes that the drawing may have. */
  readonly maxShapes?: number;
  readonly experimental?: ExperimentalTracing;
}

/** The families of pictures that a style is based on. */
export type StyleBase = 'any' | 'vector_illustration' | 'realistic_image' | 'digital_illustration' | 'icon';

/** A style from pictures. Which bases and matches fit a model is in the catalog. */
export interface CreateStyleRequest {
  /** 1 to 10 PNG, JPEG or WebP with sides of 256 px or more, each at most 10 MB, together 64 MB. */
  readonly images: readonly Uint8Array[];
  /** One for each image. */
  readonly weights?: readonly number[];
  /** The model that the style is for; its family alone can draw in it. */
  readonly model: string;
  readonly match: StyleMatch;
  readonly base: StyleBase;
}

/** A style of the account. The API keeps neither a name nor a picture, nor does it say which model it is for. */
export interface OwnStyle {
  readonly id: string;
  /** When it was made, as Recraft writes it (RFC 3339); empty where it does not say. */
  readonly createdAt: string;
}

/** A model that Recraft says it has. */
export interface ListedModel {
  readonly id: string;
  readonly name: string;
  readonly output: 'vector' | 'image';
}

interface RemoveBackgroundRequest {
  /** PNG, JPEG or WebP, within the API's limits; or SVG, of which SVG comes back. */
  readonly image: Uint8Array;
}

/** Bytes that were sniffed: SVG text, or a raster picture whose type is known from its first bytes. */
export type Asset =
  | { readonly kind: 'svg'; readonly text: string }
  | { readonly kind: 'raster'; readonly type: 'png' | 'jpeg' | 'webp' | 'gif'; readonly bytes: Uint8Array };

/** Pictures that came with one call, each with the id that Recraft knows it by. `unread`: how many more came that are no pictures. */
export interface AssetSet {
  readonly kind: 'set';
  readonly items: readonly { readonly asset: Asset; readonly imageId: string }[];
  readonly unread: number;
}

/** What a paid call brings. */
export type PaidAsset = Asset | AssetSet;

/** A set of different pictures for one prompt. Styles and seeds are not taken. */
export type ExploreRequest = Omit<GenerateRequest, 'style' | 'seed' | 'negativePrompt' | 'textLayout'>;

/** More like one picture of a set: `closeness` from 1 (loose) to 5 (very close). */
export interface SimilarRequest {
  readonly imageId: string;
  readonly closeness: number;
  readonly output: 'vector' | 'image';
}

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
      readonly asset: PaidAsset;
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

/** What became of a paid call that brought nothing to use. */
export type NoResult = Exclude<Outcome, { readonly kind: 'done' }>;

/** What became of a paid call that answers with something else than a picture. */
export type ValueOutcome<T> =
  | NoResult
  | { readonly kind: 'done'; readonly value: T; readonly credits: number; readonly requestId: string | null };

/** What a call says about itself while it goes on. */
export interface CallEvents<O = Outcome> {
  /** It will not start before `until` (ms since the epoch): our own pace, or Recraft's limit (429). */
  onWait?(until: number, why: 'pace' | 'rate-limit'): void;
  /** The request leaves now; from here on a cancel cannot call it back. */
  onSend?(): void;
  /**
   * What became of a call after it was answered for with `cancelled` (sent) or `unknown` (timeout): the request is never
   * called back, so its paid result may still arrive. At most once; never where no answer comes.
   */
  onLate?(outcome: O): void;
}

/** Answer of a free call. */
export type Free<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: RecraftFailure };

/** The client. Keeps 5 requests/s and 100 images/min over everything it sends. Never throws for what a server does. */
export interface Recraft {
  /** When further paid calls would start if they were made now: ms, in order. Both limits and what waits already are counted in. */
  forecast(count: number): readonly number[];
  /** A call that is aborted fails as `not-sent`. `token` is one to try; without it the call is made with the one in use. */
  me(signal?: AbortSignal, token?: string): Promise<Free<User>>;
  generate(request: GenerateRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  vectorize(request: VectorizeRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  removeBackground(request: RemoveBackgroundRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  /** Brings an `AssetSet`. What it costs and how many pictures come is published nowhere. */
  explore(request: ExploreRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  /** The same, for a picture that came with an earlier one. */
  similar(request: SimilarRequest, events: CallEvents, signal: AbortSignal): Promise<Outcome>;
  /** The prompt (up to 2,000 characters) in more words. */
  enhancePrompt(
    prompt: string,
    events: CallEvents<ValueOutcome<string>>,
    signal: AbortSignal,
  ): Promise<ValueOutcome<string>>;
  createStyle(
    request: CreateStyleRequest,
    events: CallEvents<ValueOutcome<{ readonly styleId: string }>>,
    signal: AbortSignal,
  ): Promise<ValueOutcome<{ readonly styleId: string }>>;
  /** The account's own styles. */
  styles(signal: AbortSignal): Promise<Free<readonly OwnStyle[]>>;
  deleteStyle(id: string, signal: AbortSignal): Promise<Free<null>>;
  /** The models that draw pictures. */
  models(signal: AbortSignal): Promise<Free<readonly ListedModel[]>>;
}
