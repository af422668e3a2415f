import * as v from 'valibot';
import { bindingSchema } from './palette-schemas.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const side = v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(1_024));

/** Arguments of everything that the panel asks about finished results. `marks`: those of every result. */
export function traceArguments<Marks extends v.ObjectEntries>(marks: Marks) {
  return {
    'trace.redo': v.strictTuple([
      v.strictObject({ nodeId: id, svg: v.pipe(v.string(), v.minLength(1)), ...marks, binding: bindingSchema }),
    ]),
    'trace.original': v.strictTuple([v.strictObject({ layerId: id, side })]),
  } as const;
}
