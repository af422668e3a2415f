import type { ReadonlySignal } from '@preact/signals';
import type { FramesOrder } from '../../jobs/operations/draw-in-frames.ts';
import type { SetArt, SetOrder } from '../../jobs/operations/draw-set.ts';
import type { ExploreOrder } from '../../jobs/operations/explore.ts';
import type { StyleWanted } from '../styles/types.ts';

/** A style may still have to be made, from references: once, before anything is drawn in it. */
interface Styled {
  readonly style?: StyleWanted | null | undefined;
}

export type FramesWanted = Omit<FramesOrder, 'brand' | 'style' | 'styleName'> & Styled;
export type SetWanted = Omit<SetOrder, 'art'> & {
  readonly art: Omit<SetArt, 'brand' | 'style' | 'styleName'> & Styled;
};

/** A set whose first picture waits to be approved. */
export interface PendingSet {
  readonly order: SetOrder;
  /** The job that draws the first one; the latest of them where it was drawn again. */
  readonly firstJob: string;
  /** `approving`: its style is being made. */
  readonly stage: 'first' | 'approving';
}

export interface SetsView {
  /** Null while no set waits for its first picture. */
  readonly pending: ReadonlySignal<PendingSet | null>;
}

/** Orders of several pictures that belong together; whether in brand colors is chosen elsewhere. Only clicks call them. */
export interface SetVerbs {
  /** One picture for each frame, in the ratio nearest to it. */
  drawInFrames(order: FramesWanted): Promise<void>;
  /** Different pictures for one prompt, or more like one of them: what that costs is known afterwards. */
  explore(order: Omit<ExploreOrder, 'brand'>): Promise<void>;
  /** One picture for each subject, in one frame; with `firstAlone` only the first, until it is approved. */
  drawSet(order: SetWanted, firstAlone: boolean): Promise<void>;
  /** Makes a style from the first picture where the model takes one, and draws the others in it. */
  approveFirst(): Promise<void>;
  /** Draws the first picture once more, beside the one before it. */
  redrawFirst(): Promise<void>;
  /** Leaves it at the first picture. */
  dropPending(): void;
}
