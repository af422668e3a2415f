export interface VariableRecord {
  id: string;
  key: string;
  name: string;
  resolvedType: VariableResolvedDataType;
  collectionId: string;
  /** Raw: a color, an alias, or the composite of both with an opacity in percent. */
  valuesByMode: Record<string, VariableValue>;
  scopes: VariableScope[];
  remote: boolean;
}

export interface CollectionRecord {
  id: string;
  key: string;
  name: string;
  modes: { modeId: string; name: string }[];
  defaultModeId: string;
  variableIds: string[];
  remote: boolean;
}

export interface PaintStyleRecord {
  id: string;
  key: string;
  name: string;
  description: string;
  paints: Paint[];
  remote: boolean;
}

/** A collection that another file publishes, as long as nothing of it was imported: names cross, values do not. */
export interface LibraryRecord {
  libraryName: string;
  collection: CollectionRecord;
  variables: VariableRecord[];
  /** Whether asking for its variables, or importing one, fails: no access any more, or no network. */
  unreachable: boolean;
}

/** The document's variables, collections and paint styles, by id. Not undone: the simulated API reads them and writes none. */
export class Palette {
  readonly variables = new Map<string, VariableRecord>();
  readonly collections = new Map<string, CollectionRecord>();
  readonly paintStyles = new Map<string, PaintStyleRecord>();
  /** Collections of the enabled libraries, by key. */
  readonly libraries = new Map<string, LibraryRecord>();
  #last = 0;

  /** A fresh number for ids such as `VariableID:2:7`. */
  number(): number {
    this.#last += 1;
    return this.#last;
  }
}
