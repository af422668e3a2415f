import { abortError } from './abort.ts';
import type { Clock } from './clock.ts';

/** Resolves after `ms`. Rejects with an `AbortError` when the signal fires or has fired; leaves no timer and no listener. */
export function delay(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortError());
      return;
    }
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    function onAbort(): void {
      cancel();
      reject(abortError());
    }
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
