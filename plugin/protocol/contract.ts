/** Every message between the panel (iframe) and the controller (Figma's sandbox), in both directions. */

import type { Command, Prefill, RelaunchCommand } from './command.ts';
import type { Cutting, CuttingFunctions, CutNote, FillRef, LayerImage } from './cutting.ts';
import type { LayoutFunctions } from './layout.ts';
import type { EntryFunctions } from './entries.ts';
import type { Binding, BoundCounts, PaletteFunctions } from './palette.ts';
import type { Original, Preferences } from './preferences.ts';
import type { FrameChoice, SetFrame, SetFunctions, SpotRequest } from './sets.ts';
import type { TraceFunctions } from './trace.ts';
import type { StyleFunctions } from './styles.ts';

export type { Command } from './command.ts';
export type { AssetKey, AssetPart, Entry, EntryList, Kept, Protection } from './entries.ts';
export type { Original, Preferences } from './preferences.ts';

/** A position in a page, as Figma's `absoluteTransform`: [[a, c, x], [b, d, y]], in canvas pixels. */
type Transform = readonly [readonly [number, number, number], readonly [number, number, number]];

/** Why a layer cannot be sent, in the order in which the reasons are looked for. */
export type Unfit =
  | 'locked'
  | 'hidden'
  | 'unsupported'
  | 'no-size'
  | 'empty'
  | 'too-small'
  | 'too-narrow'
  | 'inside-selected';

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
  readonly image: LayerImage | null;
  /** How its background was removed by the panel; like `provenance`, for small selections alone. */
  readonly cut?: CutNote | undefined;
  /** True where Figma refuses to change the tree, so that a replacement stands beside the instance. */
  readonly insideInstance: boolean;
  /** What the panel stored on a result of its own, to be decoded there; null elsewhere, and in selections of more than 20 layers. */
  readonly provenance: string | null;
  /** The prompt on the layer, under the same conditions. */
  readonly prompt: string | null;
  /** What its art was not to show, where that is stored. */
  readonly negative?: string;
}

/**
 * The selection when it was read. `frame` is the one selected container that new art may go into. `frames`: where several layers are selected,
 * those of them that are containers, in reading order.
 */
export interface Selection {
  readonly pageId: string;
  readonly layers: readonly Layer[];
  readonly frame: {
    readonly id: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
    /** Where it places its children itself. */
    readonly arranged?: true;
  } | null;
  readonly frames?: readonly FrameChoice[] | undefined;
}

/** Everything the panel needs for its first screen, in one answer. */
export interface Opening {
  readonly command: Command;
  readonly prefill?: Prefill | undefined;
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

/** The pixels of a target: an export of what is seen (always PNG), the drawing of a layer of shapes alone, or the original bytes of its image paint. */
export type Pixels =
  | { readonly kind: 'export'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'svg'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'fill'; readonly bytes: Uint8Array } & FillRef);

/** Where new art goes, as it was at the click. `x`, `y`: the first cell on the page, or in the frame where there is one. */
export interface Spot {
  readonly run: string;
  readonly pageId: string;
  readonly frameId: string | null;
  readonly x: number;
  readonly y: number;
  /** Where the results of the run go into a frame of their own. */
  readonly set?: SetFrame | undefined;
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
  | 'original-kept'
  | 'mask-refused'
  | 'first-frame'
  | 'stroke-kept'
  | 'locked'
  | 'kept-beside'
  | 'was-hidden'
  | 'out-of-sight'
  | 'set-incomplete';

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
 * of the panel's, at most 8,000 characters, not read here; `prompt` is there only where the user wants that; `jobId` is what `node.find` looks
 * for; `relaunch` are the buttons that Figma shows for the layer.
 */
export interface Marks {
  readonly provenance?: string | undefined;
  readonly prompt?: string | undefined;
  /** What the art was not to show; goes with the prompt. */
  readonly negative?: string | undefined;
  readonly jobId?: string | undefined;
  readonly relaunch?: readonly RelaunchCommand[] | undefined;
}

/** Colors of a result that are to be bound to variables and styles, within the result's own undo step. */
export interface Bindable {
  readonly binding?: Binding | undefined;
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
export interface PluginFunctions
  extends
    CuttingFunctions,
    EntryFunctions,
    PaletteFunctions,
    LayoutFunctions,
    SetFunctions,
    StyleFunctions,
    TraceFunctions {
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
  /** `fill` chooses among several image paints. */
  'layer.export'(request: {
    target: Target;
    purpose: 'vectorize' | 'background';
    fill?: FillRef | undefined;
  }): Promise<Pixels>;
  /** Captures where a row of new art will stand; `frameId` null means free canvas, or the frame of a set. */
  'spot.capture'(request: SpotRequest): Promise<Spot>;
  'result.insertVector'(
    request: { spot: Spot; cell: Cell; name: string; svg: string } & Marks & Bindable,
  ): Promise<Placed>;
  'result.insertImage'(request: { spot: Spot; cell: Cell; name: string; bytes: Uint8Array } & Marks): Promise<Placed>;
  'result.replaceWithVector'(
    request: { target: Target; original: Original; svg: string } & Marks & Bindable,
  ): Promise<Placed>;
  'result.replaceWithImage'(
    request: { target: Target; original: Original; bytes: Uint8Array; cutting?: Cutting | undefined } & Marks,
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
}

/** What the controller tells the panel without being asked. */
export interface PanelFunctions {
  'selection.changed'(selection: Selection): void;
}
