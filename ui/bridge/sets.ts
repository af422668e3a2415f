import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { SetFunctions } from '../../plugin/protocol/sets.ts';

/** What the panel asks about pictures that come together, over the channel. */
export function setCalls(call: PanelChannel['call']): SetFunctions {
  return {
    'image.add': (bytes) => call('image.add', bytes),
    'result.insertSet': (request) => call('result.insertSet', request),
  };
}
