import * as v from 'valibot';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { Asset } from '../recraft/types.ts';
import type { PlacedResult } from './job.ts';
import type { Tools } from './operation.ts';
import { readyTrace } from './ready-trace.ts';
import { traceParamsSchema, type TraceParams } from './trace-params.ts';

const recipeSchema = v.looseObject({ params: traceParamsSchema });

/** The trace behind a recipe, whichever version wrote it; null where it is none. */
export function traceOf(recipe: unknown): TraceParams | null {
  const parsed = v.safeParse(recipeSchema, recipe);
  return parsed.success ? parsed.output.params : null;
}

/** A recipe of a trace with other choices. */
export function traceRecipe(params: TraceParams): unknown {
  return { params, facts: null };
}

/** Puts a kept trace in the place of an earlier version of it, finished as `params` say; null where that is gone. Throws `SvgProblem`. */
export async function redoTrace(
  { plugin, svgDom }: Pick<Tools, 'plugin' | 'svgDom'>,
  { nodeId, asset, params }: { nodeId: string; asset: Extract<Asset, { kind: 'svg' }>; params: TraceParams },
  marks: Marks,
): Promise<PlacedResult | null> {
  const { placing, told } = readyTrace(asset.text, svgDom, params, params.target);
  const placed = await plugin['trace.redo']({ nodeId, ...placing, ...marks });
  return placed && { ...placed, ...told };
}
