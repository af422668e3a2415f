import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { LayoutFunctions } from '../../plugin/protocol/layout.ts';

/** What the panel asks about places and text, over the channel. */
export function layoutCalls(call: PanelChannel['call']): LayoutFunctions {
  return {
    'frame.textLayout': (frameId) => call('frame.textLayout', frameId),
    'spot.beside': (request) => call('spot.beside', request),
    'result.insertFill': (request) => call('result.insertFill', request),
  };
}
