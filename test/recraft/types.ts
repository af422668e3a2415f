import type { Studio } from './art/studio.ts';

/** One call that reached the simulated Recraft. `units` is what it charged; `status` is 0 where no answer was sent. */
export interface LedgerEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly units: number;
  readonly model: string | null;
  readonly images: number;
  readonly requestId: string;
  /** The size of the picture that was sent to be worked on, in pixels. */
  readonly input?: { readonly width: number; readonly height: number } | undefined;
}

/** Named faults. `ok` is none. Sources: facts on errors, CORS and results. */
export type ScenarioName =
  | 'ok'
  | 'slow'
  | 'no-cors'
  | 'cors-only-2xx'
  | 'unauthorized'
  | 'no-units'
  | 'rate-limit'
  | 'rate-limit-once'
  | 'server-json'
  | 'server-text'
  | 'cut'
  | 'truncated-image'
  | 'webp'
  | 'html'
  | 'moderated'
  | 'hostile-svg'
  | 'huge-svg'
  | 'not-svg'
  | 'no-answer';

/** Which calls a fault happens to: those that cost units, or every call that carries a token. */
export type Reach = 'paid' | 'every';

/** Everything the simulated Recraft is made from. */
export interface RecraftOptions {
  /** `work` is told of real work (drawing, tracing), so that virtual time can stand still meanwhile. */
  readonly clock: {
    now(): number;
    after(ms: number, run: () => void): () => void;
    work?<T>(promise: Promise<T>): Promise<T>;
  };
  /** API units of the one account, and its token. */
  readonly units?: number;
  readonly token?: string;
  /** Milliseconds a paid call takes, by path; 0 by default in process. */
  readonly latency?: (path: string) => number;
  /** The vendor's OpenAPI description, parsed; null skips the check of requests. */
  readonly openapi?: object | null;
  /** Whether `server-text` charges before it fails. True by default; nobody can know about the real one. */
  readonly chargesLostAnswers?: boolean;
  /** Models that came after everything that is known of Recraft: listed, drawn with, priced in API units. */
  readonly newModels?: readonly { readonly id: string; readonly name: string; readonly units: number }[];
  /** Who makes the pictures; one that is shared keeps what it has drawn. A studio of its own by default. */
  readonly studio?: Studio;
}

export interface SimulatedRecraft {
  /**
   * A Hono app's fetch: in process for tests, behind a server for browsers. Rejects with `ConnectionCut` where the
   * connection is to be dropped, and stays open for ever where no answer is to come.
   */
  fetch(request: Request): Promise<Response>;
  readonly token: string;
  ledger(): readonly LedgerEntry[];
  balance(): number;
  setBalance(units: number): void;
  /** From now on; or for the next `times` calls that it happens to. `reach` is each scenario's own by default. */
  scenario(name: ScenarioName, times?: number, reach?: Reach): void;
  reset(): void;
}
