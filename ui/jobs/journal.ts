import type { PaidAsset } from '../recraft/types.ts';
import type { Job } from './job.ts';

/** What was paid for, written down before it is sent and after it has answered. An intent without an outcome is an unknown one. */
export interface Journal {
  /** Resolves once the intent is safe; the paid call waits for it. Rejects with `storage-refused`. */
  intent(job: Job, recipe: unknown): Promise<void>;
  /** Recraft has answered with a result: resolves when it is safe, or known to be held in memory alone. Never rejects. */
  paid(job: Job, result: PaidResult): Promise<void>;
  /**
   * What the attempt has come to by its job's state; without a charge and without doubt it is forgotten. `recipe`: what the result was placed
   * from, where that may be another one than at first. Never rejects.
   */
  outcome(job: Job, recipe?: unknown): Promise<void>;
  /** The result of an entry, wherever it is; null where it is gone. */
  result(entry: string): Promise<PaidAsset | null>;
  /** Results that others will still be placed from, by the run that needs them: they make room for nothing. */
  hold(run: string, entry: string): void;
  release(run: string): void;
}

/** A result as it is kept. `recipe` is JSON, what it is placed from; `sameAs` is the entry whose call brought it. */
export interface PaidResult {
  readonly asset: PaidAsset;
  readonly credits: number;
  readonly recipe: unknown;
  readonly sameAs: string | null;
}
