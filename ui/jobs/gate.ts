import { abortError } from '../lib/abort.ts';

/** Lets at most so many through at once, the others in the order in which they came; and nobody while too much is carried. */
export interface Gate {
  /** Resolves when there is room; rejects with an `AbortError` if the signal fires before that. */
  enter(signal: AbortSignal): Promise<Pass>;
}

/** A place inside. */
export interface Pass {
  /** What its holder carries from now on, in bytes; it counts after leaving too, until it is put down (0). */
  carry(bytes: number): void;
  /** Gives the place back. */
  leave(): void;
}

/** A gate with so many places, closed while more than `most` bytes are carried. */
export function createGate(limit: number, most = Number.POSITIVE_INFINITY): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let carried = 0;

  function isOpen(): boolean {
    return inside < limit && carried <= most;
  }

  function admitNext(): void {
    while (waiting.length > 0 && isOpen()) waiting.shift()?.();
  }

  function admitted(): Pass {
    let here = true;
    let own = 0;
    inside += 1;
    return {
      carry(bytes) {
        carried += bytes - own;
        own = bytes;
        admitNext();
      },
      leave() {
        if (!here) return;
        here = false;
        inside -= 1;
        admitNext();
      },
    };
  }

  return {
    enter(signal) {
      if (signal.aborted) return Promise.reject(abortError());
      if (waiting.length === 0 && isOpen()) return Promise.resolve(admitted());
      return new Promise((resolve, reject) => {
        function admit(): void {
          signal.removeEventListener('abort', giveUp);
          resolve(admitted());
        }
        function giveUp(): void {
          waiting.splice(waiting.indexOf(admit), 1);
          reject(abortError());
        }
        waiting.push(admit);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
