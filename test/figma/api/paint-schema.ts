import * as v from 'valibot';
import { SourceColor } from './source-color.ts';
import { atLeast, finite, fraction } from './validate.ts';

export const BlendModeSchema = v.picklist([
  ...(['PASS_THROUGH', 'NORMAL', 'DARKEN', 'MULTIPLY', 'LINEAR_BURN', 'COLOR_BURN', 'LIGHTEN', 'SCREEN'] as const),
  ...(['LINEAR_DODGE', 'COLOR_DODGE', 'OVERLAY', 'SOFT_LIGHT', 'HARD_LIGHT', 'DIFFERENCE', 'EXCLUSION'] as const),
  ...(['HUE', 'SATURATION', 'COLOR', 'LUMINOSITY'] as const),
] satisfies BlendMode[]);

const Rgb = v.strictObject({ r: fraction, g: fraction, b: fraction, sourceColor: SourceColor });
export const Rgba = v.strictObject({ ...Rgb.entries, a: fraction });
const Alias = v.strictObject({ type: v.literal('VARIABLE_ALIAS'), id: v.string() });
const BoundColor = v.optional(v.strictObject({ color: v.optional(Alias) }));

const row = v.strictTuple([finite, finite, finite]);
export const TransformSchema = v.strictTuple([row, row]);

const look = {
  visible: v.optional(v.boolean(), true),
  opacity: v.optional(fraction, 1),
  blendMode: v.optional(BlendModeSchema, 'NORMAL'),
};

const slider = v.optional(v.pipe(finite, v.minValue(-1), v.maxValue(1)));

const Filters = v.strictObject({
  exposure: slider,
  contrast: slider,
  saturation: slider,
  temperature: slider,
  tint: slider,
  highlights: slider,
  shadows: slider,
});

const Solid = v.strictObject({
  type: v.literal('SOLID'),
  ...look,
  color: Rgb,
  boundVariables: v.optional(v.strictObject({ color: v.optional(Alias) }), {}),
});

const Gradient = v.strictObject({
  type: v.picklist(['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND']),
  ...look,
  gradientTransform: TransformSchema,
  gradientStops: v.pipe(
    v.array(v.strictObject({ position: fraction, color: Rgba, boundVariables: BoundColor })),
    v.minLength(2, 'Array must contain at least 2 element(s)'),
  ),
});

/** How a picture lies in a layer. */
const lying = {
  scaleMode: v.picklist(['FILL', 'FIT', 'CROP', 'TILE']),
  scalingFactor: v.optional(atLeast(0.01)),
  rotation: v.optional(
    v.pipe(
      finite,
      v.check((degrees) => degrees % 90 === 0, 'Expected a multiple of 90'),
    ),
  ),
  filters: v.optional(Filters),
};

const ImageFill = v.strictObject({
  type: v.literal('IMAGE'),
  ...look,
  ...lying,
  imageHash: v.nullable(v.string()),
  imageTransform: v.optional(TransformSchema),
});

/** Videos and patterns are carried through as they are, and not drawn. Their keys are those of the typings. */
const VideoFill = v.strictObject({
  type: v.literal('VIDEO'),
  ...look,
  ...lying,
  videoHash: v.nullable(v.string()),
  videoTransform: v.optional(TransformSchema),
});

const PatternFill = v.strictObject({
  type: v.literal('PATTERN'),
  ...look,
  sourceNodeId: v.string(),
  tileType: v.picklist(['RECTANGULAR', 'HORIZONTAL_HEXAGONAL', 'VERTICAL_HEXAGONAL']),
  scalingFactor: finite,
  spacing: v.strictObject({ x: finite, y: finite }),
  horizontalAlignment: v.picklist(['START', 'CENTER', 'END']),
});

/** Paints that the simulator carries through and neither draws nor understands. */
const Foreign = v.looseObject({ type: v.literal('SHADER'), ...look });

/** What `fills` and `strokes` take. Missing looks get Figma's defaults, as they are read back. */
export const PaintsSchema = v.array(v.variant('type', [Solid, Gradient, ImageFill, VideoFill, PatternFill, Foreign]));

export const SolidSchema = Solid;
