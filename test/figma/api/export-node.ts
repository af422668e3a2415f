import * as v from 'valibot';
import { exportMarkup } from '../render/export-markup.ts';
import type { ColorProfile } from '../types.ts';
import type { Self } from './node-member.ts';
import { assertLoaded } from './reach.ts';
import { Refusal } from './refusal.ts';
import { atLeast, checked } from './validate.ts';

const shared = {
  contentsOnly: v.optional(v.boolean(), true),
  useAbsoluteBounds: v.optional(v.boolean(), false),
  suffix: v.optional(v.string()),
  colorProfile: v.optional(v.picklist(['DOCUMENT', 'SRGB', 'DISPLAY_P3_V4'])),
};

const Picture = v.strictObject({
  format: v.picklist(['PNG', 'JPG']),
  ...shared,
  constraint: v.optional(v.strictObject({ type: v.picklist(['SCALE', 'WIDTH', 'HEIGHT']), value: atLeast(0.01) }), {
    type: 'SCALE',
    value: 1,
  }),
});

const Markup = v.strictObject({
  format: v.picklist(['SVG', 'SVG_STRING']),
  ...shared,
  svgOutlineText: v.optional(v.boolean()),
  svgIdAttribute: v.optional(v.boolean()),
  svgSimplifyStroke: v.optional(v.boolean()),
});

const NOT_SIMULATED = ['PDF', 'JSON_REST_V1', 'MP4', 'GIF', 'WEBM'];

/** `exportAsync`: a PNG of scale 1 without settings (typings). Sizes are rounded to whole pixels, at least one. */
export async function exportNode(self: Self, settings: unknown = { format: 'PNG' }): Promise<Uint8Array | string> {
  const { store, font, env } = self.session;
  assertLoaded(self);
  const wanted = settingsOf(settings);
  assertNoConversion(env.colorProfile, wanted.colorProfile ?? 'DOCUMENT');
  const drawn = exportMarkup(store, self.id, {
    font,
    contentsOnly: wanted.contentsOnly,
    useAbsoluteBounds: wanted.useAbsoluteBounds,
  });
  if (!drawn) throw new Refusal('Failed to export node. This node may not have any visible layers.');
  if (!('constraint' in wanted)) return wanted.format === 'SVG' ? new TextEncoder().encode(drawn.svg) : drawn.svg;
  const scale = scaleOf(wanted.constraint, drawn);
  const [width, height] = [pixels(drawn.width * scale), pixels(drawn.height * scale)];
  return env.raster.draw(drawn.svg, width, height, wanted.format);
}

function settingsOf(settings: unknown) {
  const { format } = checked(v.looseObject({ format: v.string() }), settings, 'settings');
  if (NOT_SIMULATED.includes(format)) throw new Error(`not simulated: exportAsync({ format: '${format}' })`);
  return checked(v.variant('format', [Picture, Markup]), settings, 'settings');
}

/** Numbers are drawn as they stand in the document: from one profile to another nothing is converted. */
function assertNoConversion(document: ColorProfile, wanted: 'DOCUMENT' | 'SRGB' | 'DISPLAY_P3_V4'): void {
  if (wanted === 'DOCUMENT' || (wanted === 'SRGB' && document !== 'DISPLAY_P3')) return;
  throw new Error(`not simulated: exportAsync({ colorProfile: '${wanted}' }) of a document in ${document}`);
}

function scaleOf(
  { type, value }: v.InferOutput<typeof Picture>['constraint'],
  size: { width: number; height: number },
): number {
  if (type === 'SCALE') return value;
  return value / (type === 'WIDTH' ? size.width : size.height);
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
