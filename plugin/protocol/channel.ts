import { createBirpc } from 'birpc';
import type { BirpcReturnBuiltin } from 'birpc';
import * as v from 'valibot';
import type { PanelFunctions, PluginFunctions } from './contract.ts';
import { asFault, fail, fromFailure, toFailure } from './fault.ts';
import { inParts } from './parts.ts';
import { panelArguments, pluginArguments } from './schemas.ts';
import type { ArgumentList, ArgumentsOf } from './schemas.ts';

/** A pair of pipes to the other world. `on` answers what stops the listening. */
export interface Pipes {
  post(message: unknown): void;
  on(listener: (message: unknown) => void): () => void;
}

/** The controller's end. `tell` expects no answer; it rejects with a Fault where the message cannot be posted. */
export interface ControllerChannel {
  readonly tell: BirpcReturnBuiltin<PanelFunctions>['$callEvent'];
  close(): void;
}

/** The panel's end. `call` rejects with a Fault and with nothing else; closing rejects what is pending with `channel-closed`. */
export interface PanelChannel {
  readonly call: BirpcReturnBuiltin<PluginFunctions>['$call'];
  close(): void;
}

/** Answers the panel: arguments are parsed, and each request gets exactly one result or one failure, as data. */
export function openController(pipes: Pipes, functions: PluginFunctions): ControllerChannel {
  const rpc = createBirpc<PanelFunctions, object, false>(
    {},
    {
      ...transport(pipes),
      resolver: (name) => guard<PluginFunctions>(pluginArguments, functions, name),
      serialize: (message: Message) => (isFailed(message) ? { ...message, e: toFailure(asFault(message.e)) } : message),
      // Without it an answer that cannot be posted would be no answer; with it the failure is posted instead.
      onGeneralError: () => true,
    },
  );
  return {
    tell: (name, ...args) => rpc.$callEvent(name, ...args).catch(rethrowAsFault),
    close: () => rpc.$close(),
  };
}

/** Asks the controller, and hears what it tells. No call has a timeout: Figma may be busy for as long as it likes. */
export function openPanel(pipes: Pipes, functions: PanelFunctions): PanelChannel {
  const rpc = createBirpc<PluginFunctions, object, false>(
    {},
    {
      ...transport(pipes),
      resolver: (name) => guard<PanelFunctions>(panelArguments, functions, name),
      deserialize: (message: Message) => (isFailed(message) ? { ...message, e: fromFailure(message.e) } : message),
    },
  );
  return {
    call: (name, ...args) => (rpc.$closed ? Promise.reject(closed()) : rpc.$call(name, ...args).catch(rethrowAsFault)),
    close: () => rpc.$close(closed()),
  };
}

/** birpc's envelope: `q` asks, `s` answers; `e` is there where an answer is a failure. */
interface Message {
  readonly t: 'q' | 's';
  readonly e?: unknown;
}

const envelope = v.union([
  v.looseObject({ t: v.literal('q'), m: v.string(), a: v.array(v.unknown()) }),
  v.looseObject({ t: v.literal('s'), i: v.string() }),
]);

type Run = (...args: readonly unknown[]) => Promise<unknown>;

/** Callable with what the schema lets through: for generic names TypeScript needs it spelled out. */
type Callable<Functions> = {
  readonly [Name in keyof Functions]: (...args: ArgumentList<Functions[Name]>) => unknown;
};

function transport(outer: Pipes) {
  const pipes = inParts(outer);
  const listening = { stop: () => {} };
  return {
    // The proxy needs Object.hasOwn, which older engines of Figma may lack (fact sheet on birpc).
    proxify: false,
    timeout: -1,
    post: (message: unknown) => pipes.post(message),
    on: (listener: (message: unknown) => void) => {
      listening.stop = pipes.on((message) => {
        if (v.is(envelope, message)) listener(message);
      });
    },
    off: () => listening.stop(),
  } as const;
}

/** The function of that name, its arguments parsed first. Whatever it throws, even `undefined`, leaves it as a Fault. */
function guard<Functions extends object>(
  schemas: ArgumentsOf<Functions>,
  functions: Callable<Functions>,
  name: string,
): Run {
  if (!isNameOf(schemas, name)) {
    return () => Promise.reject(fail('bad-request', 'The plugin does not know this request.', name));
  }
  const schema = schemas[name];
  return async (...args) => {
    const parsed = v.safeParse(schema, args);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw fail('bad-request', `The request ${name} was malformed.`, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    }
    try {
      return await functions[name](...parsed.output);
    } catch (thrown) {
      throw asFault(thrown);
    }
  };
}

function isNameOf<Functions extends object>(
  schemas: ArgumentsOf<Functions>,
  name: string,
): name is string & keyof Functions {
  return Object.prototype.hasOwnProperty.call(schemas, name);
}

function isFailed(message: Message): boolean {
  return message.t === 's' && message.e !== undefined;
}

function closed() {
  return fail('channel-closed', 'The plugin was closed.');
}

function rethrowAsFault(thrown: unknown): never {
  throw asFault(thrown);
}
