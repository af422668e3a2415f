import type { TracingPreferences } from '../../../plugin/protocol/preferences.ts';
import { finishingOf, simplerFinishing, tidyingOf } from '../../jobs/ready-trace.ts';
import type { TraceParams } from '../../jobs/trace-params.ts';
import type { OpenTrace, TidyTrace } from '../../svg/open-trace.ts';
import type { TraceResult } from './types.ts';

/** The choices of the clean-up: what can be done again from a result that is kept. */
export interface Cleanup {
  readonly dropBackground: boolean;
  readonly tracing: TracingPreferences;
}

/** The recipe of a trace with the clean-up as it is chosen now; what Recraft was asked for stays. */
export function withCleanup(params: TraceParams, { dropBackground, tracing }: Cleanup): TraceParams {
  const { specks, maxColors, groupColors, joinColors, nameColors } = tracing;
  const own = params.tracing ?? tracing;
  return { ...params, dropBackground, tracing: { ...own, specks, maxColors, groupColors, joinColors, nameColors } };
}

/** The lightest way that `simplify` finds to keep the limit, as a recipe; null where there is no limit to keep, or none is lighter. */
export function simplerOf(trace: OpenTrace, params: TraceParams, { tracing }: Cleanup): TraceParams | null {
  if (tracing.askAbove === null) return null;
  const own = { ...params, tracing: params.tracing ?? tracing };
  return simplerFinishing(trace, own, params.target, tracing.askAbove)?.finishing ?? null;
}

/** A trace by its own choices, by those of now where it stands and can be done again, and simpler where it is too heavy. */
export function weigh(
  trace: OpenTrace,
  params: TraceParams,
  cleanup: Cleanup,
  stands: boolean,
): Pick<TraceResult, 'weight' | 'next' | 'simpler' | 'svg'> {
  const own = tidied(trace, params);
  const chosen = withCleanup(params, cleanup);
  const next = !stands || isSame(params, chosen) ? null : tidied(trace, chosen);
  const limit = cleanup.tracing.askAbove;
  const isHeavy = limit !== null && own.weight.paths > limit;
  const simpler = isHeavy ? simplerOf(trace, params, cleanup) : null;
  return {
    weight: own.weight,
    next: next?.weight ?? null,
    simpler: simpler && tidied(trace, simpler).weight,
    svg: (next ?? own).svg(),
  };
}

function tidied(trace: OpenTrace, params: TraceParams): TidyTrace {
  return trace.tidied(finishingOf(params, params.target).options);
}

function isSame(one: TraceParams, other: TraceParams): boolean {
  const [own, chosen] = [tidyingOf(one.tracing), tidyingOf(other.tracing)];
  return one.dropBackground === other.dropBackground && JSON.stringify(own) === JSON.stringify(chosen);
}
