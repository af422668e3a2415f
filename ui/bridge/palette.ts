import type { PanelChannel } from '../../plugin/protocol/channel.ts';
import type { PaletteFunctions } from '../../plugin/protocol/palette.ts';

/** What the panel asks about colors, over the channel. */
export function paletteCalls(call: PanelChannel['call']): PaletteFunctions {
  return {
    'palette.sources': () => call('palette.sources'),
    'palette.readVariables': (source) => call('palette.readVariables', source),
    'palette.readStyles': () => call('palette.readStyles'),
    'palette.libraries': () => call('palette.libraries'),
    'palette.libraryNames': (collectionKey) => call('palette.libraryNames', collectionKey),
    'palette.readLibrary': (request) => call('palette.readLibrary', request),
    'palette.readSelection': (run) => call('palette.readSelection', run),
    'palette.listSaved': () => call('palette.listSaved'),
    'palette.save': (request) => call('palette.save', request),
    'palette.remove': (request) => call('palette.remove', request),
    'palette.check': (request) => call('palette.check', request),
    'recolor.read': (request) => call('recolor.read', request),
    'recolor.apply': (request) => call('recolor.apply', request),
    'recolor.cancel': (run) => call('recolor.cancel', run),
  };
}
