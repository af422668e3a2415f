import type { Cell, Marks, Placed, Spot } from './contract.ts';
import type { Binding } from './palette.ts';

/** Why new art cannot go into a selected container, in the order in which the reasons are looked for. */
export type FrameUnfit = 'locked' | 'hidden' | 'component' | 'inside-instance';

/** A selected container. Width and height in canvas pixels. */
export interface FrameChoice {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly unfit: FrameUnfit | null;
}

/** A frame for all results of a run: made when the first of them stands, filled in the order of their slots, in as many columns as lines. */
export interface SetFrame {
  readonly title: string;
  /** Whether each result becomes a component. */
  readonly components: boolean;
}

/** What a place is wanted for. `cell`: one of the results; with `set` they get a frame of their own, without a `frameId`. */
export interface SpotRequest {
  readonly run: string;
  readonly frameId: string | null;
  readonly cell: Cell;
  readonly set?: SetFrame | undefined;
}

/** One picture of a set that came with one call: a drawing, or a picture that is in the file. */
export type SetPicture = ({ readonly svg: string } | { readonly hash: string }) & Marks;

/** What the panel asks about sets. */
export interface SetFunctions {
  /** Puts a picture into the file and answers its hash. Fails with `image-refused`. */
  'image.add'(bytes: Uint8Array): Promise<string>;
  /**
   * Pictures that came together, each as large as the cell, in a frame of their own. A drawing that Figma refuses is left out with a note;
   * where all are it fails with `svg-refused`.
   */
  'result.insertSet'(
    request: {
      spot: Spot;
      cell: Cell;
      name: string;
      pictures: readonly SetPicture[];
      binding?: Binding | undefined;
    } & Marks,
  ): Promise<Placed>;
}
