import type { Opening, Placed, PluginFunctions } from '../../../../plugin/protocol/contract.ts';
import { INITIAL_PREFERENCES } from '../../../../plugin/protocol/preferences.ts';
import { memoryPalette } from './memory-palette.ts';

const OPENING: Opening = {
  command: 'create',
  token: null,
  preferences: INITIAL_PREFERENCES,
  selection: { pageId: '0:1', layers: [], frame: null },
  unreadable: [],
};

/** A controller without a canvas: it answers as the real one does when all goes well, and notes what it was asked. */
export function memoryPlugin(change: Partial<PluginFunctions> = {}): PluginFunctions & { readonly asked: string[] } {
  const asked: string[] = [];

  function note<T>(name: string, answer: T): Promise<T> {
    asked.push(name);
    return Promise.resolve(answer);
  }

  function placed(name: string): Promise<Placed> {
    return note(name, { nodeId: '1:2', pageId: '0:1', name: 'Result', note: null });
  }

  const functions: PluginFunctions = {
    'app.open': () => note('app.open', OPENING),
    'token.save': (token) => note(`token.save ${token}`, undefined),
    'token.remove': () => note('token.remove', undefined),
    'preferences.save': (preferences) => note(`preferences.save ${preferences.count}`, undefined),
    'window.resize': () => note('window.resize', undefined),
    'link.open': (url) => note(`link.open ${url}`, undefined),
    'layer.thumbnail': ({ layerId, side }) => note(`layer.thumbnail ${layerId} ${String(side)}`, Uint8Array.of(1)),
    'layer.capture': () => note('layer.capture', []),
    'layer.export': () => Promise.reject(new Error('there is no canvas')),
    'spot.capture': ({ run, frameId }) => note('spot.capture', { run, frameId, pageId: '0:1', x: 0, y: 0 }),
    'result.insertVector': () => placed('result.insertVector'),
    'result.insertImage': () => placed('result.insertImage'),
    'result.replaceWithVector': () => placed('result.replaceWithVector'),
    'result.replaceWithImage': () => placed('result.replaceWithImage'),
    'selection.animated': () => Promise.resolve([]),
    'result.swapFill': () => placed('result.swapFill'),
    'result.mask': () => placed('result.mask'),
    'result.recut': () => placed('result.recut'),
    'frame.textLayout': (frameId) => note(`frame.textLayout ${frameId}`, null),
    'spot.beside': ({ run }) => note('spot.beside', { run, frameId: null, pageId: '0:1', x: 0, y: 0 }),
    'result.insertFill': () => placed('result.insertFill'),
    'node.reveal': (nodeId) => note(`node.reveal ${nodeId}`, nodeId),
    'node.find': (jobId) => note(`node.find ${jobId}`, null),
    'prompts.remove': () => note('prompts.remove', 0),
    'image.bytes': () => note('image.bytes', null),
    'app.unsaved': () => note('app.unsaved', undefined),
    'entries.list': () => note('entries.list', { entries: [], bytes: 0, unreadable: [] }),
    'entries.save': ({ id }) => note(`entries.save ${id}`, undefined),
    'entries.keep': ({ id, part }) => note(`entries.keep ${id} ${part}`, { kept: true, evicted: [] }),
    'entries.asset': ({ id, part }) => note(`entries.asset ${id} ${part}`, null),
    'entries.remove': (ids) => note(`entries.remove ${ids.join(' ')}`, undefined),
    'image.add': () => note('image.add', 'hash'),
    'result.insertSet': () => placed('result.insertSet'),
    'trace.redo': () => placed('trace.redo'),
    'trace.original': ({ layerId }) => note(`trace.original ${layerId}`, null),
    ...memoryPalette(note),
    'styles.list': () => note('styles.list', { styles: [], unreadable: [] }),
    'styles.save': ({ id }) => note(`styles.save ${id}`, undefined),
    'styles.keepPicture': ({ id }) => note(`styles.keepPicture ${id}`, undefined),
    'styles.picture': (id) => note(`styles.picture ${id}`, null),
    'styles.remove': (id) => note(`styles.remove ${id}`, undefined),
  };
  return Object.assign(functions, change, { asked });
}
