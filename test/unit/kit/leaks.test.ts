import { describe, expect, test } from 'vitest';
import { openPanel } from '../../../plugin/protocol/channel.ts';
import { openFigma } from '../../kit/figma.ts';
import { leaksOf } from '../../kit/leaks.ts';

const SECRET = 'secret-token-0123456789';

describe('a secret', () => {
  test.each([
    [`console.log('my ${SECRET}')`, 'console: '],
    [`figma.notify('${SECRET}')`, 'notify: '],
    [`figma.openExternal('https://a.example/?t=${SECRET}')`, 'open: '],
    [`figma.createFrame().name = '${SECRET}'`, 'document: '],
    [`figma.createFrame().setPluginData('token', '${SECRET}')`, 'document: '],
    [`figma.root.setPluginData('token', '${SECRET}')`, 'document: '],
    [`figma.currentPage.setSharedPluginData('ours', 'token', '${SECRET}')`, 'document: '],
  ])('row 51 · is found where %s leaves it', async (code, where) => {
    const { figma } = await openFigma({ code, command: 'create' });
    await figma.settle();
    expect(leaksOf(figma, SECRET)).toEqual([expect.stringContaining(where)]);
  });

  test('row 51 · the token that the built plugin keeps is in clientStorage and nowhere else', async () => {
    const storage = new Map<string, unknown>();
    const { figma, clock } = await openFigma({ command: 'create', storage });
    const panel = openPanel(
      { post: (message) => figma.ui.post(message), on: (listener) => figma.ui.on(listener) },
      {
        'selection.changed': () => undefined,
      },
    );
    figma.ui.ready();
    const saved = panel.call('token.save', SECRET);
    await clock.settle();
    await saved;
    const opening = panel.call('app.open');
    await clock.settle();
    expect(await opening).toMatchObject({ token: SECRET });
    expect(JSON.stringify([...storage])).toContain(SECRET);
    expect(leaksOf(figma, SECRET)).toEqual([]);
  });
});
