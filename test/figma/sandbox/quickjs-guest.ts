import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten';
import { GUEST_CODE } from './guest-code.ts';
import { guestErrorOf } from './guest-error.ts';
import type { Guest, GuestDoors } from './guest.ts';
import type { Outcome } from './wire.ts';

/** Starts an engine of its own for one run of a plugin. QuickJS aborts where a handle is still alive, so that a leak cannot go unseen. */
export function startGuest(engine: QuickJSWASMModule, doors: GuestDoors): Guest {
  const runtime = engine.newRuntime();
  const context = runtime.newContext();
  const entry = install(context, doors);
  return {
    call(op, id, text) {
      const args = [context.newString(op), context.newNumber(id), context.newString(text)];
      const result = context.callFunction(entry, context.undefined, ...args);
      for (const arg of args) arg.dispose();
      return JSON.parse(context.unwrapResult(result).consume((handle) => context.getString(handle))) as Outcome; // written by guest-code.ts alone
    },
    evaluate(code, fileName) {
      const result = context.evalCode(code, fileName, { type: 'global' });
      if (!result.error) {
        result.value.dispose();
        return;
      }
      throw result.error.consume((handle) => guestErrorOf(context.dump(handle)));
    },
    runJob() {
      if (!runtime.hasPendingJob()) return false;
      runtime.executePendingJobs(1).dispose();
      return true;
    },
    dispose() {
      entry.dispose();
      context.dispose();
      runtime.dispose();
    },
  };
}

function install(context: QuickJSContext, doors: GuestDoors): QuickJSHandle {
  const request = context.newFunction('request', (op, id, name, text) => {
    const answer = doors.request(
      context.getString(op),
      context.getNumber(id),
      context.getString(name),
      context.getString(text),
    );
    return context.newString(answer);
  });
  const putBytes = context.newFunction('putBytes', (buffer) =>
    context.newNumber(context.getArrayBuffer(buffer).consume(({ value }) => doors.putBytes(value))),
  );
  const takeBytes = context.newFunction('takeBytes', (at) =>
    context.newArrayBuffer(doors.takeBytes(context.getNumber(at)).slice().buffer),
  );
  const make = context.unwrapResult(context.evalCode(GUEST_CODE, 'simulator.js'));
  const entry = context.unwrapResult(context.callFunction(make, context.undefined, request, putBytes, takeBytes));
  for (const handle of [make, request, putBytes, takeBytes]) handle.dispose();
  return entry;
}
