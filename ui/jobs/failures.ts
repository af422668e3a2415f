import type { PluginFailureCode } from '../../plugin/protocol/contract.ts';
import type { RecraftFailureCode, UnknownReason } from '../recraft/types.ts';

/** Everything that can go wrong with a job or a connection, by code. Extended by whoever adds a way to fail. */
export type FailureCode =
  | PluginFailureCode
  | RecraftFailureCode
  | UnknownReason
  | 'unusable-result'
  | 'unusable-answer'
  | 'unreadable-picture'
  | 'picture-too-small'
  | 'svg-malformed'
  | 'svg-empty'
  | 'svg-too-heavy'
  | 'empty-token'
  | 'prompt-empty'
  | 'prompt-too-long'
  | 'paused'
  | 'over-budget'
  | 'style-gone'
  | 'style-unfit'
  | 'too-many-references'
  | 'nothing-selected'
  | 'layer-unfit'
  | 'panel-closed'
  | 'older-version'
  | 'result-gone'
  | 'not-in-file'
  | 'channel-closed';

/**
 * What the user may do about it; the screen turns each into one button. `try-again` is a new, priced attempt; `place-again` puts a result
 * that was paid for on the canvas once more and is free.
 */
export type Remedy =
  | 'try-again'
  | 'place-again'
  | 'check-again'
  | 'replace-token'
  | 'add-units'
  | 'select-again'
  | 'choose-style'
  | 'none';

/** A failure as it is shown: one title, one sentence, one remedy. `detail` is for support. */
export interface Failure {
  readonly code: FailureCode;
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy;
  readonly detail: string | null;
}
