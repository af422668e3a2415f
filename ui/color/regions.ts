import { deltaEOk } from './oklab.ts';
import type { Oklab } from './oklab.ts';

/** A color of the art and its share of the area, from 0 to 1. */
export interface Patch {
  readonly hex: string;
  readonly lab: Oklab;
  readonly share: number;
}

/** What a color goes with. `between` is the region beside it, which is followed only where that region is recolored. */
export interface Region {
  readonly head: Patch;
  readonly between: Patch | null;
}

/** ΔE OK × 100 below which two colors pass for one: what an eye just notices (CSS Color 4). */
const NEAR = 2;
/** A smaller share than this is a sliver: the edge between two shapes, a speck of tracing. */
const SLIVER = 0.001;
/** How far a sliver may be from the color it belongs to, ΔE OK × 100. */
const SLIVER_NEAR = 5;
/** Shares from which a color is large enough to have edges. */
const LARGE = 0.01;
/** How far from the straight line between two colors a mixture of them may be, ΔE OK × 100. */
const BESIDE = 2;

/**
 * Joins colors that the eye takes for one. The heaviest comes first and heads a region; each next color joins the nearest head
 * within `NEAR` (a sliver: within `SLIVER_NEAR`) or becomes a head itself. A sliver that heads its own region and lies on the
 * line between two large heads is the edge between them and stands beside the nearer one.
 *
 * A region is decided as a whole. Leaving regions out never changes the others, which is why matching twice changes nothing.
 */
export function findRegions(patches: readonly Patch[]): ReadonlyMap<string, Region> {
  const ordered = [...patches].sort((one, other) => other.share - one.share || (one.hex < other.hex ? -1 : 1));
  const heads: Patch[] = [];
  const headOf = new Map<Patch, Patch>();
  for (const patch of ordered) {
    const head = nearestHead(heads, patch) ?? patch;
    if (head === patch) heads.push(patch);
    headOf.set(patch, head);
  }
  const large = heads.filter(({ share }) => share >= LARGE);
  const between = new Map(heads.map((head) => [head, head.share < SLIVER ? besideWhich(head, large) : null]));
  return new Map([...headOf].map(([{ hex }, head]) => [hex, { head, between: between.get(head) ?? null }]));
}

function nearestHead(heads: readonly Patch[], patch: Patch): Patch | null {
  let nearest: Patch | null = null;
  let reach = patch.share < SLIVER ? SLIVER_NEAR : NEAR;
  for (const head of heads) {
    const distance = deltaEOk(head.lab, patch.lab);
    if (distance > reach || (nearest !== null && distance === reach)) continue;
    nearest = head;
    reach = distance;
  }
  return nearest;
}

/** The nearer of the two large colors on whose line the sliver lies best; null where it lies on none. */
function besideWhich(sliver: Patch, large: readonly Patch[]): Patch | null {
  let beside: Patch | null = null;
  let least = BESIDE;
  for (const one of large) {
    for (const other of large) {
      // Each pair once, in the order of weight.
      if (other === one) break;
      const { along, off } = project(sliver.lab, one.lab, other.lab);
      if (along <= 0 || along >= 1 || off > least || (beside !== null && off === least)) continue;
      least = off;
      beside = along < 0.5 ? one : other;
    }
  }
  return beside;
}

/** Where on the line from one color (0) to another (1) a third has its foot, and how far off it is (ΔE OK × 100). */
function project(lab: Oklab, from: Oklab, to: Oklab): { along: number; off: number } {
  const line = { l: to.l - from.l, a: to.a - from.a, b: to.b - from.b };
  const length = line.l ** 2 + line.a ** 2 + line.b ** 2;
  const along = ((lab.l - from.l) * line.l + (lab.a - from.a) * line.a + (lab.b - from.b) * line.b) / length;
  const foot = { l: from.l + line.l * along, a: from.a + line.a * along, b: from.b + line.b * along };
  return { along, off: deltaEOk(lab, foot) };
}
