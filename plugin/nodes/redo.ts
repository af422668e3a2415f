import type { Placed } from '../protocol/contract.ts';
import type { Result } from './build.ts';
import { captureLayers } from './capture.ts';
import { replaceLayer } from './replace.ts';
import type { Making } from './replace.ts';
import { findLayer } from './resolve.ts';

/** Puts a result in the place of an earlier version of it, which goes; null where that is gone already. */
export async function redoResult(
  nodeId: string,
  { build, artBoxes }: Making,
  finish: () => Promise<void>,
): Promise<Placed | null> {
  const [target] = await captureLayers([nodeId]);
  const found = await findLayer(nodeId);
  if (!target || !found) return null;
  const { page } = found;
  const others = page.selection.filter(({ id }) => id !== nodeId);
  const wasSelected = others.length < page.selection.length;
  let made: Result | null = null;
  return replaceLayer({ target, original: 'remove' }, { build: (size) => (made = build(size)), artBoxes }, async () => {
    const selected = others.filter(({ removed }) => !removed);
    if (wasSelected && made && !made.removed) page.selection = [...selected, made];
    await finish();
  });
}
