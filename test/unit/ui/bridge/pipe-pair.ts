import type { Port } from '../../../../ui/bridge/port.ts';

/** Both ends of a channel in one process: messages arrive later and cloned, as they do between a window and its parent. */
export function pipePair(): [Port, Port] {
  const left = new Set<(message: unknown) => void>();
  const right = new Set<(message: unknown) => void>();
  return [end(left, right), end(right, left)];
}

function end(own: Set<(message: unknown) => void>, others: Set<(message: unknown) => void>): Port {
  return {
    post(message) {
      const clone: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of others) listener(clone);
      });
    },
    on(listener) {
      own.add(listener);
      return () => void own.delete(listener);
    },
  };
}
