import type { LibraryOptions } from './document/add-library.ts';
import type { ImageRecord, NodeRecord } from './document/record.ts';
import type { Engine } from './sandbox/guest.ts';
import type { Offer } from './host/quick-actions.ts';
import type { Raster } from './raster.ts';

/** Everything the simulated Figma is made from. All of it is handed in, so that it runs alike in Node and in a browser. */
export interface FigmaOptions {
  /** The text of the built `plugin.js`, of the file or the files that the manifest calls `ui`, and the parsed manifest. */
  readonly code: string;
  readonly ui: string | Readonly<Record<string, string>>;
  readonly manifest: unknown;
  /** In a browser: the address of QuickJS's `emscripten-module.wasm`. Node finds it by itself. */
  readonly quickjs?: string;
  /** The engine to be shared by many; each run of a plugin has one of its own from it. QuickJS, loaded anew, by default. */
  readonly engine?: Engine;
  readonly raster: Raster;
  readonly clock: { now(): number; after(ms: number, run: () => void): () => void };
  /** TTF bytes of the one font that text is drawn with. */
  readonly font: ArrayBuffer;
  /** Builds the document before the plugin starts; see `test/figma/document/build.ts`. */
  readonly document: (build: DocumentBuilder) => void;
  /** The canvas as it is seen, read and moved by the plugin; by default 1440 × 900 px around the page's origin. */
  readonly view?: CanvasView;
  /** clientStorage of this user and plugin, kept across runs by handing in the same map. */
  readonly storage?: Map<string, unknown>;
  /** Whether `createNodeFromSvg` throws values that are no Error, as authors report (fact sheet 9.2 row 34). */
  readonly throwsNonErrors?: boolean;
  /** The document's color profile, as the plugin reads it (fact sheet 9.2 row 48); SRGB by default. Numbers are never converted. */
  readonly colorProfile?: ColorProfile;
  /** The address of a picture in what `document.svg` draws; by default a data URL of its bytes. Exports do not ask for it. */
  readonly imageUrl?: (image: ImageRecord) => string;
  /**
   * Called within `createNodeFromSvg`, before it answers, with the number of layers it made: a test's chance to let time pass, as in Figma it does
   * in proportion, while neither the plugin nor the editor can do anything else (row 35).
   */
  readonly onImport?: (layers: number) => void;
  /**
   * Called whenever a member of the API is read, written or called, with its name: a test's chance to count, or to let time pass. The sandbox's
   * `Date` follows the clock.
   */
  readonly onCall?: (member: string) => void;
}

/** The values of `figma.root.documentColorProfile`. */
export type ColorProfile = DocumentNode['documentColorProfile'];

