import { createByteShelf } from './byte-shelf.ts';
import { Codec } from './codec.ts';
import { createGuestReferences } from './guest-references.ts';
import { SandboxError, type HostObject } from './host-object.ts';
import { createLife } from './life.ts';
import { createMemberRequests, type MemberRequests } from './member-requests.ts';
import { numbered } from './numbered.ts';
import type { Engine, Guest } from './guest.ts';
import type { AnyFunction, Outcome } from './wire.ts';

/** What a sandbox is made from. `globals` are all that the plugin sees besides the language and `console`. */
export interface SandboxOptions {
  readonly engine: Engine;
  readonly globals: Readonly<Record<string, unknown>>;
  print(level: string, text: string): void;
  /** Each member of the API that was called, read or written, by its full name. */
  called(member: string): void;
  /** The time that the sandbox's `Date` tells. */
  now(): number;
  /** An error of the simulator itself: a test must fail of it even where the plugin catches it. */
  defect(error: unknown): void;
}

/**
 * One run of a plugin in an engine of its own, with exactly the given globals. It frees itself once it is closed and no code of the plugin is
 * running.
 */
export class Sandbox {
  readonly #options: SandboxOptions;
  readonly #life = createLife(() => this.#guest.dispose());
  readonly #references = createGuestReferences((id, args) =>
    this.#enter('call', id, () => args.map((arg) => this.#codec.encode(arg))),
  );
  readonly #codec: Codec;
  readonly #members: MemberRequests;
  readonly #guest: Guest;

  constructor(options: SandboxOptions) {
    this.#options = options;
    const shelf = createByteShelf();
    const tables = { objects: numbered<HostObject>(), functions: numbered<AnyFunction>() };
    this.#codec = new Codec({
      ...shelf,
      ...tables,
      references: this.#references,
      settled: (id, outcome) => void this.#enter('settled', id, outcome),
      defect: (error) => options.defect(error),
    });
    this.#members = createMemberRequests({
      ...tables,
      codec: this.#codec,
      isGuestFunction: (fn) => this.#references.idOf(fn) !== undefined,
      allow: () => this.#allow(),
      called: (member) => options.called(member),
    });
    this.#guest = options.engine.start({ ...shelf, request: (...request) => this.#request(...request) });
    this.#enter('install', 0, () => this.#codec.encode(options.globals));
  }

  /** Runs a script; throws the plugin's error as a GuestError. */
  evaluate(code: string, fileName: string): void {
    if (this.#life.closed !== null) throw new Error('simulator: the sandbox is closed');
    this.#life.inside(() => this.#guest.evaluate(code, fileName));
    this.drain();
  }

  /** Runs every promise job that is due. */
  drain(): void {
    const life = this.#life;
    // One job at a time: after closePlugin the rest must not run.
    while (life.closed === null && !life.ending && life.inside(() => this.#guest.runJob())) continue;
  }

  /**
   * Runs the last words, which may use the API but wait for nothing. From then on the API throws `reason`, callbacks and promises do nothing.
   * Code that is running finishes.
   */
  close(reason: string, lastWords: () => void): void {
    this.#life.close(reason, lastWords);
  }

  /** Grows with everything that happens inside, so that a caller can see whether it is quiet. */
  activity(): number {
    return this.#life.activity;
  }

  #allow(): void {
    if (this.#life.closed !== null) throw new SandboxError(this.#life.closed);
  }

  /** What the guest asks of the host. */
  #request(op: string, id: number, name: string, text: string): string {
    this.#life.activity += 1;
    try {
      return JSON.stringify({ value: this.#codec.encode(this.#answer(op, id, name, text)) });
    } catch (error) {
      return JSON.stringify({ error: this.#codec.encodeError(error) });
    }
  }

  #answer(op: string, id: number, name: string, text: string): unknown {
    switch (op) {
      case 'get':
        return this.#members.get(id, name);
      case 'set':
        this.#members.set(id, name, text);
        return undefined;
      case 'has':
        return this.#members.has(id, name);
      case 'call':
        return this.#members.call(id, text);
      case 'settle':
        this.#settle(id, text);
        return undefined;
      case 'now':
        return this.#options.now();
      case 'log':
        this.#options.print(name, text);
        return undefined;
      default:
        throw new Error(`simulator: unknown request ${op}`);
    }
  }

  #settle(id: number, text: string): void {
    const outcome = JSON.parse(text) as Outcome; // written by guest-code.ts alone
    const settled =
      'error' in outcome
        ? { error: this.#codec.decodeError(outcome.error) }
        : { value: this.#codec.decode(outcome.value) };
    this.#references.settle(id, settled);
  }

  /** Calls the guest's half; a closed sandbox answers undefined, as Figma disables callbacks. */
  #enter(op: 'install' | 'settled' | 'call', id: number, body: () => unknown): unknown {
    if (this.#life.closed !== null) return undefined;
    const nested = this.#life.depth > 0;
    const outcome = this.#life.inside(() => this.#guest.call(op, id, JSON.stringify(body())));
    try {
      return this.#valueOf(outcome);
    } finally {
      // Only now: a promise that was answered must be known here before the job that settles it runs.
      if (!nested) this.drain();
    }
  }

  #valueOf(outcome: Outcome): unknown {
    if ('error' in outcome) throw this.#codec.decodeError(outcome.error);
    return this.#codec.decode(outcome.value);
  }
}
