/**
 * The record of one paid call, kept on this computer. `at`: ms since 1970. `meta`: JSON text of the panel's, at most 100,000 characters.
 * `waits`: its result stands on no canvas yet, and makes room for nothing, whichever tab asks.
 */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly meta: string;
  readonly waits?: true | undefined;
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

/** What the panel asks about the records of paid calls. */
export interface EntryFunctions {
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
