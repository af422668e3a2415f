import type { Art, Gradient, Rgb, Shape } from './art/art.ts';
import { c2paManifest } from './art/c2pa.ts';
import { readOutline } from './art/outline.ts';
import type { Outline, Segment } from './art/outline.ts';
import { createRandom } from './art/random.ts';
import type { Random } from './art/random.ts';
import { writeSvg } from './art/write-svg.ts';

/** What a sample is made of. `paths` counts the background path too. */
export interface SampleOptions {
  readonly paths: number;
  /** How many of the paths are filled with a gradient each; 0 by default. */
  readonly gradients?: number;
  readonly seed: number;
}

const SIDE = 2048;

/** An SVG in Recraft's form with C2PA block and background path: blobs in twelve colors, the same for the same seed. */
export function recraftSvg({ paths, gradients = 0, seed }: SampleOptions): string {
  const random = createRandom(`sample ${seed}`);
  const palette = Array.from({ length: 12 }, () => color(random));
  const canvas: Shape = {
    outline: readOutline(`M 0 0 L ${SIDE} 0 L ${SIDE} ${SIDE} L 0 ${SIDE} L 0 0 z`),
    fill: [252, 252, 251],
  };
  const shapes = Array.from({ length: Math.max(0, paths - 1) }, (_, index): Shape => {
    const center = { x: random.between(100, SIDE - 100), y: random.between(100, SIDE - 100) };
    const fill = random.pick(palette);
    const outline = blob(random, center, random.between(6, 90));
    return { outline, fill: index < gradients ? gradient(center, fill, random.pick(palette)) : fill };
  });
  const art: Art = { width: SIDE, height: SIDE, shapes: [canvas, ...shapes] };
  return writeSvg(art, { width: 1024, height: 1024, order: 'fill-first', c2pa: c2paManifest(String(seed)) });
}

function color(random: Random): Rgb {
  return [Math.floor(random.between(0, 256)), Math.floor(random.between(0, 256)), Math.floor(random.between(0, 256))];
}

function blob(random: Random, { x, y }: { x: number; y: number }, radius: number): Outline {
  const corners = 4;
  const points = Array.from({ length: corners * 3 }, (_, i) => {
    const angle = (i / (corners * 3)) * Math.PI * 2;
    const reach = radius * random.between(0.75, 1.25);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const;
  });
  const at = (i: number): readonly [number, number] => points[i % points.length] ?? [x, y];
  const segments: Segment[] = [['M', ...at(0)]];
  for (let i = 1; i < points.length; i += 3) segments.push(['C', ...at(i), ...at(i + 1), ...at(i + 2)]);
  return [...segments, ['Z']];
}

function gradient({ x, y }: { x: number; y: number }, from: Rgb, to: Rgb): Gradient {
  return {
    from: [x, y - 60],
    to: [x, y + 60],
    stops: [
      { offset: 0, color: from },
      { offset: 1, color: to },
    ],
  };
}
