import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { TraceFunctions } from '../../plugin/protocol/trace.ts';

/** What the panel asks about results that are finished anew, over the channel. */
export function traceCalls(call: PanelChannel['call']): TraceFunctions {
  return {
    'trace.redo': (request) => call('trace.redo', request),
    'trace.original': (request) => call('trace.original', request),
  };
}
