import type { Recolored } from '../protocol/palette.ts';
import { createTally, dyeCoat, isSet } from './dye.ts';
import type { Dye, Tally } from './dye.ts';
import type { Pace, Run } from './pace.ts';
import type { Place } from './walk.ts';

/** What was recolored when nothing was. */
export const NOTHING: Recolored = {
  ...{ state: 'done', layers: 0, bound: 0, unbound: 0, missing: 0 },
  ...{ gone: 0, refused: { instance: 0, readOnly: 0 }, left: 0 },
};

type Fate = 'changed' | 'same' | 'gone' | 'instance' | 'readOnly';

/** Recolors places one after another, in stretches. Each is read anew and written at once, whatever became of it while others had their turn. */
export async function recolorPlaces(
  places: readonly Place[],
  dye: Dye,
  { pace, run }: { pace: Pace; run: Run },
): Promise<Recolored> {
  const tally = createTally();
  const fates = { changed: 0, same: 0, gone: 0, instance: 0, readOnly: 0 };
  let done = 0;
  const last: { node?: SceneNode; fate?: Fate } = {};
  for (const place of places) {
    if (run.cancelled) break;
    const fate = await recolorPlace(place, dye, tally);
    // Fills and strokes of one layer follow on each other, and are one layer.
    if (place.node !== last.node || fate !== last.fate) fates[fate] += 1;
    Object.assign(last, { node: place.node, fate });
    done += 1;
    if (pace.due()) await pace.rest();
  }
  const { bound, unbound, missing } = tally;
  const { changed: layers, gone, instance, readOnly } = fates;
  const left = places.length - done;
  const state = left > 0 ? 'cancelled' : 'done';
  return { state, layers, bound, unbound, missing, gone, refused: { instance, readOnly }, left };
}

async function recolorPlace(place: Place, dye: Dye, tally: Tally): Promise<Fate> {
  const counted = createTally();
  try {
    const dyed = place.read().map((coat) => dyeCoat(coat, dye, counted));
    for (const { styling } of dyed) if (styling) counted[(await isSet(styling)) ? 'bound' : 'unbound'] += 1;
    for (const key of ['bound', 'unbound', 'missing'] as const) tally[key] += counted[key];
    return dyed.some(({ changed }) => changed) ? 'changed' : 'same';
  } catch {
    // The one way to learn what Figma refuses is to try (fact sheet 5.4).
    return whyNot(place.node);
  }
}

function whyNot(node: SceneNode): Fate {
  if (node.removed) return 'gone';
  for (let around = node.parent; around; around = around.parent) if (around.type === 'INSTANCE') return 'instance';
  return 'readOnly';
}
