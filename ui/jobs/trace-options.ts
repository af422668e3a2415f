import type { TracingPreferences } from '../../plugin/protocol/preferences.ts';
import type { ExperimentalTracing, VectorizeRequest } from '../recraft/types.ts';

/** What of the choices Recraft is asked for; only what was chosen is sent. */
export function traceOptions(tracing: TracingPreferences | undefined): Omit<VectorizeRequest, 'image' | 'palette'> {
  if (tracing === undefined) return {};
  const { compact, maxShapes } = tracing;
  const experimental = experimentalOptions(tracing.experimental);
  return {
    ...(compact && { compress: true }),
    ...(maxShapes !== null && { maxShapes }),
    ...(Object.keys(experimental).length > 0 && { experimental }),
  };
}

function experimentalOptions(chosen: TracingPreferences['experimental']): ExperimentalTracing {
  const { colorReduction, maxNumColors, returnGradients, shapeStacking, smallShapeFilter } = chosen;
  return {
    ...(colorReduction && { colorReduction }),
    ...(maxNumColors !== null && { maxNumColors }),
    ...(returnGradients !== null && { returnGradients }),
    ...(shapeStacking !== null && { shapeStacking }),
    ...(smallShapeFilter && { smallShapeFilter }),
  };
}
