import * as v from 'valibot';
import type { TracingOptions } from '../art/tracing-options.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import type { RequestBody } from '../request-body.ts';

/** The vendor's switches are words. */
const onOff = v.optional(v.picklist(['on', 'off']));
const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 32 - 1)));
const schema = v.object({
  svg_compression: onOff,
  limit_num_shapes: onOff,
  max_num_shapes: count,
  color_reduction: onOff,
  max_num_colors: count,
  return_gradients: onOff,
  shape_stacking: v.optional(v.picklist(['cut_out', 'hierarchical'])),
  small_shape_filter: onOff,
});

/** Fields of tracing besides the picture. */
export const TRACING_FIELDS = Object.keys(schema.entries);

/**
 * Options of tracing. Source: fact sheet 8. Compression and the limit of shapes are documented; the others are in the vendor's description
 * alone and do here what their names say, which is a guess, as are the least values and the messages.
 */
export function readTracingOptions(fields: RequestBody['fields']): TracingOptions {
  const result = v.safeParse(schema, fields);
  if (!result.success) throw badRequest(`invalid options: ${v.summarize(result.issues)}`);
  const options = result.output;
  const limited = options.limit_num_shapes === 'on';
  if (limited !== (options.max_num_shapes !== undefined)) {
    // Whether one has an effect without the other is documented nowhere.
    throw notSimulated('limit_num_shapes and max_num_shapes without each other');
  }
  return {
    compressed: options.svg_compression === 'on',
    mostShapes: options.max_num_shapes ?? null,
    mostColors: options.max_num_colors ?? (options.color_reduction === 'on' ? REDUCED : null),
    gradients: options.return_gradients === 'on',
    cutOut: options.shape_stacking === 'cut_out',
    largeOnly: options.small_shape_filter === 'on',
  };
}

/** How many colors are left by `color_reduction`: a guess. */
const REDUCED = 8;
