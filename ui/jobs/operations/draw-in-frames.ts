import { cellSize } from '../../catalog/cell-size.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { nearestRatio } from '../../catalog/match-ratio.ts';
import type { Piece, Tools } from '../operation.ts';
import type { BoundOperation } from '../work.ts';
import type { GenerateOrder, GenerateParams } from './generate-params.ts';
import { generate } from './generate.ts';
import { seedOf } from './seed.ts';

/** A frame that gets a picture of its own. Width and height in canvas pixels. */
interface FrameToFill {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** One picture for each frame, each in the ratio that comes nearest to its frame. */
export interface FramesOrder extends Omit<GenerateOrder, 'ratio' | 'count' | 'frameId' | 'shapeId'> {
  readonly frames: readonly FrameToFill[];
}

/** Generation as usual, but for where its pictures go: each is a job, an undo step and an entry of its own. */
export const drawInFrames: BoundOperation<FramesOrder, GenerateParams, null> = { ...generate, capture: captureFrames };

async function captureFrames(
  { plugin }: Tools,
  { frames, seed = null, ...order }: FramesOrder,
  run: string,
): Promise<readonly Piece<GenerateParams>[]> {
  const pieces = frames.map(async (frame, slot): Promise<Piece<GenerateParams>> => {
    const ratio = nearestRatio(modelFromId(order.model), frame);
    const cell = { ...fitting(cellSize(modelFromId(order.model), ratio), frame), slot: 0, count: 1 };
    // Each is a row of its own: what has no room in its frame stands beside that one.
    const spot = await plugin['spot.capture']({ run: `${run} ${String(slot)}`, frameId: frame.id, cell });
    const params = { ...order, ratio, spot, cell, seed: seedOf(seed, { run, slot }) };
    return { title: `${frame.name} · ${order.prompt}`, layerId: null, params };
  });
  return Promise.all(pieces);
}

/** As large as the frame has room for: also where that is larger than the picture's own pixels. */
function fitting(size: { width: number; height: number }, frame: FrameToFill): { width: number; height: number } {
  const scale = Math.min(frame.width / size.width, frame.height / size.height);
  return { width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) };
}
