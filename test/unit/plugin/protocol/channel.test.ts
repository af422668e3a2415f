import { describe, expect, test } from 'vitest';
import { openController, openPanel } from '../../../../plugin/protocol/channel.ts';
import type { Pipes } from '../../../../plugin/protocol/channel.ts';
import type { PluginFunctions, Selection } from '../../../../plugin/protocol/contract.ts';
import { fail } from '../../../../plugin/protocol/fault.ts';

const SELECTION: Selection = { pageId: '0:1', layers: [], frame: null };
const TARGET = {
  layerId: '1:2',
  pageId: '0:1',
  parentId: '0:1',
  index: 0,
  name: 'Photo',
  transform: [
    [1, 0, 10],
    [0, 1, 20],
  ],
  width: 300,
  height: 200,
} as const;

/** Two worlds with messages copied between them, in order and not at once, as `postMessage` does. */
function connect() {
  const listeners = { panel: new Set<(message: unknown) => void>(), controller: new Set<(message: unknown) => void>() };
  const messages: unknown[] = [];
  function pipes(own: 'panel' | 'controller', other: 'panel' | 'controller'): Pipes {
    return {
      post(message) {
        const copy: unknown = structuredClone(message);
        messages.push(copy);
        queueMicrotask(() => listeners[other].forEach((listener) => listener(copy)));
      },
      on(listener) {
        listeners[own].add(listener);
        return () => listeners[own].delete(listener);
      },
    };
  }
  return { messages, listeners, panel: pipes('panel', 'controller'), controller: pipes('controller', 'panel') };
}

/** Every function refuses, but for those that a test gives. */
function functions(given: Partial<PluginFunctions>): PluginFunctions {
  const refuse = () => Promise.reject(new Error('not part of this test'));
  return {
    'app.open': refuse,
    'token.save': refuse,
    'token.remove': refuse,
    'preferences.save': refuse,
    'window.resize': refuse,
    'link.open': refuse,
    'layer.thumbnail': refuse,
    'layer.capture': refuse,
    'layer.export': refuse,
    'spot.capture': refuse,
    'result.insertVector': refuse,
    'result.insertImage': refuse,
    'result.replaceWithVector': refuse,
    'result.replaceWithImage': refuse,
    'selection.animated': refuse,
    'result.swapFill': refuse,
    'result.mask': refuse,
    'result.recut': refuse,
    'image.add': refuse,
    'result.insertSet': refuse,
    'frame.textLayout': refuse,
    'spot.beside': refuse,
    'result.insertFill': refuse,
    'node.reveal': refuse,
    'node.find': refuse,
    'prompts.remove': refuse,
    'image.bytes': refuse,
    'app.unsaved': refuse,
    'entries.list': refuse,
    'entries.save': refuse,
    'entries.keep': refuse,
    'entries.asset': refuse,
    'entries.remove': refuse,
    'palette.sources': refuse,
    'palette.readVariables': refuse,
    'palette.readStyles': refuse,
    'palette.libraries': refuse,
    'palette.libraryNames': refuse,
    'palette.readLibrary': refuse,
    'palette.readSelection': refuse,
    'palette.listSaved': refuse,
    'palette.save': refuse,
    'palette.remove': refuse,
    'palette.check': refuse,
    'recolor.read': refuse,
    'recolor.apply': refuse,
    'recolor.cancel': refuse,
    'trace.redo': refuse,
    'trace.original': refuse,
    'styles.list': refuse,
    'styles.save': refuse,
    'styles.keepPicture': refuse,
    'styles.picture': refuse,
    'styles.remove': refuse,
    ...given,
  };
}

