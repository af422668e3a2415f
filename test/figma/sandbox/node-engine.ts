import { createContext, Script } from 'node:vm';
import { guestErrorOf } from './guest-error.ts';
import { GUEST_CODE } from './guest-code.ts';
import type { Engine, Guest, GuestDoors } from './guest.ts';
import type { Outcome } from './wire.ts';

/** The guest's half of the boundary, as `guest-code.ts` returns it. */
type Make = (
  request: GuestDoors['request'],
  putBytes: (buffer: ArrayBuffer) => number,
  takeBytes: (at: number) => ArrayBuffer,
) => (op: string, id: number, text: string) => string;

/** What Node has beyond the language as QuickJS knows it. */
const EXTRA = ['Intl', 'WebAssembly', 'Atomics', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack'];

/**
 * Node's own engine behind the same boundary: a plugin runs several times as fast as in QuickJS, with the same globals. Less strict in one way:
 * promise jobs that are due when the plugin closes itself still run, although the API refuses them. Where that matters, QuickJS is the engine.
 */
export function nodeEngine(): Engine {
  const scripts = new Map<string, Script>();

  function scriptOf(code: string, filename: string): Script {
    const script = scripts.get(code) ?? new Script(code, { filename });
    scripts.set(code, script);
    return script;
  }

  const idle = new Script('0');
  return { start: (doors) => startGuest(doors, { scriptOf, idle }) };
}

interface Scripts {
  scriptOf(code: string, filename: string): Script;
  readonly idle: Script;
}

function startGuest(doors: GuestDoors, { scriptOf, idle }: Scripts): Guest {
  // Its promise jobs are its own and run when a script of it has ended, so that nothing runs behind the host's back.
  const context = createContext({}, { microtaskMode: 'afterEvaluate' });
  scriptOf(EXTRA.map((name) => `delete globalThis.${name};`).join(' '), 'simulator.js').runInContext(context);
  const make = scriptOf(GUEST_CODE, 'simulator.js').runInContext(context) as Make; // our own text
  const entry = make(
    (...request) => doors.request(...request),
    (buffer) => doors.putBytes(new Uint8Array(buffer)),
    (at) => doors.takeBytes(at).slice().buffer,
  );
  return {
    call: (op, id, text) => JSON.parse(entry(op, id, text)) as Outcome, // written by guest-code.ts alone
    evaluate(code, fileName) {
      try {
        scriptOf(code, fileName).runInContext(context);
      } catch (error) {
        throw guestErrorOf(error);
      }
    },
    runJob() {
      idle.runInContext(context);
      return false;
    },
    dispose: () => undefined,
  };
}
