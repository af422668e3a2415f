/**
 * What this computer knows of a style that the account has at Recraft, which keeps neither its name nor a picture of it and does not say which
 * model it is for. `model` is the id of the model that it was made for, null where that is not known; `at`: ms since 1970.
 */
export interface SavedStyle {
  /** Recraft's id. */
  readonly id: string;
  readonly name: string;
  readonly model: string | null;
  readonly at: number;
}

interface SavedStyles {
  /** Newest first. */
  readonly styles: readonly SavedStyle[];
  /** Keys that could not be understood. They are left where they are. */
  readonly unreadable: readonly string[];
}

/** What the panel asks about its styles; they are on this computer alone. */
export interface StyleFunctions {
  'styles.list'(): Promise<SavedStyles>;
  /** Writes a style, anew or over the one with its id. */
  'styles.save'(style: SavedStyle): Promise<void>;
  /** A PNG of at most 96 px. */
  'styles.keepPicture'(request: { id: string; bytes: Uint8Array }): Promise<void>;
  /** Null where there is none. */
  'styles.picture'(id: string): Promise<Uint8Array | null>;
  /** Takes a style and its picture off this computer. */
  'styles.remove'(id: string): Promise<void>;
}
