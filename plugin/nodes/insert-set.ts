import type { Cell, Marks, Placed, Spot } from '../protocol/contract.ts';
import { fail } from '../protocol/fault.ts';
import type { SetPicture } from '../protocol/sets.ts';
import { buildPicture, buildVector, marked, orRemoved, painted } from './build.ts';
import type { Build, Result } from './build.ts';
import type { Size } from './geometry.ts';
import { makeGrid, orderOfSet, pictureWidth, strip } from './grid.ts';
import { insertResult } from './insert.ts';
import type { Rows } from './rows.ts';

/** Pictures that came together. */
interface Together extends Marks {
  readonly spot: Spot;
  /** One picture of them, as large as it was to be; how many were expected. */
  readonly cell: Cell;
  readonly name: string;
  readonly pictures: readonly SetPicture[];
}

/** Puts pictures that came together into a frame of their own in the cell; those that Figma refuses are left out, with a note. */
export async function insertSet(
  { spot, cell, name, pictures, ...marks }: Together,
  rows: Rows,
  { paint, finish }: { paint: (drawing: Result) => void; finish: () => Promise<void> },
): Promise<Placed> {
  const builds = pictures.map((each) =>
    marked('svg' in each ? painted(buildVector(each.svg), paint) : buildPicture(each.hash), each),
  );
  const left = { out: 0 };
  const build = marked(buildTogether(builds, { name, picture: cell }, left), marks);
  const whole = orderOfSet(spot.run, cell);
  const place = { spot: { ...spot, run: whole.run, set: undefined }, cell: whole.cell, name };
  const placed = await insertResult(place, build, rows, finish);
  return left.out > 0 && placed.note === null ? { ...placed, note: 'set-incomplete' } : placed;
}

function buildTogether(
  builds: readonly Build[],
  { name, picture }: { name: string; picture: Size },
  left: { out: number },
): Build {
  const grid = strip(builds.length);
  return (size) =>
    orRemoved(makeGrid(size.width), (frame) => {
      const width = pictureWidth(grid, size.width);
      const each = { width, height: Math.max(1, (width * picture.height) / picture.width) };
      const made = builds.flatMap((build) => orNothing(build, each));
      left.out = builds.length - made.length;
      if (made.length === 0) throw fail('svg-refused', 'Figma did not accept the drawings.');
      for (const node of made) {
        node.name = name;
        frame.appendChild(node);
      }
    });
}

function orNothing(build: Build, size: Size): readonly Result[] {
  try {
    return [build(size)];
  } catch {
    // It was paid for together with the others, which are worth having without it.
    return [];
  }
}
