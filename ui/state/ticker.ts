import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../lib/clock.ts';

/** The time, once a second while `running`. The second answer ends it. */
export function createTicker(clock: Clock, running: ReadonlySignal<boolean>): [ReadonlySignal<number>, () => void] {
  const now = signal(clock.now());
  const stop = effect(() => {
    if (!running.value) return;
    let stopTimer = tick();
    function tick(): () => void {
      now.value = clock.now();
      return clock.after(1_000, () => {
        stopTimer = tick();
      });
    }
    return () => stopTimer();
  });
  return [now, stop];
}
