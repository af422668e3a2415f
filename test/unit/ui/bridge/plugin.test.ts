import { describe, expect, test } from 'vitest';
import { openController } from '../../../../plugin/protocol/channel.ts';
import type { Selection } from '../../../../plugin/protocol/contract.ts';
import { fail } from '../../../../plugin/protocol/fault.ts';
import { connectPlugin } from '../../../../ui/bridge/plugin.ts';
import { memoryPlugin } from '../state/memory-plugin.ts';
import { pipePair } from './pipe-pair.ts';

const ignore = { 'selection.changed': () => {} };

describe('the plugin, as the panel sees it', () => {
  test('has exactly the functions of the contract, and each one reaches the controller of the same name', async () => {
    const [panelEnd, controllerEnd] = pipePair();
    const names: string[] = [];
    controllerEnd.on((message) => names.push(JSON.stringify(message)));
    const functions = memoryPlugin();
    openController(controllerEnd, functions);
    const plugin = connectPlugin(panelEnd, ignore);
    expect(Object.keys(plugin).sort()).toEqual(
      [...Object.keys(functions).filter((name) => name !== 'asked'), 'close'].sort(),
    );
    await plugin['app.open']();
    await plugin['token.save']('token');
    await plugin['node.reveal']('1:2');
    expect(names.map((name) => /"m":"([^"]+)"/.exec(name)?.[1])).toEqual(['app.open', 'token.save', 'node.reveal']);
  });

  test('passes arguments and answers on, pictures included', async () => {
    const [panelEnd, controllerEnd] = pipePair();
    const asked: string[] = [];
    openController(controllerEnd, {
      ...memoryPlugin(),
      'layer.thumbnail': ({ layerId }) => {
        asked.push(layerId);
        return Promise.resolve(Uint8Array.of(1, 2, 3));
      },
    });
    const plugin = connectPlugin(panelEnd, ignore);
    expect(await plugin['layer.thumbnail']({ layerId: '7:8', side: 96 })).toEqual(Uint8Array.of(1, 2, 3));
    expect(asked).toEqual(['7:8']);
  });

  test('rejects with the controller’s failure, code, words and detail', async () => {
    const [panelEnd, controllerEnd] = pipePair();
    openController(controllerEnd, {
      ...memoryPlugin(),
      'layer.capture': () => Promise.reject(fail('layer-gone', 'No such layer.', '1:2')),
    });
    const plugin = connectPlugin(panelEnd, ignore);
    await expect(plugin['layer.capture'](['1:2'])).rejects.toMatchObject({
      code: 'layer-gone',
      message: 'No such layer.',
      detail: '1:2',
    });
  });

  test('tells the panel what happens on the canvas', async () => {
    const [panelEnd, controllerEnd] = pipePair();
    const controller = openController(controllerEnd, memoryPlugin());
    const heard: Selection[] = [];
    connectPlugin(panelEnd, { 'selection.changed': (selection) => heard.push(selection) });
    const selection: Selection = { pageId: '0:1', layers: [], frame: null };
    await controller.tell('selection.changed', selection);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([selection]);
  });

  test('rejects what is pending, and whatever is asked later, once it is closed', async () => {
    const [panelEnd, controllerEnd] = pipePair();
    openController(controllerEnd, { ...memoryPlugin(), 'token.remove': () => new Promise(() => {}) });
    const plugin = connectPlugin(panelEnd, ignore);
    const pending = plugin['token.remove']();
    plugin.close();
    await expect(pending).rejects.toMatchObject({ code: 'channel-closed' });
    await expect(plugin['token.remove']()).rejects.toMatchObject({ code: 'channel-closed' });
  });
});
