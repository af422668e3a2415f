import type { Placed } from '../../../../plugin/protocol/contract.ts';
import type { Work } from '../../../../ui/jobs/work.ts';
import type { CallEvents, Outcome } from '../../../../ui/recraft/types.ts';
import { deferred, type Deferred } from './deferred.ts';

/** A piece of work whose every step a test lets go by hand: what the queue does with it is what is tested. */
export interface ScriptedWork extends Work {
  /** What happened to it so far, in order. */
  readonly steps: readonly string[];
  /** The export succeeds or fails. */
  prepared(error?: Error): void;
  /** What the client says while the call goes on. */
  readonly events: CallEvents;
  /** The call's outcome, after `send`. */
  answer(outcome: Outcome): void;
  /** The result stands on the canvas, or cannot. */
  placed(error?: Error): void;
}

const SVG = { kind: 'svg', text: '<svg/>' } as const;

export function paid(credits = 80): Outcome {
  return { kind: 'done', asset: SVG, credits, imageId: 'image', requestId: null };
}

/** `picture`: what it would send, where it sends one. `question`: what is asked before its result is placed. */
export function scriptedWork(
  title = 'work',
  price: number | null = 80,
  picture: Uint8Array | null = null,
  question: { paths: number; simpler: number | null } | null = null,
): ScriptedWork {
  const steps: string[] = [];
  const prepare = deferred<undefined>();
  const calls: { outcome: Deferred<Outcome>; events: CallEvents }[] = [];
  const places: Deferred<Placed>[] = [];

  function last<T>(list: readonly T[]): T {
    const value = list.at(-1);
    if (value === undefined) throw new Error(`${title} has not come that far: ${steps.join(', ')}`);
    return value;
  }

  function place(step: string): Promise<Placed> {
    steps.push(step);
    const placing = deferred<Placed>();
    places.push(placing);
    return placing.promise;
  }

  function ask() {
    if (question === null) return null;
    const { paths, simpler } = question;
    const recipe = { title: `${title}, simpler` };
    const description = { prompt: title, source: null, size: null };
    const placeable = { recipe, description, ask: () => null, place: () => place('place simpler') };
    return { paths, simpler: simpler === null ? null : { paths: simpler, placeable } };
  }

  return {
    steps,
    title,
    layerId: null,
    model: null,
    price,
    usual: 1_000,
    made: (count) => (count === 1 ? 'vector' : 'vectors'),
    async prepare() {
      steps.push('prepare');
      await prepare.promise;
      return {
        picture,
        recipe: { title },
        description: { prompt: title, source: null, size: null },
        send(events, signal) {
          steps.push('send');
          const outcome = deferred<Outcome>();
          calls.push({ outcome, events });
          // As the client does it: a cancel counts only before the request has left.
          signal.addEventListener('abort', () => outcome.resolve({ kind: 'cancelled', sent: false }));
          return outcome.promise;
        },
        ask,
        place: () => place('place'),
      };
    },
    prepared: (error) => (error === undefined ? prepare.resolve(undefined) : prepare.reject(error)),
    get events() {
      return last(calls).events;
    },
    answer: (outcome) => last(calls).outcome.resolve(outcome),
    placed(error) {
      if (error === undefined) last(places).resolve({ nodeId: title, pageId: '0:1', name: title, note: null });
      else last(places).reject(error);
    },
  };
}
