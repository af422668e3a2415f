import * as v from 'valibot';
import type { Seat } from './row.ts';

/** The key of our plugin data on a result of a row. Ours alone: it is private to this plugin, and copies of the layer carry it. */
const KEY = 'seat';

const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ run: v.string(), slot: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
);

/** Which place in which row a layer stands for, null where it is none of ours. */
export function readSeat(node: SceneNode): Seat | null {
  const data = node.getPluginData(KEY);
  if (data === '') return null;
  const parsed = v.safeParse(stored, data);
  return parsed.success ? parsed.output : null;
}

/** Remembers on a result which place it stands for. */
export function writeSeat(node: SceneNode, { run, slot }: Seat): void {
  node.setPluginData(KEY, JSON.stringify({ run, slot }));
}
