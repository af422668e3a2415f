import type { Placed } from '../protocol/contract.ts';
import type { Binding } from '../protocol/palette.ts';
import { countColors, createTally, dyeCoat, isSet } from './dye.ts';
import type { Dye, Rule, Styling } from './dye.ts';
import { currentProfile, SRGB } from './profile.ts';
import { findTargets } from './targets.ts';
import { walk } from './walk.ts';
import type { Coat } from './walk.ts';

/** What is done to a new drawing: `paint` as it is built, `finish` once it stands, still within its undo step. Neither lets it fail. */
export interface Finish {
  readonly paint: (drawing: SceneNode) => void;
  readonly finish: () => Promise<void>;
}

/** Places a drawing whose colors are bound on the way. Variables are looked up before, so that it is built and bound in one go. */
export async function bindResult<Where extends Placed | null>(
  binding: Binding | undefined,
  place: (finish: Finish) => Promise<Where>,
): Promise<Where> {
  const dye = await dyeFor(binding?.colors ?? []);
  const tally = createTally();
  const stylings: Styling[] = [];
  const placed = await place({
    paint: (drawing) => {
      if (binding || dye.other) stylings.push(...dyeAll(drawing, dye, tally));
    },
    async finish() {
      for (const styling of stylings) tally[(await isSet(styling)) ? 'bound' : 'unbound'] += 1;
    },
  });
  if (!binding || placed === null) return placed;
  return { ...placed, bound: { bound: tally.bound, unbound: tally.unbound + tally.untouched, missing: tally.missing } };
}

/**
 * The numbers of a drawing are sRGB, and Figma takes them for the document's own (inferred in fact sheet 7: guess): in a Display P3 file they are
 * converted, or the drawing would be more vivid than it is.
 */
async function dyeFor(colors: Binding['colors']): Promise<Dye> {
  const profile = currentProfile();
  const targets = await findTargets(colors);
  const rules = new Map<string, Rule>();
  colors.forEach(({ hex }, index) => {
    const target = targets[index] ?? null;
    if (!rules.has(hex)) rules.set(hex, { color: profile.fromHex(hex), target });
  });
  const other = profile === SRGB ? {} : { other: (color: RGB) => profile.fromHex(SRGB.toHex(color)) };
  return { hexOf: SRGB.toHex, rules, ...other };
}

function dyeAll(drawing: SceneNode, dye: Dye, tally: ReturnType<typeof createTally>): Styling[] {
  const stylings: Styling[] = [];
  for (const places of walk([drawing], { image: 0, mask: 0, unsupported: 0, locked: 0 })) {
    for (const coat of places.flatMap((place) => place.read())) {
      const styling = dyeOrLeave(coat, dye, tally);
      if (styling) stylings.push(styling);
    }
  }
  return stylings;
}

/** A result that was paid for is never lost over a color that Figma refuses. */
function dyeOrLeave(coat: Coat, dye: Dye, tally: ReturnType<typeof createTally>): Styling | null {
  try {
    return dyeCoat(coat, dye, tally).styling;
  } catch {
    tally.unbound += countColors(coat);
    return null;
  }
}
