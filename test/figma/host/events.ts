import { SandboxError, type Members } from '../sandbox/host-object.ts';
import type { Turns } from './turns.ts';
import { callback, text } from './validate.ts';

type Listener = (...args: readonly unknown[]) => unknown;
type Queued = 'run' | 'currentpagechange' | 'selectionchange';
type EventName = Queued | 'close';

/** In the order in which they are delivered: a page change fires `currentpagechange`, then `selectionchange`. */
const QUEUED: readonly Queued[] = ['run', 'currentpagechange', 'selectionchange'];
const NAMES: readonly string[] = [...QUEUED, 'close'] satisfies EventName[];

/** `figma.on` and its kin. */
export interface Events {
  readonly members: Members;
  /** Delivers in a later turn; several of one name before that turn are one. */
  queue(name: Queued, event?: unknown): void;
  /** Runs the `close` handlers at once. */
  close(): void;
}

/** `call` runs a handler of the plugin and reports what it throws. */
export function createEvents(turns: Turns, call: (run: () => unknown) => void): Events {
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const due = new Map<Queued, unknown>();

  function add(method: string, args: readonly unknown[], once: boolean): void {
    const name = known(method, args[0]);
    const listener = callback(args[1], { call: method, name: 'callback' });
    listeners.set(name, [...(listeners.get(name) ?? []), { listener, once }]);
  }

  function remove(args: readonly unknown[]): void {
    const name = known('off', args[0]);
    const kept = (listeners.get(name) ?? []).filter(({ listener }) => listener !== args[1]);
    listeners.set(name, kept);
  }

  function fire(name: EventName, args: readonly unknown[]): void {
    const now = listeners.get(name) ?? [];
    listeners.set(
      name,
      now.filter(({ once }) => !once),
    );
    for (const { listener } of now) call(() => listener(...args));
  }

  function deliver(): void {
    for (const name of QUEUED) {
      if (!due.has(name)) continue;
      const event = due.get(name);
      due.delete(name);
      fire(name, event === undefined ? [] : [event]);
    }
  }

  const members = {
    on: { get: () => on },
    once: { get: () => once },
    off: { get: () => off },
  } satisfies Partial<Record<keyof PluginAPI, Members[string]>>;
  const on: Listener = (...args) => add('on', args, false);
  const once: Listener = (...args) => add('once', args, true);
  const off: Listener = (...args) => remove(args);

  return {
    members,
    queue(name, event) {
      if (due.size === 0) turns.soon(deliver);
      due.set(name, event);
    },
    close: () => fire('close', []),
  };
}

function known(method: string, name: unknown): string {
  const type = text(name, { call: method, name: 'type' });
  if (!NAMES.includes(type)) throw new SandboxError(`not simulated: figma.${method}("${type}")`);
  return type;
}
