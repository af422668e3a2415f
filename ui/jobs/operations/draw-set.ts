import type { Cell, Spot } from '../../../plugin/protocol/contract.ts';
import { cellSize } from '../../catalog/cell-size.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import type { Piece, Tools } from '../operation.ts';
import type { BoundOperation } from '../work.ts';
import type { GenerateOrder, GenerateParams } from './generate-params.ts';
import { generate } from './generate.ts';
import { seedOf } from './seed.ts';

/** What all pictures of a set have in common. */
export type SetArt = Omit<GenerateOrder, 'prompt' | 'count' | 'frameId' | 'shapeId'>;

/** One picture for each subject, all in one style, in one frame. */
export interface SetOrder {
  readonly art: SetArt;
  readonly subjects: readonly string[];
  /** The prompt of each, with `{subject}` where its subject goes. */
  readonly template: string;
  /** The long side of each in the frame, in canvas pixels. */
  readonly side: number;
  /** Whether each becomes a component. */
  readonly components: boolean;
  /** The name of the frame. */
  readonly title: string;
}

/** The place of a whole set, captured once, and which of its subjects are drawn now. */
export interface SetPart {
  readonly order: SetOrder;
  readonly place: SetPlace;
  readonly slots: readonly number[];
}

export interface SetPlace {
  readonly run: string;
  readonly spot: Spot;
  readonly cell: Omit<Cell, 'slot'>;
}

/** Where a template says nothing of the subject, the subject comes first. */
export function promptFor(template: string, subject: string): string {
  const text = template.trim();
  if (text === '') return subject;
  return text.includes('{subject}') ? text.replaceAll('{subject}', () => subject) : `${subject}, ${text}`;
}

/** Keeps a place free for the frame of a set. */
export async function placeForSet({ plugin }: Pick<Tools, 'plugin'>, order: SetOrder, run: string): Promise<SetPlace> {
  const { art, side, subjects, title, components } = order;
  const size = cellSize(modelFromId(art.model), art.ratio);
  const scale = side / Math.max(size.width, size.height);
  const cell = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    count: subjects.length,
  };
  const set = { title, components };
  const spot = await plugin['spot.capture']({ run, frameId: null, cell: { ...cell, slot: 0 }, set });
  return { run, spot, cell };
}

/** Generation as usual, but for where its pictures go and what they are called. */
export const drawSet: BoundOperation<SetPart, GenerateParams, null> = { ...generate, capture: captureSet };

function captureSet(_tools: Tools, { order, place, slots }: SetPart): Promise<readonly Piece<GenerateParams>[]> {
  const { subjects, template } = order;
  const { seed = null, ...wishes } = order.art;
  const { run, spot, cell } = place;
  const pieces = slots.map((slot): Piece<GenerateParams> => {
    const name = subjects[slot] ?? '';
    const prompt = promptFor(template, name);
    const params = { ...wishes, prompt, name, spot, cell: { ...cell, slot }, seed: seedOf(seed, { run, slot }) };
    return { title: name, layerId: null, params };
  });
  return Promise.resolve(pieces);
}
