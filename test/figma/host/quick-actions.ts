import * as v from 'valibot';
import { SandboxError, type HostObject, type Members } from '../sandbox/host-object.ts';
import { apiObject, constant } from './api-object.ts';
import type { Manifest, Parameter } from './manifest.ts';
import { callback, checked, text } from './validate.ts';

type Listener = (...args: readonly unknown[]) => unknown;

/** What a person sees under the line in which a parameter is entered. */
export type Offer =
  | { readonly kind: 'suggestions'; readonly names: readonly string[] }
  | { readonly kind: 'error' | 'loading'; readonly message: string };

/** Entering the parameters of one command, before the plugin runs (fact sheet 8: query mode). */
export interface QuickActions {
  /** `figma.parameters`. */
  readonly api: HostObject;
  /** While it is so nothing may be shown or changed. */
  querying(): boolean;
  /** A person types; the plugin's answers arrive as it gives them. */
  type(key: string, query: string): void;
  offer(): Offer | null;
  /** The values that the plugin is run with; throws where a person could not have entered them. */
  values(entered: Readonly<Record<string, string>>): Record<string, unknown>;
}

const Suggestion = v.union([
  v.string(),
  v.strictObject({
    name: v.string(),
    data: v.optional(v.unknown()),
    icon: v.optional(v.union([v.string(), v.instance(Uint8Array)])),
    iconUrl: v.optional(v.string()),
  }),
]);

interface Suggested {
  readonly name: string;
  readonly data: unknown;
}

/** `parameters`: those of the command, none where it has none. `call` runs a handler of the plugin and reports what it throws. */
export function createQuickActions(
  parameters: readonly Parameter[],
  call: (run: () => unknown) => void,
): QuickActions & { end(): void } {
  let listeners: { listener: Listener; once: boolean }[] = [];
  let querying = parameters.length > 0;
  let offer: Offer | null = null;
  const suggested = new Map<string, readonly Suggested[]>();
  const entered: Record<string, unknown> = {};

  function parameterOf(key: string): Parameter {
    const found = parameters.find((parameter) => parameter.key === key);
    if (!found) throw new Error(`simulator: the command has no parameter "${key}"`);
    return found;
  }

  function results({ key, allowFreeform }: Parameter): HostObject {
    const methods = {
      setSuggestions: constant((list: unknown) => {
        const given = checked(v.array(Suggestion), list, { call: 'setSuggestions', name: 'suggestions' });
        const all = given.map((each) =>
          typeof each === 'string' ? { name: each, data: each } : { name: each.name, data: each.data ?? each.name },
        );
        suggested.set(key, [...(suggested.get(key) ?? []), ...all]);
        offer = { kind: 'suggestions', names: all.map(({ name }) => name) };
      }),
      setError: constant((message: unknown) => {
        // That it is not there for free text is documented; the words are a guess.
        if (allowFreeform === true) throw new SandboxError('in setError: not available for freeform parameters');
        offer = { kind: 'error', message: text(message, { call: 'setError', name: 'message' }) };
      }),
      setLoadingMessage: constant((message: unknown) => {
        offer = { kind: 'loading', message: text(message, { call: 'setLoadingMessage', name: 'message' }) };
      }),
    } satisfies Record<keyof SuggestionResults, Members[string]>;
    return apiObject('result', methods);
  }

  function listen(method: string, once: boolean) {
    return constant((type: unknown, run: unknown) => {
      assertInput(method, type);
      listeners.push({ listener: callback(run, { call: method, name: 'callback' }), once });
    });
  }

  const members = {
    on: listen('on', false),
    once: listen('once', true),
    off: constant((type: unknown, run: unknown) => {
      assertInput('off', type);
      listeners = listeners.filter(({ listener }) => listener !== run);
    }),
  } satisfies Record<keyof ParametersAPI, Members[string]>;

  return {
    api: apiObject('figma.parameters', members),
    querying: () => querying,
    offer: () => offer,
    end: () => void (querying = false),
    type(key, query) {
      if (!querying) throw new Error('simulator: nobody is asked for parameters');
      const parameter = parameterOf(key);
      offer = null;
      const now = listeners;
      listeners = now.filter(({ once }) => !once);
      const event = { query, key, parameters: { ...entered }, result: results(parameter) };
      for (const { listener } of now) call(() => listener(event));
    },
    values(given) {
      for (const [key, value] of Object.entries(given)) {
        if (parameterOf(key).allowFreeform === true) entered[key] = value;
        else entered[key] = dataOf(value, suggested.get(key) ?? []);
      }
      const missing = parameters.find(({ key, optional }) => optional !== true && !(key in entered));
      if (missing) throw new Error(`simulator: "${missing.name}" has not been entered`);
      return { ...entered };
    },
  };
}

function assertInput(method: string, type: unknown): void {
  if (type !== 'input') throw new SandboxError(`not simulated: figma.parameters.${method}("${String(type)}")`);
}

function dataOf(name: string, suggestions: readonly Suggested[]): unknown {
  const found = suggestions.find((each) => each.name === name);
  if (!found) throw new Error(`simulator: "${name}" was not suggested`);
  return found.data;
}

/** The parameters of a command, none where it has none. */
export function parametersOf({ menu }: Manifest, command: string): readonly Parameter[] {
  const item = menu.find((entry) => 'command' in entry && entry.command === command);
  return item && 'parameters' in item ? (item.parameters ?? []) : [];
}

/** Throws where a person cannot start a command without its parameters: those that have any, unless `parameterOnly` is false. */
export function assertStartable(manifest: Manifest, command: string): void {
  const item = manifest.menu.find((entry) => 'command' in entry && entry.command === command);
  if (!item || !('parameters' in item) || (item.parameters ?? []).length === 0 || item.parameterOnly === false) return;
  throw new Error(`simulator: "${command}" asks for its parameters first`);
}
