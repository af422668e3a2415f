import type { Original } from '../../plugin/protocol/contract.ts';
import { canvasOf, type Canvas } from './canvas.ts';
import type { World } from './world.ts';

/** What a walk remembers of what the user did, to tell it from what the product did. */
export interface Trail {
  /** The document as it was when it was checked last, or changed by the user since. */
  canvas: Canvas;
  selection: readonly string[];
  pageId: string;
  /** A panel was closed, or a result was shown, since the last check: what stands and what is selected is not told apart. */
  blurred: boolean;
  /** What the clicks on a layer said should become of it. */
  readonly choices: Map<string, Set<Original>>;
  /** How many paid requests the user has asked for. */
  ordered: number;
  /** How often the user asked for another attempt, by job. */
  readonly retries: Map<string, number>;
  /** Entries that the user removed from the history, or whose result was discarded. */
  readonly givenUp: Set<string>;
  /** Layers that the user has asked to recolor, and what is in them. */
  readonly recolored: Set<string>;
  /** Results that the user has asked to finish anew, and what is in them. */
  readonly redone: Set<string>;
  /** Layers whose cut the user asked to make anew. */
  readonly recut: Set<string>;
  /** Results that are on their way to be shown: they are selected, wherever they stand, as soon as they can be. */
  readonly showing: Set<object>;
  /** One of them was shown since the last check. */
  shown: boolean;
  /** The user has asked to take the prompts off all layers. */
  promptless: boolean;
  /** Entries that the user has asked to place again. */
  readonly placings: Set<string>;
  /** Entries that were there when the user's storage was wiped: the next panel cannot know of them. */
  readonly wiped: Set<string>;
  /** The storage has been full, or wiped: results may be gone, which is said. */
  short: boolean;
  /** Variables that the user has deleted. */
  readonly deleted: Set<string>;
  /** Verbs that have not come back. */
  readonly pending: Set<string>;
}

export function createTrail(world: World): Trail {
  return {
    ...lookAt(world),
    blurred: false,
    choices: new Map(),
    ordered: 0,
    retries: new Map(),
    givenUp: new Set(),
    recolored: new Set(),
    redone: new Set(),
    recut: new Set(),
    showing: new Set(),
    shown: false,
    promptless: false,
    placings: new Set(),
    wiped: new Set(),
    short: false,
    deleted: new Set(),
    pending: new Set(),
  };
}

/** What stands on the canvas, what is selected and which page is shown, now. */
export function lookAt({ figma }: World): Pick<Trail, 'canvas' | 'selection' | 'pageId'> {
  const page = figma.document.page();
  return { canvas: canvasOf(figma), selection: page.selection ?? [], pageId: page.id };
}

/** Keeps account of a verb until it comes back: none may hang, and none may reject. */
export function track(trail: Trail, name: string, verb: Promise<unknown>): void {
  let entry = name;
  while (trail.pending.has(entry)) entry += ' again';
  trail.pending.add(entry);
  void verb.then(
    () => trail.pending.delete(entry),
    () => trail.pending.add(`${entry} (rejected)`),
  );
}
