import type { Online } from '../../ui/state/online.ts';

/** The browser's knowledge of its network, set by a test. */
export interface Network extends Online {
  set(online: boolean): void;
  /** How many listen. */
  count(): number;
}

/** Online until told otherwise; `tell` hears of changes before the listeners do. */
export function createNetwork(tell: (online: boolean) => void): Network {
  const listeners = new Set<(online: boolean) => void>();
  let current = true;
  return {
    current: () => current,
    count: () => listeners.size,
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(online) {
      if (online === current) return;
      current = online;
      tell(online);
      for (const listener of listeners) listener(online);
    },
  };
}
