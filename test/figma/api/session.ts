import type { CanvasView } from '../types.ts';
import type { Store } from '../document/store.ts';
import type { FontOutlines } from '../render/font.ts';
import type { Raster } from '../raster.ts';
import type { HostObject } from '../sandbox/host-object.ts';
import type { ColorProfile } from '../types.ts';

/** What the document's API is made from. */
export interface DocumentEnv {
  readonly store: Store;
  readonly raster: Raster;
  /** The one font, which outlives runs. */
  readonly font: FontOutlines;
  /** The id of the running plugin: its private data are apart from those of others. */
  readonly pluginId: string;
  /** The commands of its manifest: relaunch data of others are ignored. */
  readonly commands: readonly string[];
  /** What part of the page is seen; it outlives runs. */
  readonly view: CanvasView;
  /** Whether `createNodeFromSvg` throws a value that is no Error. */
  readonly throwsNonErrors: boolean;
  readonly colorProfile: ColorProfile;
  /** Told of every SVG import, with the number of layers it made, before it answers. */
  readonly onImport: (layers: number) => void;
}

/** One run of a plugin over a document: what the members share. */
export interface Session {
  readonly env: DocumentEnv;
  readonly store: Store;
  readonly font: FontOutlines;
  /** Fonts that `loadFontAsync` has loaded in this run, as `Inter Regular`. */
  readonly loadedFonts: Set<string>;
  /** `figma.skipInvisibleInstanceChildren`. */
  skipsInvisible: boolean;
  /** Pages that this run has loaded. One that is shown is at hand as well, but for no longer than it is shown. */
  readonly loadedPages: Set<string>;
  /** Whether `loadAllPagesAsync` was called. */
  allPagesLoaded: boolean;
  /** The object of a node; the same one for the same id. */
  readonly node: (id: string) => HostObject;
  readonly variable: (id: string) => HostObject;
  readonly collection: (id: string) => HostObject;
  readonly paintStyle: (id: string) => HostObject;
  /** The id behind an object of a node, or undefined for whatever else. */
  readonly nodeId: (value: unknown) => string | undefined;
  readonly variableId: (value: unknown) => string | undefined;
  readonly collectionId: (value: unknown) => string | undefined;
  /** Lets layout come to rest after writes and tells that the document has changed. */
  settle(): void;
}
