import type { Cell, Marks, Placed, Spot, Target } from './contract.ts';

/** A corner of a word's box as fractions of the frame's width and height: (0, 0) top left, (1, 1) bottom right. May lie outside. */
export type Corner = readonly [x: number, y: number];

/** One word as it is seen, and its box: four corners, clockwise from where its text begins above. Turned text has a turned box. */
export interface FrameWord {
  readonly text: string;
  readonly corners: readonly Corner[];
}

/** The text of a frame, word by word, in the order of the layers. Lengths in canvas pixels. */
export interface FrameText {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly FrameWord[];
  /** Text layers that are hidden, or whose parents are; their words are left out. */
  readonly hidden: number;
  /** Words beyond the most that are read. */
  readonly beyond: number;
}

/** What the panel asks about the place and the shape of what it generates. */
export interface LayoutFunctions {
  /**
   * The words of a frame's visible text layers; null where the frame is gone. Figma tells no bounds of single words: these are estimated from
   * the layer's own box, its line height and how wide letters usually are.
   */
  'frame.textLayout'(frameId: string): Promise<FrameText | null>;
  /** Captures where a row of new art will stand beside a layer. On free canvas where the layer is gone. */
  'spot.beside'(request: { run: string; layerId: string; cell: Cell }): Promise<Spot>;
  /** Adds a picture on top of a layer's fills, all of which stay. Where that cannot be, it stands beside as a layer of its own. */
  'result.insertFill'(request: { target: Target; bytes: Uint8Array } & Marks): Promise<Placed>;
}
