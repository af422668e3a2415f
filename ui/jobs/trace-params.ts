import * as v from 'valibot';
import { tracingSchema } from '../../plugin/protocol/preference-schemas.ts';
import type { TracingPreferences } from '../../plugin/protocol/preferences.ts';
import { layerParamsSchema, type LayerOrder, type LayerParams } from './operations/capture-layers.ts';

interface Traced {
  /** As it was chosen at the click; what earlier versions wrote has none. */
  readonly tracing?: TracingPreferences | undefined;
}

/** Layers to trace. */
export type TraceOrder = LayerOrder & Traced;

/** One layer to trace, as it was at the click. */
export type TraceParams = LayerParams & Traced;

/** A trace's part of a recipe. What no version wrote of the finishing counts as none, since the result was paid for. */
export const traceParamsSchema: v.GenericSchema<unknown, TraceParams> = v.intersect([
  layerParamsSchema,
  v.object({ tracing: v.optional(v.fallback(v.optional(tracingSchema), undefined)) }),
]);
