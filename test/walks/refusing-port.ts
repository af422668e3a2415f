import * as v from 'valibot';
import type { Port } from '../../ui/bridge/port.ts';

/** A request for placing a result, as it crosses. */
const placing = v.looseObject({ t: v.literal('q'), i: v.string(), m: v.pipe(v.string(), v.startsWith('result.')) });

/** A port on which the next results are answered with Figma's refusal, as in a file that may only be read. */
export function refusingPort(port: Port, refusals: { left: number }): Port {
  const listeners = new Set<(message: unknown) => void>();
  return {
    post(message) {
      if (refusals.left === 0 || !v.is(placing, message)) {
        port.post(message);
        return;
      }
      refusals.left -= 1;
      const answer = { t: 's', i: message.i, e: { code: 'placement-refused', message: 'Figma refused.' } };
      for (const listener of listeners) queueMicrotask(() => listener(answer));
    },
    on(listener) {
      listeners.add(listener);
      const stop = port.on(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
