import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions } from '../../plugin/protocol/contract.ts';
import { describeFailure, describeRecraftFailure, describeThrown } from '../jobs/describe-failure.ts';
import type { Failure } from '../jobs/failures.ts';
import { isSendable, tidyToken } from '../recraft/token.ts';
import type { Recraft, User } from '../recraft/types.ts';
import type { Notices } from './notices.ts';
import type { Connection } from './types.ts';

/** The token, the account behind it and its balance. The token is in memory here and in Figma's storage, nowhere else. */
export interface Account {
  readonly connection: ReadonlySignal<Connection>;
  readonly balance: ReadonlySignal<number | null>;
  token(): string | null;
  /** Takes up the stored token at opening, and checks it. */
  open(stored: string | null): Promise<void>;
  connect(pasted: string, keep: boolean, signal?: AbortSignal): Promise<Failure | null>;
  disconnect(): Promise<void>;
  checkAgain(): Promise<void>;
  keepToken(keep: boolean): Promise<void>;
  /** An answer charged so many units. */
  charge(credits: number): void;
  /** Recraft refused a call for the token's or the wallet's sake. */
  refuse(failure: Failure): void;
  /** Reads the balance once more if it was read while calls were in flight, whose charges it may have held already. */
  settle(): void;
  /** By how much the balance fell beside what was known to be charged; null where that cannot be said. */
  unexplained(): Promise<number | null>;
}

/** Nothing here costs anything. */
const FREE = { charge: { kind: 'free' } } as const;

interface AccountOptions {
  readonly plugin: PluginFunctions;
  readonly recraft: Pick<Recraft, 'me'>;
  readonly notices: Notices;
  /** Holds the token for the client that is handed in; shared so that the client can be made first. */
  readonly box: { token: string | null };
  /** Paid calls that have not been answered. */
  readonly unanswered: () => number;
}

/** Without a token until `open` or `connect`. */
export function createAccount(options: AccountOptions): Account {
  return new TokenAccount(options);
}

class TokenAccount implements Account {
  readonly connection = signal<Connection>({ state: 'starting' });
  readonly balance = signal<number | null>(null);
  readonly #options: AccountOptions;
  #kept = false;
  /** The balance was read while calls were in flight. */
  #doubtful = false;
  /** The check of the token in use that counts: an answer to an earlier one is dropped. */
  #check = 0;
  /** The same for tokens that were just given. */
  #attempt = 0;

  constructor(options: AccountOptions) {
    this.#options = options;
  }

  token(): string | null {
    return this.#options.box.token;
  }

  async open(stored: string | null): Promise<void> {
    if (stored === null) {
      this.connection.value = { state: 'none', failure: null };
      return;
    }
    this.#options.box.token = stored;
    this.#kept = true;
    this.connection.value = { state: 'checking' };
    await this.#checkKnown();
  }

  async connect(pasted: string, keep: boolean, signal?: AbortSignal): Promise<Failure | null> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const token = tidyToken(pasted);
    if (!isSendable(token)) return this.#turnDown(describeFailure(token === '' ? 'empty-token' : 'wrong-token', FREE));
    if (this.token() === null) this.connection.value = { state: 'checking' };
    const answer = await this.#options.recraft.me(signal, token);
    if (attempt !== this.#attempt) return null;
    if (signal?.aborted === true) return this.#turnDown(describeFailure('not-sent', FREE));
    if (answer.kind === 'failed') return this.#turnDown(describeRecraftFailure(answer.failure, FREE.charge));
    this.#begin();
    this.#options.box.token = token;
    this.#kept = false;
    this.#connected(answer.value);
    await this.keepToken(keep);
    return null;
  }

  async disconnect(): Promise<void> {
    this.#attempt += 1;
    this.#forget(null);
    await this.#store(() => this.#options.plugin['token.remove']());
  }

  async checkAgain(): Promise<void> {
    if (this.token() === null || this.connection.value.state === 'checking') return;
    await this.#checkKnown();
  }

  /** A token that was accepted before stays in use when nobody can say whether it still is. */
  async #checkKnown(): Promise<void> {
    const check = this.#begin();
    const answer = await this.#options.recraft.me();
    if (check !== this.#check) return;
    if (answer.kind === 'ok') {
      this.#connected(answer.value);
      return;
    }
    const failure = describeRecraftFailure(answer.failure, FREE.charge);
    if (failure.code === 'wrong-token') this.#forget(failure);
    else this.connection.value = { state: 'unchecked', last4: this.#last4(), kept: this.#kept, failure };
  }

  async keepToken(keep: boolean): Promise<void> {
    const token = this.token();
    if (token === null) return;
    const { plugin } = this.#options;
    const stored = await this.#store(() => (keep ? plugin['token.save'](token) : plugin['token.remove']()));
    if (!stored || this.token() !== token) return;
    this.#kept = keep;
    const connection = this.connection.value;
    if ('kept' in connection) this.connection.value = { ...connection, kept: keep };
  }

  charge(credits: number): void {
    if (this.balance.value !== null) this.balance.value -= credits;
  }

  refuse(failure: Failure): void {
    if (failure.code === 'wrong-token') this.#forget(failure);
    // The wallet is emptier than we thought: ask what is in it.
    else void this.checkAgain();
  }

  settle(): void {
    if (!this.#doubtful || this.#options.unanswered() > 0) return;
    this.#doubtful = false;
    void this.checkAgain();
  }

  async unexplained(): Promise<number | null> {
    const before = this.balance.value;
    const check = this.#check;
    const answer = await this.#options.recraft.me();
    if (check !== this.#check || answer.kind === 'failed') return null;
    this.balance.value = answer.value.credits;
    return before === null ? null : before - answer.value.credits;
  }

  /** A token that was given is not taken: whatever is in use stays. */
  #turnDown(failure: Failure): Failure {
    if (this.token() === null) this.connection.value = { state: 'none', failure };
    return failure;
  }

  #begin(): number {
    this.#check += 1;
    return this.#check;
  }

  #connected(user: User): void {
    this.#doubtful = this.#options.unanswered() > 0;
    this.balance.value = user.credits;
    this.connection.value = { state: 'connected', last4: this.#last4(), email: user.email, kept: this.#kept };
  }

  #forget(failure: Failure | null): void {
    this.#begin();
    this.#options.box.token = null;
    this.#kept = false;
    this.balance.value = null;
    this.connection.value = { state: 'none', failure };
  }

  #last4(): string {
    return this.token()?.slice(-4) ?? '';
  }

  async #store(write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      this.#options.notices.fail(describeThrown(error, FREE.charge));
      return false;
    }
  }
}
