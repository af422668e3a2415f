import * as v from 'valibot';
import { badRequest } from '../refusal.ts';
import type { Rgb } from './art.ts';
import { distance } from './tracing-options.ts';

const channel = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const palette = v.optional(v.pipe(v.array(v.strictTuple([channel, channel, channel])), v.minLength(1)));

/** `strict_color_palette` of vectorize, which the vendor's description alone knows (fact sheet 8). The message is a guess. */
export function readStrictPalette(value: unknown): readonly Rgb[] | null {
  const parsed = v.safeParse(palette, value);
  if (!parsed.success) throw badRequest("invalid 'strict_color_palette'");
  return parsed.output ?? null;
}

/** Every fill as the nearest of the colors, by the distance of their channels (guess: nobody has published how Recraft does it). */
export function snapFills(svg: Uint8Array, colors: readonly Rgb[]): Uint8Array {
  const text = new TextDecoder().decode(svg);
  const snapped = text.replace(/rgb\((\d+),\s*(\d+),\s*(\d+)\)/g, (_, r: string, g: string, b: string) => {
    const from = [Number(r), Number(g), Number(b)] as const;
    const [nearest = from] = [...colors].sort((one, other) => distance(one, from) - distance(other, from));
    return `rgb(${nearest.join(',')})`;
  });
  return new TextEncoder().encode(snapped);
}
