import type { PaletteFunctions } from '../../../../plugin/protocol/palette.ts';

const SKIPPED = { image: 0, mask: 0, unsupported: 0, locked: 0 };

/** What a controller answers about the colors of a file that has none. `note` is told what was asked. */
export function memoryPalette(note: <T>(name: string, answer: T) => Promise<T>): PaletteFunctions {
  const none = { colors: [], unread: [] };
  return {
    'palette.sources': () => note('palette.sources', { collections: [], styles: 0 }),
    'palette.readVariables': () => note('palette.readVariables', { state: 'collection-gone' as const }),
    'palette.readStyles': () => note('palette.readStyles', none),
    'palette.libraries': () => note('palette.libraries', { state: 'listed' as const, collections: [] }),
    'palette.libraryNames': () => note('palette.libraryNames', { state: 'listed' as const, variables: [] }),
    'palette.readLibrary': () => note('palette.readLibrary', { ...none, modes: [] }),
    'palette.readSelection': () =>
      note('palette.readSelection', { state: 'empty' as const, colors: [], skipped: SKIPPED }),
    'palette.listSaved': () => note('palette.listSaved', { file: [], user: [], unreadable: [] }),
    'palette.save': ({ palette }) => note(`palette.save ${palette.id}`, undefined),
    'palette.remove': ({ id }) => note(`palette.remove ${id}`, undefined),
    'palette.check': () => note('palette.check', { variables: [], styles: [], source: null }),
    'recolor.read': ({ run }) =>
      note('recolor.read', { state: 'read' as const, run, colors: [], layers: 0, skipped: SKIPPED, gone: 0 }),
    'recolor.apply': () =>
      note('recolor.apply', {
        ...{ state: 'done' as const, layers: 0, bound: 0, unbound: 0, missing: 0 },
        ...{ gone: 0, refused: { instance: 0, readOnly: 0 }, left: 0 },
      }),
    'recolor.cancel': (run) => note(`recolor.cancel ${run}`, undefined),
  };
}