/** What part of the page is seen: the page point in the middle, the zoom, and the canvas's size on screen in pixels. */
export interface CanvasView {
  center: { x: number; y: number };
  zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Fills the document. `add` returns the new id; `parent` defaults to the first page. */
export interface DocumentBuilder {
  page(name: string): string;
  add(
    type: NodeRecord['type'],
    props: Partial<NodeRecord> & { x?: number; y?: number; rotation?: number },
    parent?: string,
  ): string;
  /** A drawing through the same import as `createNodeFromSvg`, scaled to width and height. */
  svg(
    svg: string,
    props: { name: string; x: number; y: number; width: number; height: number },
    parent?: string,
  ): string;
  /** A picture; the answer is its hash. */
  image(bytes: Uint8Array): string;
  component(props: Partial<NodeRecord> & { x?: number; y?: number }, parent?: string): string;
  instance(componentId: string, props: { name?: string; x?: number; y?: number }, parent?: string): string;
  /** Color variables: one collection with its modes; values by mode name, CSS hex. Answers ids by variable name. */
  colors(
    collection: string,
    modes: readonly string[],
    values: Record<string, Record<string, string>>,
  ): Record<string, string>;
  /** A collection of an enabled library, of which the file has nothing yet; values as for `colors`. Answers keys by variable name. */
  library(
    name: readonly [library: string, collection: string],
    colors: { modes: readonly string[]; values: Record<string, Record<string, string>> },
    options?: LibraryOptions,
  ): Record<string, string>;
  /** Writes a variable's value as it stands, for what no hex can say: composites, aliases that lead nowhere or in a circle. */
  variable(
    id: string,
    change: { value?: VariableValue; scopes?: VariableScope[]; remote?: boolean; collectionId?: string },
  ): void;
  paintStyle(name: string, paints: Paint[]): string;
  select(ids: readonly string[]): void;
}

/** The line in which the parameters of a command are entered. */
export interface QuickActionLine {
  /** Types into one parameter; answers what is offered then, null where the plugin has not answered yet. */
  type(key: string, query: string): Offer | null;
  /** Enters values and runs the command: free text, or the name of something that was suggested. */
  enter(values: Readonly<Record<string, string>>): void;
}

/** The user's side of the simulated Figma: what a person can see and do, and what a test may look at. */
export interface SimulatedFigma {
  /** Runs the plugin for a menu command; resolves when its code has run once. A running plugin is closed first. */
  run(command: string): Promise<void>;
  readonly running: boolean;
  /** The iframe's end of the channel: plain messages, structured-cloned. Messages before `ready` wait. */
  readonly ui: {
    /** What `showUI` was given last, null while there is no window. */
    window(): {
      html: string;
      width: number;
      height: number;
      title: string;
      themeColors: boolean;
      visible: boolean;
    } | null;
    /** The iframe has loaded: from now on messages are delivered. */
    ready(): void;
    post(pluginMessage: unknown): void;
    on(listener: (pluginMessage: unknown) => void): () => void;
  };
  /** The document. Read only; change it with `user`. */
  readonly document: {
    node(id: string): Readonly<NodeRecord> | undefined;
    byName(name: string): Readonly<NodeRecord>;
    page(): Readonly<NodeRecord>;
    pages(): readonly Readonly<NodeRecord>[];
    absoluteTransform(id: string): NodeRecord['relativeTransform'];
    imageBytes(hash: string): Uint8Array | undefined;
    /** Everything below a node as plain nested data without ids, for before-and-after comparison. */
    snapshot(id?: string): unknown;
    /** SVG markup of a page or node as the canvas shows it, in page coordinates. */
    svg(id: string): string;
    /** The collections of local variables with their modes, by name. */
    collections(): readonly { readonly name: string; readonly modes: readonly string[] }[];
    /** The mode that a node chose for a collection, by name; null where it chose none. The current page by default. */
    variableMode(collection: string, nodeId?: string): string | null;
    /** How often the controller called each member of the API. */
    calls(): ReadonlyMap<string, number>;
  };
  /** What a person does in the editor; fires the events that Figma fires, asynchronously and coalesced. */
  readonly user: {
    select(ids: readonly string[]): void;
    selectByName(...names: readonly string[]): void;
    /** In an instance: hides. */
    delete(id: string): void;
    /** Sets properties as the panel on the right does: a resize applies constraints, a move takes a group's layers along. */
    edit(id: string, change: Partial<NodeRecord>): void;
    /** As a drag in the layers list: the place on the page stays. */
    reparent(id: string, parentId: string, index?: number): void;
    goToPage(id: string): void;
    undo(): void;
    /** What the person, and with them the plugin, may do from now on: where they may only view, Figma refuses whatever the plugin writes. */
    setAccess(may: 'edit' | 'view'): void;
    /** Whether pictures that are in the file can be loaded from now on: Figma may have to download them. */
    setPicturesReachable(reachable: boolean): void;
    closePlugin(): void;
    wipeStorage(): void;
    /** Chooses a mode of a collection for a node and what is in it, by names; null takes the choice back. The current page by default. */
    setVariableMode(collection: string, mode: string | null, nodeId?: string): void;
    removeVariable(id: string): void;
    removeMode(collection: string, mode: string): void;
    removePaintStyle(id: string): void;
    /** Presses the button of the newest message on the screen; throws where there is none. */
    pressNotification(): void;
    /** Chooses a command that has parameters in the quick actions; a running plugin is closed first. */
    quickActions(command: string): QuickActionLine;
    /** Presses the relaunch button of the selected layers; throws where Figma shows none. */
    pressRelaunch(command: string): Promise<void>;
  };
  /** Messages of `figma.notify`, `openExternal` and console, and whether the view was moved, in order. */
  readonly log: readonly { readonly kind: 'notify' | 'open' | 'console' | 'zoom'; readonly text: string }[];
  /** What crossed between panel and controller, in order, with its size in bytes. */
  readonly messages: readonly { readonly way: 'to the panel' | 'to the controller'; readonly bytes: number }[];
  /** Runs every pending promise job and due event in the sandbox. */
  settle(): Promise<void>;
  /** As `settle`, but for what is due at this moment alone; answers whether anything was. */
  step(): Promise<boolean>;
  /** Whenever the document changed (for drawing). */
  onChange(listener: () => void): () => void;
  dispose(): void;
}
