import type { Failure, FailureCode } from './failures.ts';

/** The words of every failure. What it cost is added by `describeFailure`, because one code can come before or after a charge. */
export const FAILURES: Readonly<Record<FailureCode, Pick<Failure, 'title' | 'text' | 'remedy'>>> = {
  'layer-gone': {
    title: 'The layer is gone',
    text: 'It was deleted before it could be sent; select another layer.',
    remedy: 'select-again',
  },
  'page-gone': {
    title: 'The page is gone',
    text: 'It was deleted before its layer could be sent; select a layer on another page.',
    remedy: 'select-again',
  },
  'nothing-visible': {
    title: 'This layer shows nothing',
    text: 'Select a layer with something visible in it.',
    remedy: 'select-again',
  },
  'export-refused': {
    title: 'Figma couldn’t export this layer',
    text: 'Try a smaller or simpler layer.',
    remedy: 'try-again',
  },
  'image-missing': {
    title: 'The image isn’t loaded yet',
    text: 'Wait until Figma shows it on the canvas, then try again.',
    remedy: 'try-again',
  },
  'svg-refused': {
    title: 'Figma refused the drawing',
    text: 'It couldn’t be turned into layers.',
    remedy: 'try-again',
  },
  'image-refused': {
    title: 'Figma refused the image',
    text: 'It couldn’t be used as an image fill.',
    remedy: 'try-again',
  },
  'placement-refused': {
    title: 'Figma refused the place',
    text: 'The result can’t be put there; check that you may edit this file.',
    remedy: 'try-again',
  },
  'storage-refused': {
    title: 'Figma couldn’t save this',
    text: 'Its storage for plugins on this computer is full or blocked; free some space, then try again.',
    remedy: 'try-again',
  },
  'bad-request': {
    title: 'The plugin is out of step',
    text: 'Close it and open it again.',
    remedy: 'try-again',
  },
  internal: {
    title: 'Something broke in the plugin',
    text: 'This is a fault of ours; try again, or close the plugin and open it again.',
    remedy: 'try-again',
  },
  'panel-closed': {
    title: 'The panel was closed too early',
    text: 'Recraft hadn’t answered when it was closed, or another tab is still waiting.',
    remedy: 'try-again',
  },
  'older-version': {
    title: 'This can’t be placed any more',
    text: 'Another version of the plugin made it; copy its SVG instead, if it has one.',
    remedy: 'none',
  },
  'result-gone': {
    title: 'The result is no longer here',
    text: 'It made room for newer ones, or this computer’s storage was cleared; make it again.',
    remedy: 'none',
  },
  'not-in-file': {
    title: 'It isn’t in this file',
    text: 'It was deleted from the canvas, or it stands in another file; place it again, which is free.',
    remedy: 'none',
  },
  'channel-closed': {
    title: 'The plugin was closed',
    text: 'It lost touch with Figma; open it again.',
    remedy: 'none',
  },
  'wrong-token': {
    title: 'Recraft doesn’t know this token',
    text: 'Copy it again from your Recraft account.',
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
    text: 'It still refused after several waits; try again in a minute.',
    remedy: 'try-again',
  },
  offline: {
    title: 'You’re offline',
    text: 'Recraft can’t be reached; check your internet connection.',
    remedy: 'check-again',
  },
  'refused-by-cors': {
    title: 'Recraft is there but refuses this plugin',
    text: 'Its server doesn’t answer plugins at the moment; check again later.',
    remedy: 'check-again',
  },
  'not-sent': {
    title: 'Not sent',
    text: 'There is no API token to send this with; connect your Recraft account first.',
    remedy: 'replace-token',
  },
  'connection-lost': {
    title: 'No answer',
    text: 'The connection was lost before Recraft answered.',
    remedy: 'try-again',
  },
  timeout: {
    title: 'No answer in time',
    text: 'Recraft took far longer than usual.',
    remedy: 'try-again',
  },
  'server-without-answer': {
    title: 'No clear answer',
    text: 'Recraft failed without saying whether it made anything.',
    remedy: 'try-again',
  },
  'unreadable-answer': {
    title: 'No readable answer',
    text: 'What Recraft answered can’t be read.',
    remedy: 'try-again',
  },
  'unusable-result': {
    title: 'No usable picture',
    text: 'What Recraft sent is no picture.',
    remedy: 'try-again',
  },
  'unusable-answer': {
    title: 'No usable answer',
    text: 'What Recraft sent can’t be used.',
    remedy: 'try-again',
  },
  'unreadable-picture': {
    title: 'This picture can’t be read',
    text: 'It’s damaged, or of a kind that isn’t supported; select another one.',
    remedy: 'select-again',
  },
  'picture-too-small': {
    title: 'This picture is too narrow',
    text: 'Recraft needs at least 256 px on the short side and takes at most 4,096 px on the long one.',
    remedy: 'select-again',
  },
  'svg-malformed': {
    title: 'The drawing is damaged',
    text: 'What Recraft drew can’t be read, so there is nothing to place.',
    remedy: 'none',
  },
  'svg-empty': {
    title: 'The drawing is empty',
    text: 'There is nothing in it that could be placed.',
    remedy: 'none',
  },
  'svg-too-heavy': {
    title: 'The drawing is too heavy',
    text: 'It has more paths than Figma can take without freezing, so it wasn’t placed.',
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
  paused: {
    title: 'The work is paused',
    text: 'Let it go on first.',
    remedy: 'try-again',
  },
  'over-budget': {
    title: 'This would pass your budget',
    text: 'Raise it under Account, then try again.',
    remedy: 'try-again',
  },
  'style-gone': {
    title: 'The style is gone',
    text: 'It was deleted, or belongs to another account; choose another one.',
    remedy: 'choose-style',
  },
  'style-unfit': {
    title: 'The style is for another model',
    text: 'Recraft draws in a style only with the models that it was made for; choose another style or model.',
    remedy: 'choose-style',
  },
  'too-many-references': {
    title: 'Too many references',
    text: 'A style is made from 1 to 10 layers; select fewer.',
    remedy: 'select-again',
  },
  'nothing-selected': {
    title: 'Nothing is selected',
    text: 'Select one or more layers on the canvas.',
    remedy: 'select-again',
  },
  'layer-unfit': {
    title: 'This layer can’t be used',
    text: 'Select another layer.',
    remedy: 'select-again',
  },
};
