import { SandboxError, Thawed, type Members } from '../sandbox/host-object.ts';
import { constant } from './api-object.ts';
import { callback } from './validate.ts';

type Handler = (...args: readonly unknown[]) => unknown;

/** The controller's end of the channel: `figma.ui.onmessage` and `figma.ui.on('message')`. */
export interface Inbox {
  readonly members: Members;
  receive(message: unknown): void;
  clear(): void;
}

/** `call` runs a handler of the plugin and reports what it throws. */
export function createInbox(call: (run: () => unknown) => unknown): Inbox {
  let onmessage: Handler | undefined;
  let handlers: { handler: Handler; once: boolean }[] = [];

  function listen(method: 'on' | 'once', args: readonly unknown[]): void {
    if (args[0] !== 'message') throw new SandboxError(`not simulated: figma.ui.${method}("${String(args[0])}")`);
    handlers = [
      ...handlers,
      { handler: callback(args[1], { call: method, name: 'callback' }), once: method === 'once' },
    ];
  }

  const members = {
    onmessage: {
      get: () => onmessage,
      set(handler: unknown) {
        onmessage = handler === undefined ? undefined : callback(handler, { call: 'set_onmessage', name: 'onmessage' });
      },
    },
    on: constant((...args: readonly unknown[]) => listen('on', args)),
    once: constant((...args: readonly unknown[]) => listen('once', args)),
    off: constant((_: unknown, handler: unknown) => {
      handlers = handlers.filter((entry) => entry.handler !== handler);
    }),
  } satisfies Partial<Record<keyof UIAPI, Members[string]>>;

  return {
    members,
    receive(message) {
      const now = [...(onmessage ? [onmessage] : []), ...handlers.map(({ handler }) => handler)];
      handlers = handlers.filter(({ once }) => !once);
      // The page has an opaque origin, which reads as the string "null".
      for (const handler of now) call(() => handler(new Thawed(message), new Thawed({ origin: 'null' })));
    },
    clear() {
      onmessage = undefined;
      handlers = [];
    },
  };
}
