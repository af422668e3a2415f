import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { CuttingFunctions } from '../../plugin/protocol/cutting.ts';

/** What the panel asks about layers that lose their background, over the channel. */
export function cuttingCalls(call: PanelChannel['call']): CuttingFunctions {
  return {
    'selection.animated': () => call('selection.animated'),
    'result.swapFill': (request) => call('result.swapFill', request),
    'result.mask': (request) => call('result.mask', request),
    'result.recut': (request) => call('result.recut', request),
  };
}
