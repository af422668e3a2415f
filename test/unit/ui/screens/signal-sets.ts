import { signal, type Signal } from '@preact/signals';
import type { PendingSet, SetVerbs } from '../../../../ui/state/sets/types.ts';

/** Sets that a test sets by hand. */
export interface SignalSets {
  readonly pending: Signal<PendingSet | null>;
}

export function createSignalSets(): SignalSets {
  return { pending: signal<PendingSet | null>(null) };
}

/** Verbs that are written down in `calls`. */
export function createSetVerbs(calls: [string, ...unknown[]][]): SetVerbs {
  const later =
    (name: string) =>
    (...args: unknown[]): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  return {
    drawInFrames: later('drawInFrames'),
    explore: later('explore'),
    drawSet: later('drawSet'),
    approveFirst: later('approveFirst'),
    redrawFirst: later('redrawFirst'),
    dropPending: () => void calls.push(['dropPending']),
  };
}
