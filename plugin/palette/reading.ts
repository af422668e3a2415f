import type { FoundColor, Skipped } from '../protocol/palette.ts';
import { isPlain } from './dye.ts';
import type { Pace, Run } from './pace.ts';
import type { Profile } from './profile.ts';
import { walk } from './walk.ts';
import type { Coat, Place, Skips } from './walk.ts';

/** The colors of layers, and where each of them is. */
export interface Reading {
  readonly state: 'read' | 'cancelled';
  readonly colors: readonly FoundColor[];
  readonly places: readonly { readonly place: Place; readonly hexes: ReadonlySet<string> }[];
  /** How many layers have any of them. */
  readonly layers: number;
  readonly skipped: Skipped;
}

interface Found {
  count: number;
  area: number;
  readonly variables: Set<string>;
}

/** Reads every color of layers and what is in them, in stretches. */
export async function readColors(
  roots: readonly SceneNode[],
  { profile, pace, run, locked }: { profile: Profile; pace: Pace; run: Run; locked: 'read' | 'skip' },
): Promise<Reading> {
  const skipped: Skips = { image: 0, mask: 0, unsupported: 0, locked: 0 };
  const found = new Map<string, Found>();
  const places: { place: Place; hexes: ReadonlySet<string> }[] = [];
  let layers = 0;
  for (const ofLayer of walk(roots, skipped, locked)) {
    const read = ofLayer.map((place) => ({ place, hexes: readPlace(place, { profile, found, skipped }) }));
    const colored = read.filter(({ hexes }) => hexes.size > 0);
    places.push(...colored);
    if (colored.length > 0) layers += 1;
    if (pace.due()) await pace.rest();
    if (run.cancelled) break;
  }
  return { state: run.cancelled ? 'cancelled' : 'read', colors: rank(found), places, layers, skipped };
}

interface Notes {
  readonly profile: Profile;
  readonly found: Map<string, Found>;
  readonly skipped: Skips;
}

function readPlace(place: Place, notes: Notes): Set<string> {
  const hexes = new Set<string>();
  const coats = place.read().filter((coat) => isReadable(coat, notes.skipped));
  const area = coats.some(({ paints }) => paints.some(hasColor)) ? areaOf(place) : 0;
  for (const { paints, share } of coats) {
    for (const color of paints.flatMap(colorsOf)) {
      const hex = notes.profile.toHex(color.color);
      const entry = notes.found.get(hex) ?? { count: 0, area: 0, variables: new Set() };
      entry.count += 1;
      entry.area += area * share * color.part;
      if (color.alias) entry.variables.add(color.alias.id);
      notes.found.set(hex, entry);
      hexes.add(hex);
    }
  }
  return hexes;
}

function isReadable({ paints }: Coat, skipped: Skips): boolean {
  skipped.image += paints.filter(({ type }) => type === 'IMAGE').length;
  const readable = paints.every(isPlain);
  if (!readable) skipped.unsupported += 1;
  return readable;
}

function hasColor({ type }: Paint): boolean {
  return type !== 'IMAGE';
}

/** The colors of a paint with the part of its area that each has: stops share it. */
function colorsOf(paint: Paint): { color: RGB; part: number; alias: VariableAlias | undefined }[] {
  const strength = paint.visible === false ? 0 : (paint.opacity ?? 1);
  if (paint.type === 'SOLID') return [{ color: paint.color, part: strength, alias: paint.boundVariables?.color }];
  if (!('gradientStops' in paint)) return [];
  const { gradientStops: stops } = paint;
  return stops.map(({ color, boundVariables }) => ({
    color,
    part: (strength * color.a) / stops.length,
    alias: boundVariables?.color,
  }));
}

/** The layer's box, or the band along it that strokes take; nothing of what is hidden. */
function areaOf({ node, part, shown }: Place): number {
  if (!shown || !('width' in node)) return 0;
  const { width, height } = node;
  if (part === 'fills') return width * height;
  const weight = 'strokeWeight' in node && typeof node.strokeWeight === 'number' ? node.strokeWeight : 1;
  return 2 * (width + height) * weight;
}

function rank(found: ReadonlyMap<string, Found>): FoundColor[] {
  const entries = [...found];
  const all = entries.reduce((sum, [, { area }]) => sum + area, 0);
  return entries
    .map(([hex, { count, area, variables }]) => ({
      ...{ hex, count, variableIds: [...variables] },
      share: all > 0 ? Math.min(1, area / all) : 0,
    }))
    .sort((one, other) => other.share - one.share || other.count - one.count);
}
