import type { NodeRecord } from './record.ts';

/** The least and the greatest length that a node may have along an axis, where it is laid out (typings: auto-layout frames and their children). */
export function limitsOf(
  record: NodeRecord,
  axis: 'width' | 'height',
): { readonly least: number; readonly most: number } {
  const { minWidth, maxWidth, minHeight, maxHeight } = record;
  const [least, most] = axis === 'width' ? [minWidth, maxWidth] : [minHeight, maxHeight];
  return { least: least ?? 0.01, most: most ?? Infinity };
}

/** A length within limits; the least one wins over the greatest (guess, as in CSS). */
export function limited(length: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, length));
}

type Limits = ReturnType<typeof limitsOf>;

/**
 * Shares a length among those that grow; who meets a limit keeps to it, and the others share the rest. In each round those count that are too long,
 * or those that are too short, whichever are more so in all (guess, as in CSS).
 */
export function shared(length: number, limits: readonly Limits[]): readonly number[] {
  const lengths: (number | null)[] = limits.map(() => null);
  for (;;) {
    const taken = lengths.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const each = (length - taken) / Math.max(1, lengths.filter((value) => value === null).length);
    const changes = limits.map((limit, index) => (lengths[index] === null ? limited(each, limit) - each : 0));
    const all = changes.reduce((sum, change) => sum + change, 0);
    const breaking = changes.flatMap((change, index) => (change !== 0 && change * all >= 0 ? [index] : []));
    if (breaking.length === 0) return lengths.map((value) => value ?? each);
    for (const index of breaking) lengths[index] = each + (changes[index] ?? 0);
  }
}
