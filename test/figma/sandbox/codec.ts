import type { GuestReferences } from './guest-references.ts';
import { GuestError, isHostObject, MIXED, SandboxError, SandboxThrow, Thawed, type HostObject } from './host-object.ts';
import type { Numbered } from './numbered.ts';
import type { AnyFunction, Outcome, Wire, WireError } from './wire.ts';

/** The doors that the codec needs into the sandbox. */
export interface CodecDoors {
  readonly objects: Numbered<HostObject>;
  readonly functions: Numbered<AnyFunction>;
  putBytes(bytes: Uint8Array): number;
  takeBytes(at: number): Uint8Array;
  /** Called when a promise that went in has settled. */
  settled(id: number, outcome: () => Outcome): void;
  readonly references: GuestReferences;
  /** An error of the simulator itself, not one that Figma would throw. */
  defect(error: unknown): void;
}

/** The host's half of the boundary; the guest's is `guest-code.ts`. */
export class Codec {
  readonly #doors: CodecDoors;
  #promises = 0;

  constructor(doors: CodecDoors) {
    this.#doors = doors;
  }

  #encodeObject(value: object): Wire {
    if (isHostObject(value)) return { $: 'object', id: this.#doors.objects.idOf(value) };
    if (value instanceof Thawed) return { $: 'thawed', value: this.encode(value.value) };
    if (value instanceof Uint8Array) return { $: 'bytes', at: value.length === 0 ? -1 : this.#doors.putBytes(value) };
    if (value instanceof Date) return { $: 'date', at: value.getTime() };
    if (value instanceof Promise) return this.#encodePromise(value);
    if (Array.isArray(value)) return value.map((inner) => this.encode(inner));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new Error(`simulator: ${value.constructor.name} cannot cross into the sandbox`);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.encode(inner)]));
  }

  #encodePromise(promise: Promise<unknown>): Wire {
    const id = ++this.#promises;
    promise.then(
      (value) => this.#doors.settled(id, () => this.#attempt(() => ({ value: this.encode(value) }))),
      (error: unknown) => this.#doors.settled(id, () => ({ error: this.encodeError(error) })),
    );
    return { $: 'promise', id };
  }

  #attempt(run: () => Outcome): Outcome {
    try {
      return run();
    } catch (error) {
      return { error: this.encodeError(error) };
    }
  }

  /** A value of the host as wire. Throws on what cannot cross: a fault of the simulator. */
  encode(value: unknown): Wire {
    switch (typeof value) {
      case 'undefined':
        return { $: 'undefined' };
      case 'boolean':
      case 'string':
        return value;
      case 'number':
        if (Object.is(value, -0)) return { $: 'number', text: '-0' };
        return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
      case 'function':
        return this.#encodeFunction(value as AnyFunction); // `typeof` narrows to Function, which has no call signature
      case 'object':
        return value === null ? null : this.#encodeObject(value);
      case 'symbol':
      case 'bigint':
        if (value === MIXED) return { $: 'mixed' };
        throw new Error(`simulator: a ${typeof value} cannot cross into the sandbox`);
    }
  }

  #encodeFunction(fn: AnyFunction): Wire {
    const id = this.#doors.references.idOf(fn);
    return id === undefined ? { $: 'host', id: this.#doors.functions.idOf(fn) } : { $: 'guest', id };
  }

  /** What the sandbox throws for an error of the host; anything that is not meant for it is a defect. */
  encodeError(error: unknown): WireError {
    if (error instanceof SandboxThrow) return { value: this.encode(error.value) };
    if (error instanceof SandboxError) return { name: error.type, message: error.message };
    if (error instanceof GuestError) return { name: error.name, message: error.message };
    this.#doors.defect(error);
    const message = error instanceof Error ? error.message : String(error);
    return { name: 'Error', message: message.startsWith('simulator: ') ? message : `simulator: ${message}` };
  }

  /** A value of the plugin. */
  decode(wire: unknown): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) return wire.map((inner) => this.decode(inner));
    if (!('$' in wire))
      return Object.fromEntries(Object.entries(wire).map(([key, inner]) => [key, this.decode(inner)]));
    return this.#decodeSpecial(wire as { $: unknown; id: number; at: number; text: string }); // written by guest-code.ts alone
  }

  #decodeSpecial(wire: { $: unknown; id: number; at: number; text: string }): unknown {
    switch (wire.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(wire.text);
      case 'bytes':
        return wire.at === -1 ? new Uint8Array(0) : this.#doors.takeBytes(wire.at);
      case 'date':
        return new Date(wire.at);
      case 'mixed':
        return MIXED;
      case 'object':
        return this.#doors.objects.byId(wire.id);
      case 'host':
        return this.#doors.functions.byId(wire.id);
      case 'guest':
        return this.#doors.references.functionOf(wire.id);
      case 'promise':
        return this.#doors.references.promiseOf(wire.id);
      default:
        throw new Error(`simulator: unknown wire ${String(wire.$)}`);
    }
  }

  /** What the host throws for an error of the plugin. */
  decodeError(error: WireError): unknown {
    if ('value' in error) return new SandboxThrow(this.decode(error.value));
    return new GuestError(error.name, error.message, error.stack ?? '');
  }
}
