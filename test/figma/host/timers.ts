import type { FigmaOptions } from '../types.ts';
import { SandboxError } from '../sandbox/host-object.ts';
import { callback } from './validate.ts';

/** The sandbox's timers, on the clock that was handed in. */
export interface Timers {
  readonly globals: Readonly<Record<'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval', unknown>>;
  cancelAll(): void;
}

/** `report` hears what a timer's callback throws. After `cancelAll`, as after closePlugin, nothing can be started. */
export function createTimers(clock: FigmaOptions['clock'], report: (error: unknown) => void): Timers {
  const running = new Map<number, () => void>();
  let lastId = 0;
  let over = false;

  function start(name: string, args: readonly unknown[], repeat: boolean): number {
    const [run, delay = 0] = args;
    const call = callback(run, { call: name, name: 'callback' });
    if (args.length > 2) throw new SandboxError(`not simulated: ${name} with arguments for its callback`);
    const id = ++lastId;
    const ms = Math.max(0, Number(delay) || 0);
    if (!over) schedule({ id, ms: repeat ? Math.max(1, ms) : ms, repeat, call });
    return id;
  }

  function schedule(timer: { id: number; ms: number; repeat: boolean; call: () => unknown }): void {
    const fire = () => {
      running.delete(timer.id);
      if (timer.repeat) schedule(timer);
      try {
        timer.call();
      } catch (error) {
        report(error);
      }
    };
    running.set(timer.id, clock.after(timer.ms, fire));
  }

  function clear(id: unknown): void {
    if (typeof id !== 'number') return;
    running.get(id)?.();
    running.delete(id);
  }

  return {
    globals: {
      setTimeout: (...args: readonly unknown[]) => start('setTimeout', args, false),
      setInterval: (...args: readonly unknown[]) => start('setInterval', args, true),
      clearTimeout: clear,
      clearInterval: clear,
    },
    cancelAll() {
      over = true;
      for (const cancel of running.values()) cancel();
      running.clear();
    },
  };
}
