/** Every message between the panel (iframe) and the controller (Figma's sandbox), in both directions. */

import type { Binding, BoundCounts, PaletteFunctions } from './palette.ts';
import type { Original, Preferences } from './preferences.ts';

export type { Original, Preferences } from './preferences.ts';

/** A position in a page, as Figma's `absoluteTransform`: [[a, c, x], [b, d, y]], in canvas pixels. */
type Transform = readonly [readonly [number, number, number], readonly [number, number, number]];

/** The menu command that opened the panel; each opens one tab and spends nothing. */
export type Command = 'create' | 'vectorize' | 'background';

/** Why a layer cannot be sent, in the order in which the reasons are looked for. */
export type Unfit = 'locked' | 'hidden' | 'unsupported' | 'no-size' | 'empty' | 'too-narrow';

/** A selected layer. Width and height in canvas pixels. */
export interface Layer {
  readonly id: string;
  readonly name: string;
  /** Figma's node type, for the icon only. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly vectorize: Unfit | null;
  readonly background: Unfit | null;
  /** The topmost visible image paint: its index in `fills` and its own size in pixels. */
  readonly image: { readonly paint: number; readonly width: number; readonly height: number } | null;
  /** True where Figma refuses to change the tree, so that a replacement stands beside the instance. */
  readonly insideInstance: boolean;
  /** What the panel stored on a result of its own, to be decoded there; null elsewhere, and in selections of more than 20 layers. */
  readonly provenance: string | null;
  /** The prompt on the layer, under the same conditions. */
  readonly prompt: string | null;
}

