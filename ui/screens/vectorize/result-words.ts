import { plural } from '../../lib/format.ts';
import type { TraceResult, TraceWeight } from '../../state/tracing/types.ts';

/** What is said of a traced result, and what can be done about it. */
export interface ResultWords {
  readonly title: string;
  /** The figure that may be too high. */
  readonly paths: string;
  readonly rest: string;
  readonly isHeavy: boolean;
  /** What the clean-up would make of it now; null where that is what stands. */
  readonly next: { readonly text: string; readonly isHeavy: boolean } | null;
  /** What stands on the button of a simpler version; null where there is none. */
  readonly simpler: { readonly label: string; readonly name: string } | null;
}

/** `limit`: above so many paths a drawing is heavy; null where nobody asks. */
export function resultWords(result: TraceResult, limit: number | null): ResultWords {
  const { title, weight, next, simpler, isSelected, asks } = result;
  const which = asks !== null ? 'Not placed yet' : isSelected ? 'Selected result' : 'Last result';
  const isHeavy = ({ paths }: TraceWeight) => limit !== null && paths > limit;
  return {
    title: `${which}, ${title}`,
    paths: plural(weight.paths, 'path'),
    rest: restOf(weight),
    isHeavy: isHeavy(weight),
    next: next && { text: `${plural(next.paths, 'path')}${restOf(next)}`, isHeavy: isHeavy(next) },
    simpler: simpler && {
      label: `Use ${plural(simpler.paths, 'path')}`,
      name: `Use a simpler version of ${plural(simpler.paths, 'path')}, ${plural(simpler.colors, 'color')}, free`,
    },
  };
}

function restOf({ points, colors }: TraceWeight): string {
  return ` · ${plural(points, 'point')} · ${plural(colors, 'color')}`;
}
