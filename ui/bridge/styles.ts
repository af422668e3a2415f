import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { StyleFunctions } from '../../plugin/protocol/styles.ts';

/** What the panel asks about its styles, over the channel. */
export function styleCalls(call: PanelChannel['call']): StyleFunctions {
  return {
    'styles.list': () => call('styles.list'),
    'styles.save': (style) => call('styles.save', style),
    'styles.keepPicture': (request) => call('styles.keepPicture', request),
    'styles.picture': (id) => call('styles.picture', id),
    'styles.remove': (id) => call('styles.remove', id),
  };
}
