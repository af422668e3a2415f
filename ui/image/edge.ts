/** How far an edge moves outwards (less than 0: inwards) and how soft it becomes, in pixels. */
export interface Edge {
  readonly grow: number;
  readonly feather: number;
}

/** The edge as it was cut. */
export const NO_EDGE: Edge = { grow: 0, feather: 0 };

/** Alpha of a picture, one byte a pixel, in rows from the top. */
export interface Alpha {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Moves and softens the edges of an alpha, in place. What lies outside of the picture counts as what lies at its rim. */
export function reshape(alpha: Alpha, { grow, feather }: Edge): void {
  const steps = Math.round(Math.abs(grow));
  if (steps > 0 && grow > 0) dilate(alpha, steps);
  if (steps > 0 && grow < 0) {
    invert(alpha);
    dilate(alpha, steps);
    invert(alpha);
  }
  if (feather > 0) soften(alpha, feather);
}

/** Grows by an octagon, which is round to 8%: a line each across, down and along both diagonals, however large it is. */
function dilate(alpha: Alpha, steps: number): void {
  const slanted = Math.round(steps * (1 - Math.SQRT1_2));
  const straight = steps - 2 * slanted;
  if (straight > 0) alongBoth(alpha, straight, highest);
  if (slanted === 0) return;
  const { data, width, height } = alpha;
  const buffer = new Uint8Array(Math.min(width, height) + 2 * slanted);
  for (const line of [...diagonals(alpha, 1), ...diagonals(alpha, -1)])
    along(data, line, { distance: slanted, buffer, run: highest });
}

function invert({ data }: Alpha): void {
  for (let i = 0; i < data.length; i++) data[i] = 255 - (data[i] ?? 0);
}

/** Three running means come near to a Gaussian, of which `feather` is twice the standard deviation. */
function soften(alpha: Alpha, feather: number): void {
  for (const distance of distances(feather / 2)) if (distance > 0) alongBoth(alpha, distance, mean);
}

/** Of three means whose variances add up to that of the Gaussian: a mean over n pixels has (n² - 1) / 12. */
function distances(deviation: number): number[] {
  const wanted = 3 * Math.max(1 / 3, (Math.sqrt(4 * deviation * deviation + 1) - 1) / 2);
  const each = Math.floor(wanted / 3);
  const more = Math.round(wanted - 3 * each);
  return [0, 1, 2].map((at) => (at < more ? each + 1 : each));
}

/** Pixels in a line: the first one's place, from each to the next, and how many. */
interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** Changes a line whose pixels are in the buffer, after as many copies of its first one as the distance, and before as many of its last. */
type Run = (buffer: Uint8Array, count: number, distance: number) => void;

interface Change {
  readonly distance: number;
  readonly buffer: Uint8Array;
  readonly run: Run;
}

/** Across and down. Columns are turned into rows for it: far jumps in memory cost more than turning everything twice. */
function alongBoth({ data, width, height }: Alpha, distance: number, run: Run): void {
  const change = { distance, buffer: new Uint8Array(Math.max(width, height) + 2 * distance), run };
  for (let y = 0; y < height; y++) along(data, { from: y * width, step: 1, count: width }, change);
  const turned = new Uint8Array(data.length);
  transpose(data, turned, width, height);
  for (let x = 0; x < width; x++) along(turned, { from: x * height, step: 1, count: height }, change);
  transpose(turned, data, height, width);
}

/** In squares that the processor's cache holds. */
function transpose(from: Uint8Array, to: Uint8Array, width: number, height: number): void {
  const side = 32;
  for (let top = 0; top < height; top += side) {
    const bottom = Math.min(height, top + side);
    for (let left = 0; left < width; left += side) {
      const right = Math.min(width, left + side);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) to[x * height + y] = from[y * width + x] ?? 0;
      }
    }
  }
}

/** All diagonals, down to the right (1) or to the left (-1). */
function diagonals({ width, height }: Alpha, slope: 1 | -1): Line[] {
  return Array.from({ length: width + height - 1 }, (_, at) => {
    const x = Math.max(0, at - height + 1);
    const y = Math.max(0, height - 1 - at);
    return {
      from: y * width + (slope === 1 ? x : width - 1 - x),
      step: width + slope,
      count: Math.min(width - x, height - y),
    };
  });
}

/** Most lines of a picture are of one value and stay so. */
function along(data: Uint8Array, { from, step, count }: Line, { distance, buffer, run }: Change): void {
  const first = data[from] ?? 0;
  let same = true;
  for (let i = 0, at = from; i < count; i++, at += step) {
    const value = data[at] ?? 0;
    buffer[distance + i] = value;
    same &&= value === first;
  }
  if (same) return;
  buffer.fill(first, 0, distance);
  buffer.fill(buffer[distance + count - 1] ?? 0, distance + count, count + 2 * distance);
  run(buffer, count, distance);
  for (let i = 0, at = from; i < count; i++, at += step) data[at] = buffer[i] ?? 0;
}

/** Each pixel becomes the highest within the distance. What comes of a line stands at the buffer's beginning. */
const highest: Run = (buffer, count, distance) => {
  const block = 2 * distance + 1;
  const length = count + 2 * distance;
  // Van Herk's way: the highest so far in each block, from either end, so that the time does not depend on the distance.
  const ahead = buffer.slice(0, length);
  for (let start = 0; start < length; start += block) {
    const end = Math.min(length, start + block);
    for (let i = start + 1; i < end; i++) ahead[i] = Math.max(ahead[i - 1] ?? 0, ahead[i] ?? 0);
    for (let i = end - 2; i >= start; i--) buffer[i] = Math.max(buffer[i + 1] ?? 0, buffer[i] ?? 0);
  }
  for (let i = 0; i < count; i++) buffer[i] = Math.max(buffer[i] ?? 0, ahead[i + 2 * distance] ?? 0);
};

/** Each pixel becomes the mean within the distance. */
const mean: Run = (buffer, count, distance) => {
  const size = 2 * distance + 1;
  const before = buffer.slice(0, count + 2 * distance);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += before[i] ?? 0;
  for (let i = 0; i < count; i++) {
    buffer[i] = Math.round(sum / size);
    sum += (before[i + size] ?? 0) - (before[i] ?? 0);
  }
};
