import * as v from 'valibot';
import { BlendModeSchema, Rgba } from './paint-schema.ts';
import { atLeast, finite } from './validate.ts';

const Bound = v.optional(v.record(v.string(), v.unknown()), {});
const Offset = v.strictObject({ x: finite, y: finite });

const shadow = {
  color: Rgba,
  offset: Offset,
  radius: atLeast(0),
  spread: v.optional(finite, 0),
  visible: v.boolean(),
  blendMode: BlendModeSchema,
  boundVariables: Bound,
};

const DropShadow = v.strictObject({
  type: v.literal('DROP_SHADOW'),
  ...shadow,
  showShadowBehindNode: v.optional(v.boolean(), false),
});

const InnerShadow = v.strictObject({ type: v.literal('INNER_SHADOW'), ...shadow });

const Blur = v.strictObject({
  type: v.picklist(['LAYER_BLUR', 'BACKGROUND_BLUR']),
  blurType: v.optional(v.literal('NORMAL'), 'NORMAL'),
  radius: atLeast(0),
  visible: v.boolean(),
  boundVariables: Bound,
});

/** Effects that the simulator carries through and does not draw. */
const Foreign = v.looseObject({ type: v.picklist(['NOISE', 'TEXTURE', 'GLASS', 'SHADER']) });

/** What `effects` takes. */
export const EffectsSchema = v.array(v.variant('type', [DropShadow, InnerShadow, Blur, Foreign]));
