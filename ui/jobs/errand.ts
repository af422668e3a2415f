import type { CallEvents, ValueOutcome } from '../recraft/types.ts';
import type { Failure } from './failures.ts';

/** What is paid for beside the canvas. The names stand in what is stored. */
export const ERRAND_KINDS = ['enhance', 'style'] as const;

export type ErrandKind = (typeof ERRAND_KINDS)[number];

/** One paid call whose result is a text of the panel's and no node: an enhanced prompt, the id of a style. */
export interface Errand {
  readonly kind: ErrandKind;
  /** The prompt, or the name of the style. */
  readonly title: string;
  readonly model: string | null;
  /** API units. */
  readonly price: number;
  /** What it was made from: JSON, kept with the result. */
  readonly recipe: unknown;
  /** What was made, as it follows a count: "2 prompts enhanced". */
  made(count: number): string;
  send(events: CallEvents<ValueOutcome<string>>, signal: AbortSignal): Promise<ValueOutcome<string>>;
}

/** How an errand ended for whoever sent it; what still comes after a cancel goes to the history. `entry`: where it is written down. */
export type ErrandEnd =
  | { readonly kind: 'done'; readonly value: string; readonly entry: string }
  | { readonly kind: 'failed' | 'unknown'; readonly failure: Failure }
  | { readonly kind: 'cancelled'; readonly sent: boolean };
