import sharp from 'sharp';
import type { Job } from '../../ui/jobs/job.ts';
import type { App } from '../../ui/state/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import type { World } from '../kit/app.ts';
import type { LedgerEntry } from '../recraft/types.ts';
import { picture } from './samples.ts';

/** What fills the layers of a batch: the smallest pictures that Recraft takes, so that a test's time goes into the batch. */
export type Filling = 'pictures of their own' | 'one picture' | 'nothing';

const SIDE = 256;
const GAP = 20;
const COLUMNS = 25;

/** Rectangles "Layer 0", "Layer 1" … in rows; those that `empty` names show nothing. */
export async function layers(
  count: number,
  filling: Filling,
  empty: (index: number) => boolean = () => false,
): Promise<(build: DocumentBuilder) => void> {
  const kinds = { 'pictures of their own': count, 'one picture': 1, nothing: 0 }[filling];
  const files = await Promise.all(Array.from({ length: kinds }, (_, index) => dot(index)));
  return (build) => {
    const hashes = files.map((file) => build.image(file));
    for (let index = 0; index < count; index += 1) {
      const hash = empty(index) ? undefined : hashes[index % Math.max(1, kinds)];
      const at = { x: (index % COLUMNS) * (SIDE + GAP), y: Math.floor(index / COLUMNS) * (SIDE + GAP) };
      const fills = hash === undefined ? [] : [picture(hash)];
      build.add('RECTANGLE', { name: `Layer ${String(index)}`, ...at, width: SIDE, height: SIDE, fills });
    }
  };
}

/** A square picture with a dot, in colors that no other number has. */
async function dot(index: number): Promise<Uint8Array> {
  const hue = `hsl(${String((index * 47) % 360)} 60% ${String(35 + (index % 30))}%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <rect width="100%" height="100%" fill="#f4f0e8"/><circle cx="128" cy="128" r="${String(40 + (index % 61))}" fill="${hue}"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).flatten().png().toBuffer());
}

/** An order for layers by their numbers. */
export function orderOf({ figma }: World, numbers: readonly number[]) {
  const layerIds = titles(numbers).map((name) => figma.document.byName(name).id);
  return { layerIds, original: 'keep', dropBackground: false } as const;
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function titles(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `Layer ${String(number)}`);
}

/** The paid calls that reached Recraft, refused ones as well. */
export function posts({ recraft }: World): readonly LedgerEntry[] {
  return recraft.ledger().filter(({ method }) => method === 'POST');
}

/** The most of these times that lie within any stretch of so many milliseconds. */
export function mostWithin(times: readonly number[], span: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length));
}

/** How many jobs are in each state. */
export function states({ jobs }: Pick<App, 'jobs'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of jobs.value) counts[state.state] = (counts[state.state] ?? 0) + 1;
  return counts;
}

export function isSentOut({ state }: Job): boolean {
  return state.state === 'running' && state.sent !== null;
}

/** When the request of each job left for the first time, by the job's title, in the order in which they left. */
export function followDepartures({ app }: World): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  app.jobs.subscribe((jobs) => {
    for (const { title, state } of jobs) {
      if (state.state === 'running' && state.sent !== null && !left.has(title)) left.set(title, state.sent);
    }
  });
  return left;
}
