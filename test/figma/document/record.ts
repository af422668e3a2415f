/** The simulated document as plain data: what the API reads and writes, what undo copies and what rendering draws. */

export type Matrix = [[number, number, number], [number, number, number]];

export type RecordType =
  | 'DOCUMENT'
  | 'PAGE'
  | 'FRAME'
  | 'GROUP'
  | 'SECTION'
  | 'COMPONENT'
  | 'COMPONENT_SET'
  | 'INSTANCE'
  | 'SLOT'
  | 'RECTANGLE'
  | 'ELLIPSE'
  | 'POLYGON'
  | 'STAR'
  | 'LINE'
  | 'VECTOR'
  | 'BOOLEAN_OPERATION'
  | 'TEXT'
  | 'SLICE';

/** One node. Only the keys that its type has are present: a missing key is `no such property`. */
export interface NodeRecord {
  id: string;
  type: RecordType;
  name: string;
  parent: string | null;
  /** Present on containers alone. */
  children?: string[];
  /** Set once the node is taken out of the tree; its id stays known. */
  removed: boolean;
  pluginData: Record<string, string>;
  /** By `namespace/key`. */
  sharedPluginData?: Record<string, string>;
  relaunchData: Record<string, string>;
  /** Chosen modes by collection id. */
  explicitModes?: Record<string, string>;

  visible?: boolean;
  locked?: boolean;
  opacity?: number;
  blendMode?: BlendMode;
  isMask?: boolean;
  maskType?: MaskType;
  effects?: Effect[];
  constraints?: Constraints;
  exportSettings?: ExportSettings[];

  /** Relative to the nearest frame, section, component, instance or page: groups and booleans are transparent. */
  relativeTransform?: Matrix;
  width?: number;
  height?: number;
  minWidth?: number | null;
  maxWidth?: number | null;
  minHeight?: number | null;
  maxHeight?: number | null;

  fills?: Paint[] | 'MIXED';
  strokes?: Paint[];
  strokeWeight?: number;
  strokeAlign?: 'CENTER' | 'INSIDE' | 'OUTSIDE';
  strokeCap?: StrokeCap;
  strokeJoin?: StrokeJoin;
  dashPattern?: number[];
  fillStyleId?: string;
  strokeStyleId?: string;
  cornerRadius?: number | 'MIXED';
  corners?: [number, number, number, number];

  clipsContent?: boolean;
  vectorPaths?: { windingRule: WindingRule | 'NONE'; data: string }[];
  booleanOperation?: 'UNION' | 'INTERSECT' | 'SUBTRACT' | 'EXCLUDE';
  pointCount?: number;
  innerRadius?: number;
  arcData?: ArcData;

  characters?: string;
  fontName?: FontName | 'MIXED';
  fontSize?: number;
  lineHeight?: LineHeight;
  letterSpacing?: LetterSpacing;
  textCase?: TextCase;
  textAlignHorizontal?: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';
  textAlignVertical?: 'TOP' | 'CENTER' | 'BOTTOM';
  textAutoResize?: 'NONE' | 'WIDTH_AND_HEIGHT' | 'HEIGHT' | 'TRUNCATE';
  /** Fills of single runs of characters where `fills` is mixed. */
  textRuns?: { start: number; end: number; fills: Paint[] }[];

  layoutMode?: 'NONE' | 'HORIZONTAL' | 'VERTICAL' | 'GRID';
  layoutWrap?: 'NO_WRAP' | 'WRAP';
  primaryAxisSizingMode?: 'FIXED' | 'AUTO';
  counterAxisSizingMode?: 'FIXED' | 'AUTO';
  primaryAxisAlignItems?: 'MIN' | 'MAX' | 'CENTER' | 'SPACE_BETWEEN';
  counterAxisAlignItems?: 'MIN' | 'MAX' | 'CENTER' | 'BASELINE';
  paddingLeft?: number;
  paddingRight?: number;
  paddingTop?: number;
  paddingBottom?: number;
  itemSpacing?: number;
  counterAxisSpacing?: number | null;
  gridRowCount?: number;
  gridColumnCount?: number;
  gridRowGap?: number;
  gridColumnGap?: number;
  gridRowAnchorIndex?: number;
  gridColumnAnchorIndex?: number;
  gridRowSpan?: number;
  gridColumnSpan?: number;
  gridChildHorizontalAlign?: 'MIN' | 'CENTER' | 'MAX' | 'AUTO';
  gridChildVerticalAlign?: 'MIN' | 'CENTER' | 'MAX' | 'AUTO';

  layoutPositioning?: 'AUTO' | 'ABSOLUTE';
  layoutAlign?: 'MIN' | 'CENTER' | 'MAX' | 'STRETCH' | 'INHERIT';
  layoutGrow?: number;
  layoutSizingHorizontal?: 'FIXED' | 'HUG' | 'FILL';
  layoutSizingVertical?: 'FIXED' | 'HUG' | 'FILL';

  /** On an INSTANCE: its component. */
  mainComponent?: string;
  /** On a node inside an instance: the node of the main component that it repeats. */
  repeats?: string;
  /** Keys in which an instance, or a node inside one, differs from what it repeats. */
  overrides?: string[];
  remote?: boolean;

  /** On a PAGE. */
  selection?: string[];
  backgrounds?: Paint[];
}

/** A picture behind an `imageHash`: the bytes as they came. */
export interface ImageRecord {
  hash: string;
  bytes: Uint8Array;
  type: 'png' | 'jpeg' | 'gif';
  width: number;
  height: number;
}

/** What rendering and layout may ask of a document. */
export interface DocumentReader {
  node(id: string): NodeRecord | undefined;
  image(hash: string): ImageRecord | undefined;
  /** The color that a variable has for a node, by the modes chosen around it; undefined where it has none. */
  boundColor(variableId: string, nodeId: string): RGBA | undefined;
}

/** A tree that SVG import made, before it has ids and a parent. */
export interface NewNode {
  record: Omit<NodeRecord, 'id' | 'parent' | 'children' | 'removed' | 'pluginData' | 'relaunchData'>;
  children: NewNode[];
}