function open(given: Partial<PluginFunctions>) {
  const wires = connect();
  const heard: Selection[] = [];
  const controller = openController(wires.controller, functions(given));
  const panel = openPanel(wires.panel, { 'selection.changed': (selection) => heard.push(selection) });
  return { ...wires, heard, controller, panel };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('asking', () => {
  test('an answer comes back to the call that asked for it, also out of order', async () => {
    const waiting = new Map<string, (bytes: Uint8Array | null) => void>();
    const { panel } = open({
      'layer.thumbnail': ({ layerId }) => new Promise((resolve) => waiting.set(layerId, resolve)),
    });
    const first = panel.call('layer.thumbnail', { layerId: '1:1', side: 96 });
    const second = panel.call('layer.thumbnail', { layerId: '1:2', side: 96 });
    await turn();
    waiting.get('1:2')?.(new Uint8Array([2]));
    waiting.get('1:1')?.(new Uint8Array([1]));
    expect([await first, await second]).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
  });

  test('falsy answers survive the way', async () => {
    const { panel } = open({ 'node.reveal': () => Promise.resolve(null), 'layer.capture': () => Promise.resolve([]) });
    expect(await panel.call('node.reveal', '1:1')).toBeNull();
    expect(await panel.call('layer.capture', [])).toEqual([]);
  });

  test('bytes cross as one Uint8Array in one message', async () => {
    const seen: Uint8Array[] = [];
    const { panel, messages } = open({
      'result.swapFill': ({ bytes, target }) => {
        seen.push(bytes);
        return Promise.resolve({ nodeId: target.layerId, pageId: target.pageId, name: target.name, note: null });
      },
    });
    const bytes = new Uint8Array([1, 2, 3]);
    await panel.call('result.swapFill', { target: TARGET, paint: 0, hash: 'abc', bytes });
    expect(seen).toEqual([bytes]);
    expect(messages).toHaveLength(2);
  });
});

describe('failing', () => {
  test('a failure crosses as plain data and is a Fault with its code again', async () => {
    const { panel, messages } = open({
      'layer.export': () => Promise.reject(fail('layer-gone', 'The layer was deleted.', 'node 1:2')),
    });
    await expect(panel.call('layer.export', { target: TARGET, purpose: 'vectorize' })).rejects.toMatchObject({
      name: 'Fault',
      code: 'layer-gone',
      message: 'The layer was deleted.',
      detail: 'node 1:2',
    });
    expect(messages[1]).toMatchObject({
      e: { code: 'layer-gone', message: 'The layer was deleted.', detail: 'node 1:2' },
    });
  });

  test.each([
    ['an error', new TypeError('no such property'), 'no such property'],
    ['a string', 'bad svg', 'bad svg'],
    ['a plain object', { message: 'odd' }, 'odd'],
    ['undefined', undefined, 'undefined'],
  ])('a handler that throws %s is answered as internal with its words as detail', async (_what, thrown, detail) => {
    const { panel } = open({
      'token.remove': () => {
        // Not an Error on purpose: Figma throws such values.
        throw thrown as Error;
      },
    });
    const failure = panel.call('token.remove');
    await expect(failure).rejects.toMatchObject({ code: 'internal' });
    if (thrown !== undefined) await expect(failure).rejects.toMatchObject({ detail });
  });

  test('an answer that cannot be posted is answered as a failure', async () => {
    const placed = { nodeId: '1:3', pageId: '0:1', name: 'Photo', note: null, node: () => 'no data' };
    const { panel } = open({ 'result.replaceWithVector': () => Promise.resolve(placed) });
    const call = panel.call('result.replaceWithVector', { target: TARGET, original: 'hide', svg: '<svg/>' });
    await expect(call).rejects.toMatchObject({ code: 'internal' });
  });

  test('a failure that is no failure of ours becomes internal', async () => {
    const wires = connect();
    wires.listeners.controller.add((message) => {
      const { i } = message as { i: string };
      wires.controller.post({ t: 's', i, e: { boom: true } });
    });
    const panel = openPanel(wires.panel, { 'selection.changed': () => undefined });
    await expect(panel.call('token.remove')).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('arguments', () => {
  const malformed: readonly [string, readonly unknown[]][] = [
    ['token.save', []],
    ['token.save', ['two words']],
    ['token.save', ['line\nbreak']],
    ['token.save', ['']],
    ['link.open', ['javascript:alert(1)']],
    ['link.open', ['http://example.com']],
    ['window.resize', [{ width: Number.NaN, height: 600, remember: true }]],
    ['window.resize', [{ width: 300, height: 600 }]],
    ['preferences.save', [{ output: 'film' }]],
    ['layer.capture', ['1:2']],
    ['layer.export', [{ target: { ...TARGET, width: 0 }, purpose: 'vectorize' }]],
    ['layer.export', [{ target: { ...TARGET, extra: 1 }, purpose: 'vectorize' }]],
    ['layer.export', [{ target: TARGET, purpose: 'upscale' }]],
    ['result.swapFill', [{ target: TARGET, paint: -1, hash: 'a', bytes: new Uint8Array([1]) }]],
    ['result.swapFill', [{ target: TARGET, paint: 0, hash: 'a', bytes: [1, 2] }]],
    ['result.replaceWithImage', [{ target: TARGET, original: 'hide', bytes: new Uint8Array() }]],
    ['result.swapFill', [{ target: TARGET, paint: 0, hash: 'a', bytes: new Uint8Array([1]), jobId: '' }]],
    ['result.replaceWithVector', [{ target: TARGET, original: 'hide', svg: '<svg/>', provenance: 'x'.repeat(8_001) }]],
    ['node.reveal', ['1:1', 'too many']],
    ['node.find', ['']],
    ['entries.list', [{}]],
    ['entries.save', [{ id: '', at: 1, meta: '{}' }]],
    ['entries.save', [{ id: 'a', at: -1, meta: '{}' }]],
    ['entries.save', [{ id: 'a', at: 1, meta: { prompt: 'a fox' } }]],
    ['entries.save', [{ id: 'a', at: 1, meta: 'x'.repeat(100_001) }]],
    ['entries.keep', [{ id: 'a', part: 'picture', bytes: new Uint8Array([1]) }]],
    ['entries.keep', [{ id: 'a', part: 'result', bytes: 'AAAA' }]],
    ['entries.asset', ['a']],
    ['entries.remove', ['a']],
    ['toString', []],
    ['__proto__', []],
    ['document.erase', []],
  ];

  test.each(malformed)('%s with %j is a bad request and runs nothing', async (name, args) => {
    const run: string[] = [];
    const wires = connect();
    const ran = (what: string) => () => {
      run.push(what);
      return Promise.reject(new Error('ran'));
    };
    openController(
      wires.controller,
      functions({ 'token.save': ran('token'), 'link.open': ran('link'), 'layer.export': ran('export') }),
    );
    const answer = new Promise((resolve) => wires.listeners.panel.add(resolve));
    wires.panel.post({ t: 'q', i: 'x', m: name, a: args });
    expect(await answer).toMatchObject({ t: 's', i: 'x', e: { code: 'bad-request' } });
    expect(run).toEqual([]);
  });

  test.each([[null], ['text'], [7], [{}], [{ t: 'q' }], [{ t: 'q', m: 'app.open' }], [{ t: 's' }], [[]]])(
    'the message %j is none of ours and left alone',
    async (message) => {
      const { panel, controller, messages, listeners } = open({ 'token.remove': () => Promise.resolve() });
      listeners.controller.forEach((listener) => listener(message));
      listeners.panel.forEach((listener) => listener(message));
      await turn();
      expect(messages).toEqual([]);
      await expect(panel.call('token.remove')).resolves.toBeUndefined();
      controller.close();
    },
  );
});

describe('telling and closing', () => {
  test('the panel hears of a selection', async () => {
    const { controller, heard } = open({});
    await controller.tell('selection.changed', SELECTION);
    await turn();
    expect(heard).toEqual([SELECTION]);
  });

  test('a malformed selection never reaches the panel', async () => {
    const { heard, controller, listeners } = open({});
    const message = { t: 'q', m: 'selection.changed', a: [{ ...SELECTION, layers: 'all' }] };
    listeners.panel.forEach((listener) => listener(message));
    await turn();
    expect(heard).toEqual([]);
    controller.close();
  });

  test('closing fails what is pending and what is asked afterwards, and stops listening', async () => {
    const { panel, listeners } = open({ 'app.open': () => new Promise(() => undefined) });
    const pending = panel.call('app.open');
    await turn();
    panel.close();
    await expect(pending).rejects.toMatchObject({ code: 'channel-closed' });
    await expect(panel.call('token.remove')).rejects.toMatchObject({ code: 'channel-closed' });
    expect(listeners.panel.size).toBe(0);
  });

  test('a pipe that throws fails the call', async () => {
    const panel = openPanel(
      {
        post() {
          throw new Error('the window is gone');
        },
        on: () => () => undefined,
      },
      { 'selection.changed': () => undefined },
    );
    await expect(panel.call('app.open')).rejects.toMatchObject({ code: 'internal', detail: 'the window is gone' });
  });
});
