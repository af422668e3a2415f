import type { Fit } from '../../catalog/match-ratio.ts';
import { formatCount } from '../../lib/format.ts';

/** `Fills it, 12 px cut above and below`, `Leaves 12 px left and right`. */
export function fitWords({ kind, across, down }: Fit): string {
  const cut = kind === 'cut' ? 'px cut' : 'px';
  const sides = [
    ...(down >= 1 ? [`${formatCount(down)} ${cut} above and below`] : []),
    ...(across >= 1 ? [`${formatCount(across)} ${cut} left and right`] : []),
  ].join(', ');
  if (kind === 'cut') return sides === '' ? 'Fills it exactly' : `Fills it, ${sides}`;
  return sides === '' ? 'Fits exactly' : `Leaves ${sides}`;
}
