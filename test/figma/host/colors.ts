import { converter, parse } from 'culori';
import * as v from 'valibot';
import { SandboxError, Thawed, type HostObject, type Members } from '../sandbox/host-object.ts';
import { apiObject, constant } from './api-object.ts';
import { checked } from './validate.ts';

const Channel = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Color = v.strictObject({ r: Channel, g: Channel, b: Channel, a: v.optional(Channel) });

/** `figma.util`: colors from CSS text or from channels of 0–1. Notations with a color space of their own are not simulated. */
export function createUtil(): HostObject {
  const toRgb = converter('rgb');

  function read(color: unknown, call: string): { r: number; g: number; b: number; a: number } {
    if (typeof color === 'string') {
      const parsed = toRgb(parse(color));
      if (!parsed) throw new SandboxError(`in ${call}: Invalid color "${color}"`);
      return { r: clamp(parsed.r), g: clamp(parsed.g), b: clamp(parsed.b), a: parsed.alpha ?? 1 };
    }
    const { r, g, b, a = 1 } = checked(Color, color, { call, name: 'color' });
    return { r, g, b, a };
  }

  function rgb(color: unknown): Thawed {
    const { r, g, b } = read(color, 'rgb');
    return new Thawed({ r, g, b });
  }

  function rgba(color: unknown, alpha?: unknown): Thawed {
    const read4 = read(color, 'rgba');
    return new Thawed({
      ...read4,
      a: alpha === undefined ? read4.a : checked(Channel, alpha, { call: 'rgba', name: 'alphaOverride' }),
    });
  }

  function solidPaint(color: unknown, overrides?: unknown): Thawed {
    const { r, g, b, a } = read(color, 'solidPaint');
    const rest = checked(v.optional(v.record(v.string(), v.unknown()), {}), overrides, {
      call: 'solidPaint',
      name: 'overrides',
    });
    return new Thawed({ type: 'SOLID', color: { r, g, b }, ...(a < 1 ? { opacity: a } : {}), ...rest });
  }

  return apiObject('figma.util', {
    rgb: constant(rgb),
    rgba: constant(rgba),
    solidPaint: constant(solidPaint),
  } satisfies Partial<Record<keyof UtilAPI, Members[string]>>);
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
