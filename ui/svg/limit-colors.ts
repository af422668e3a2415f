import type { ColorArea } from '../color/match.ts';
import { deltaEOk, oklabOf, type Oklab } from '../color/oklab.ts';

interface Group {
  /** The heaviest color of the group, which all of it becomes. */
  readonly hex: string;
  readonly lab: Oklab;
  area: number;
  members: string[];
  nearest: number;
  cost: number;
  gone: boolean;
}

/**
 * Which colors become which, so that at most `most` are left: again and again the two whose merging is seen least go together, by distance in
 * OKLab and by area. What is left are colors that were there. Deterministic.
 */
export function limitColors(colors: readonly ColorArea[], most: number): ReadonlyMap<string, string> {
  const wanted = Math.max(1, Math.floor(most));
  const groups = colors.map(({ hex, area }) => newGroup(hex, area));
  if (groups.length <= wanted) return new Map();
  for (let i = 0; i < groups.length; i++) findNearest(groups, i);
  for (let left = groups.length; left > wanted; left--) mergeCheapest(groups);
  return new Map(
    groups.flatMap(({ gone, hex, members }) =>
      gone ? [] : members.filter((member) => member !== hex).map((member) => [member, hex] as const),
    ),
  );
}

function newGroup(hex: string, area: number): Group {
  return { hex, lab: oklabOf(hex), area, members: [hex], nearest: -1, cost: Infinity, gone: false };
}

/** By how much the picture changes: the lighter one takes the other's color (Ward's cost without its mean). */
function costOf(one: Group, other: Group): number {
  // What covers nothing is still a color, and goes to the nearest.
  return deltaEOk(one.lab, other.lab) ** 2 * (Math.min(one.area, other.area) + 1e-6);
}

/** Looks behind only, so that each pair is looked at once. */
function findNearest(groups: readonly Group[], at: number): void {
  const group = groups[at];
  if (group === undefined) return;
  group.nearest = -1;
  group.cost = Infinity;
  for (let i = 0; i < at; i++) {
    const other = groups[i];
    if (other === undefined || other.gone) continue;
    const cost = costOf(group, other);
    if (cost >= group.cost) continue;
    group.cost = cost;
    group.nearest = i;
  }
}

function mergeCheapest(groups: Group[]): void {
  const cheapest = groups.reduce<Group | null>(
    (best, group) => (!group.gone && group.nearest >= 0 && (best === null || group.cost < best.cost) ? group : best),
    null,
  );
  const other = groups[cheapest?.nearest ?? -1];
  if (cheapest === null || other === undefined) return;
  const [into, gone] = other.area >= cheapest.area ? [other, cheapest] : [cheapest, other];
  into.area += gone.area;
  into.members = [...into.members, ...gone.members];
  gone.gone = true;
  const [at, goneAt] = [groups.indexOf(into), groups.indexOf(gone)];
  findNearest(groups, at);
  // Its area has grown: who was nearest to it, or to what is gone, looks again.
  groups.forEach((group, i) => {
    if (!group.gone && (group.nearest === at || group.nearest === goneAt)) findNearest(groups, i);
  });
}
