import type { PluginFailureCode } from '../../plugin/protocol/contract.ts';
import type { RecraftFailureCode, UnknownReason } from '../recraft/types.ts';

/** Everything that can go wrong with a job or a connection, by code. Extended by whoever adds a way to fail. */
export type FailureCode =
  | PluginFailureCode
  | RecraftFailureCode
  | UnknownReason
  | 'unusable-result'
  | 'unreadable-picture'
  | 'picture-too-small'
  | 'svg-malformed'
  | 'svg-empty'
  | 'svg-too-heavy'
  | 'empty-token'
  | 'prompt-empty'
  | 'prompt-too-long'
  | 'nothing-selected'
  | 'layer-unfit'
  | 'channel-closed';

/**
 * What the user may do about it; the screen turns each into one button. `try-again` is a new, priced attempt; `place-again` puts a result
 * that was paid for on the canvas once more and is free.
 */
export type Remedy =
  'try-again' | 'place-again' | 'check-again' | 'replace-token' | 'add-units' | 'select-again' | 'none';

/** A failure as it is shown: one title, one sentence, one remedy. `detail` is for support. */
export interface Failure {
  readonly code: FailureCode;
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy;
  readonly detail: string | null;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy;
}

/** The words of every failure. What it cost is added by `describeFailure`, because one code can come before or after a charge. */
export const FAILURES: Readonly<Record<FailureCode, Words>> = {
  'layer-gone': {
    title: 'The layer is gone',
    text: 'It was deleted before it could be read.',
    remedy: 'select-again',
  },
  'page-gone': {
    title: 'The page is gone',
    text: 'The page of this layer was deleted before it could be read.',
    remedy: 'select-again',
  },
  'nothing-visible': {
    title: 'Nothing to see in this layer',
    text: 'The layer shows nothing that could be sent; choose one with visible content.',
    remedy: 'select-again',
  },
  'export-refused': {
    title: 'Figma couldn’t export this layer',
    text: 'Try a smaller or simpler layer.',
    remedy: 'try-again',
  },
  'image-missing': {
    title: 'The picture isn’t loaded',
    text: 'Figma has no data for this image fill yet; open its page, wait until it shows, then try again.',
    remedy: 'try-again',
  },
  'svg-refused': {
    title: 'Figma refused the drawing',
    text: 'Figma couldn’t turn the drawing into layers.',
    remedy: 'try-again',
  },
  'image-refused': {
    title: 'Figma refused the picture',
    text: 'Figma couldn’t take the picture as an image fill.',
    remedy: 'try-again',
  },
  'placement-refused': {
    title: 'Figma refused the place',
    text: 'The result couldn’t be put there; the file may be read-only.',
    remedy: 'try-again',
  },
  'storage-refused': {
    title: 'Figma couldn’t save this',
    text: 'The storage for plugins on this computer is full or blocked.',
    remedy: 'try-again',
  },
  'bad-request': {
    title: 'The plugin misunderstood itself',
    text: 'The panel asked Figma for something that it doesn’t know; close the plugin and open it again.',
    remedy: 'try-again',
  },
  internal: {
    title: 'Something broke in the plugin',
    text: 'This is a fault of ours; the details help us to find it.',
    remedy: 'try-again',
  },
  'channel-closed': {
    title: 'The plugin was closed',
    text: 'The panel lost its connection to Figma; open the plugin again.',
    remedy: 'none',
  },
  'wrong-token': {
    title: 'Recraft doesn’t know this token',
    text: 'Copy it once more from your Recraft account.',
    remedy: 'replace-token',
  },
  'empty-token': {
    title: 'The token is empty',
    text: 'Paste the API token from your Recraft account.',
    remedy: 'replace-token',
  },
  'no-units': {
    title: 'Too few API units',
    text: 'Add units to the API wallet of your Recraft account; a subscription doesn’t include them.',
    remedy: 'add-units',
  },
  rejected: {
    title: 'Recraft refused this request',
    text: 'Change what you ask for, then try again.',
    remedy: 'try-again',
  },
  'server-failed': {
    title: 'Recraft failed',
    text: 'Its server reported a fault.',
    remedy: 'try-again',
  },
  'rate-limited': {
    title: 'Recraft is busy',
    text: 'Its limit of requests was still reached after several waits.',
    remedy: 'try-again',
  },
  offline: {
    title: 'You’re offline',
    text: 'Recraft can’t be reached; check your connection.',
    remedy: 'check-again',
  },
  'refused-by-cors': {
    title: 'Recraft is there but refuses this plugin',
    text: 'Its server doesn’t let Figma plugins read the answer.',
    remedy: 'check-again',
  },
  'not-sent': {
    title: 'Not sent',
    text: 'There was no token to send this with.',
    remedy: 'replace-token',
  },
  'connection-lost': {
    title: 'No answer',
    text: 'The connection was lost before Recraft answered.',
    remedy: 'try-again',
  },
  timeout: {
    title: 'No answer in time',
    text: 'Recraft took longer than it ever should.',
    remedy: 'try-again',
  },
  'server-without-answer': {
    title: 'No clear answer',
    text: 'Recraft’s server failed without saying whether it ran.',
    remedy: 'try-again',
  },
  'unreadable-answer': {
    title: 'No readable answer',
    text: 'Recraft’s answer couldn’t be read.',
    remedy: 'try-again',
  },
  'unusable-result': {
    title: 'No usable picture',
    text: 'Recraft answered, but what it sent is no picture.',
    remedy: 'try-again',
  },
  'unreadable-picture': {
    title: 'This picture can’t be read',
    text: 'Its data is damaged or of a kind that isn’t supported.',
    remedy: 'select-again',
  },
  'picture-too-small': {
    title: 'This picture is too small',
    text: 'Recraft needs at least 256 px on the short side, and enlarging it would pass 4,096 px on the long one.',
    remedy: 'select-again',
  },
  'svg-malformed': {
    title: 'The drawing is damaged',
    text: 'Recraft’s SVG can’t be read.',
    remedy: 'none',
  },
  'svg-empty': {
    title: 'The drawing is empty',
    text: 'After cleaning, nothing of Recraft’s SVG was left to draw.',
    remedy: 'none',
  },
  'svg-too-heavy': {
    title: 'The drawing is too heavy',
    text: 'It has more paths than Figma can take without freezing.',
    remedy: 'none',
  },
  'prompt-empty': {
    title: 'The prompt is empty',
    text: 'Describe what you want to see.',
    remedy: 'none',
  },
  'prompt-too-long': {
    title: 'The prompt is too long',
    text: 'Shorten it to the limit of this model.',
    remedy: 'none',
  },
  'nothing-selected': {
    title: 'Nothing is selected',
    text: 'Select one or several layers on the canvas.',
    remedy: 'select-again',
  },
  'layer-unfit': {
    title: 'This layer can’t be used',
    text: 'Select another layer.',
    remedy: 'select-again',
  },
};