/** The selection when it was read. `frame` is the one selected container that new art may go into. */
export interface Selection {
  readonly pageId: string;
  readonly layers: readonly Layer[];
  readonly frame: {
    readonly id: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Everything the panel needs for its first screen, in one answer. */
export interface Opening {
  readonly command: Command;
  readonly token: string | null;
  readonly preferences: Preferences;
  readonly selection: Selection;
  /** Stored values that could not be read and were replaced by their defaults: the names of the keys. */
  readonly unreadable: readonly string[];
}

/** A layer as it was at the click. Opaque to the panel, which hands it back after every wait. */
export interface Target {
  readonly layerId: string;
  readonly pageId: string;
  readonly parentId: string;
  readonly index: number;
  readonly name: string;
  readonly transform: Transform;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a target: an export of what is seen (always PNG), or the original bytes of its image paint. */
export type Pixels =
  | { readonly kind: 'export'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'fill'; readonly bytes: Uint8Array; readonly paint: number; readonly hash: string };

/** Where new art goes, as it was at the click. `x`, `y`: the first cell on the page, or in the frame where there is one. */
export interface Spot {
  readonly run: string;
  readonly pageId: string;
  readonly frameId: string | null;
  readonly x: number;
  readonly y: number;
}

/** One cell of a row of results: its place in the order, and the size of each in canvas pixels. */
export interface Cell {
  readonly slot: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** Why a result stands elsewhere than asked, or why a choice was not carried out. */
export type PlacementNote =
  | 'layer-gone'
  | 'parent-gone'
  | 'page-gone'
  | 'frame-gone'
  | 'frame-full'
  | 'inside-instance'
  | 'read-only'
  | 'main-component'
  | 'paint-changed'
  | 'original-kept';

/** The node that a result became. `note` is null where it stands as asked. */
export interface Placed {
  readonly nodeId: string;
  readonly pageId: string;
  readonly name: string;
  readonly note: PlacementNote | null;
  /** What became of the binding, where one was asked for. */
  readonly bound?: BoundCounts | undefined;
}

/**
 * What is stored in the plugin data of a result's layer. It travels with the file and with every copy of the layer. `provenance` is JSON text
 * of the panel's, at most 8,000 characters, not read here; `prompt` is there only where the user wants that; `jobId` is what `node.find` looks for.
 */
export interface Marks {
  readonly provenance?: string | undefined;
  readonly prompt?: string | undefined;
  readonly jobId?: string | undefined;
}

/** Colors of a result that are to be bound to variables and styles, within the result's own undo step. */
interface Bindable {
  readonly binding?: Binding | undefined;
}

/** The record of one paid call, kept on this computer. `at`: ms since 1970. `meta`: JSON text of the panel's, at most 100,000 characters. */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly meta: string;
}

/** What was read of the entries, newest first. */
export interface EntryList {
  readonly entries: readonly Entry[];
  /** What everything that the plugin has stored on this computer costs of its 5 MB. */
  readonly bytes: number;
  /** Keys among the entries and their pictures that could not be understood. They are left where they are until removed. */
  readonly unreadable: readonly string[];
}

export type AssetPart = 'result' | 'thumbnail';

/** Bytes that belong to an entry: its result (the SVG, compressed, or the picture), or the small picture of it. */
export interface AssetKey {
  readonly id: string;
  readonly part: AssetPart;
}

/** Whose results must not make room for others: ids of entries. */
export interface Protection {
  readonly protect?: readonly string[] | undefined;
}

/** Whether bytes are stored, and the ids of the entries whose results had to make room. */
export interface Kept {
  readonly kept: boolean;
  readonly evicted: readonly string[];
}

/** A failure as it crosses the channel: never a thrown object, never a bare string. */
export interface PluginFailure {
  readonly code: PluginFailureCode;
  readonly message: string;
  readonly detail?: string;
}

export type PluginFailureCode =
  | 'layer-gone'
  | 'page-gone'
  | 'nothing-visible'
  | 'export-refused'
  | 'image-missing'
  | 'svg-refused'
  | 'image-refused'
  | 'placement-refused'
  | 'storage-refused'
  | 'bad-request'
  | 'internal';

/** What the panel asks of the controller. Names are `subject.verb`; arguments are parsed on entry. */
export interface PluginFunctions extends PaletteFunctions {
  'app.open'(): Promise<Opening>;
  'token.save'(token: string): Promise<void>;
  'token.remove'(): Promise<void>;
  'preferences.save'(preferences: Preferences): Promise<void>;
  'window.resize'(size: { width: number; height: number; remember: boolean }): Promise<void>;
  'link.open'(url: string): Promise<void>;
  /** A PNG whose long side is `side` (16 to 512) pixels, or null where the layer shows nothing. */
  'layer.thumbnail'(request: { layerId: string; side: number }): Promise<Uint8Array | null>;
  /** Captures layers at the click; those that are gone are left out. */
  'layer.capture'(layerIds: readonly string[]): Promise<readonly Target[]>;
  'layer.export'(request: { target: Target; purpose: 'vectorize' | 'background' }): Promise<Pixels>;
  /** Captures where a row of new art will stand; `frameId` null means free canvas. */
  'spot.capture'(request: { run: string; frameId: string | null; cell: Cell }): Promise<Spot>;
  'result.insertVector'(
    request: { spot: Spot; cell: Cell; name: string; svg: string } & Marks & Bindable,
  ): Promise<Placed>;
  'result.insertImage'(request: { spot: Spot; cell: Cell; name: string; bytes: Uint8Array } & Marks): Promise<Placed>;
  'result.replaceWithVector'(
    request: { target: Target; original: Original; svg: string } & Marks & Bindable,
  ): Promise<Placed>;
  'result.replaceWithImage'(
    request: { target: Target; original: Original; bytes: Uint8Array } & Marks,
  ): Promise<Placed>;
  /** Swaps `imageHash` in one paint of the target; every other key of the paint and every other paint stay. */
  'result.swapFill'(
    request: { target: Target; paint: number; hash: string; bytes: Uint8Array } & Marks,
  ): Promise<Placed>;
  /** Selects a placed node and brings it into view; null where it is gone. Only ever called by a click. */
  'node.reveal'(nodeId: string): Promise<string | null>;
  /** The node that carries the job's id, wherever it was moved. Looks at the current page first, and loads others only where it must. */
  'node.find'(jobId: string): Promise<{ nodeId: string; pageName: string } | null>;
  /** Takes the prompts off all layers of this file; answers how many layers had one. Loads every page. */
  'prompts.remove'(): Promise<number>;
  /** The bytes of a picture of this file by its hash; null where the file has none. */
  'image.bytes'(hash: string): Promise<Uint8Array | null>;
  /** How many paid results only the panel's memory holds: closing the plugin then says what was lost. */
  'app.unsaved'(count: number): Promise<void>;
  /** Every entry of this computer, whichever tab wrote it. */
  'entries.list'(): Promise<EntryList>;
  /** Writes an entry, anew or again. Results of other entries make room for it; else it fails with `storage-refused`. */
  'entries.save'(entry: Entry & Protection): Promise<void>;
  /** Stores bytes of an entry while 0.3 MB stay free; the oldest results of other entries make room. Being full is no failure. */
  'entries.keep'(asset: AssetKey & { readonly bytes: Uint8Array } & Protection): Promise<Kept>;
  /** Bytes of an entry; null where they were never kept, made room for others, or were wiped. */
  'entries.asset'(request: AssetKey): Promise<Uint8Array | null>;
  /** Takes entries and all that belongs to them off this computer; an unreadable one by what follows `entry:` in its key. */
  'entries.remove'(ids: readonly string[]): Promise<void>;
}

/** What the controller tells the panel without being asked. */
export interface PanelFunctions {
  'selection.changed'(selection: Selection): void;
}
