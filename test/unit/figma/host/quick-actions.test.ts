import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../../figma/host/manifest.ts';
import { openFigma } from '../../../kit/figma.ts';

const MANIFEST = {
  name: 'Asking',
  id: 'asking',
  api: '1.0.0',
  main: 'plugin.js',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
  menu: [
    {
      name: 'Draw',
      command: 'draw',
      parameters: [
        { name: 'What', key: 'what', allowFreeform: true },
        { name: 'Color', key: 'color', optional: true },
      ],
    },
    { name: 'Plain', command: 'plain' },
  ],
  relaunchButtons: [
    { command: 'again', name: 'Again' },
    { command: 'each', name: 'Each', multipleSelection: true },
  ],
};

const CODE = `
  figma.parameters.on('input', ({ query, key, parameters, result }) => {
    console.log(key, query, JSON.stringify(parameters));
    if (key === 'what') { try { result.setError('no') } catch (error) { console.log(error.message) } }
    else if (query === 'none') result.setError('No such color');
    else result.setSuggestions([{ name: 'Red', data: '#f00' }, 'Blue']);
  });
  figma.on('run', ({ command, parameters }) => console.log(command, JSON.stringify(parameters)));
  for (const edit of [() => figma.showUI('<p>'), () => figma.createRectangle(), () => (figma.currentPage.name = 'x')]) {
    try { edit(); console.log('done') } catch (error) { console.log(error.message) }
  }
`;

async function lines(run: (figma: Awaited<ReturnType<typeof openFigma>>['figma']) => void) {
  const { figma } = await openFigma({ code: CODE, manifest: MANIFEST });
  run(figma);
  await figma.settle();
  return { figma, log: figma.log.map(({ text }) => text) };
}

describe('the quick actions', () => {
  test('ask the plugin while a person types, and run it with the data of what was chosen', async () => {
    const { log } = await lines(({ user }) => {
      const line = user.quickActions('draw');
      expect(line.type('what', 'a fox')).toBeNull();
      expect(line.type('color', '')).toEqual({ kind: 'suggestions', names: ['Red', 'Blue'] });
      expect(line.type('color', 'none')).toEqual({ kind: 'error', message: 'No such color' });
      line.enter({ what: 'a fox', color: 'Red' });
    });
    expect(log.slice(3)).toEqual([
      'what a fox {}',
      'in setError: not available for freeform parameters',
      'color  {}',
      'color none {}',
      'draw {"what":"a fox","color":"#f00"}',
    ]);
  });

  test('let nothing be shown or changed until they are done', async () => {
    const { log } = await lines(({ user }) => void user.quickActions('draw'));
    expect(log).toEqual([
      'in showUI: Cannot show UI while in query mode',
      'in createRectangle: Cannot edit the document while in query mode',
      'in set_name: Cannot edit the document while in query mode',
    ]);
  });

  test('are the only way to a command with parameters, and none to one without', async () => {
    const { figma } = await openFigma({ code: CODE, manifest: MANIFEST });
    await expect(figma.run('draw')).rejects.toThrow('asks for its parameters first');
    expect(() => figma.user.quickActions('plain')).toThrow('has no parameters');
    await figma.run('plain');
    expect(figma.log.map(({ text }) => text)).toEqual(['done', 'done', 'done', 'plain undefined']);
  });

  test('take only what was suggested, and want what is not optional', async () => {
    const { figma } = await openFigma({ code: CODE, manifest: MANIFEST });
    const line = figma.user.quickActions('draw');
    line.type('color', '');
    expect(() => line.enter({ what: 'a fox', color: 'Green' })).toThrow('was not suggested');
    expect(() => figma.user.quickActions('draw').enter({})).toThrow('"What" has not been entered');
  });

  test('want optional parameters last', () => {
    const [draw] = MANIFEST.menu;
    const menu = [{ ...draw, parameters: [...(draw?.parameters ?? [])].reverse() }];
    expect(() => parseManifest({ ...MANIFEST, menu })).toThrow('optional parameters must come last');
  });
});

describe('relaunch buttons', () => {
  test('are there where every selected layer carries them, and for several only where the manifest says so', async () => {
    const { figma } = await openFigma({
      code: CODE,
      manifest: MANIFEST,
      document: (build) => {
        const again = { relaunchData: { again: '', each: '' } };
        const ids = [0, 200].map((x) => build.add('RECTANGLE', { x, ...again }));
        build.add('RECTANGLE', { name: 'Bare', x: 400 });
        build.select(ids);
      },
    });
    await expect(async () => figma.user.pressRelaunch('again')).rejects.toThrow('no button');
    await figma.user.pressRelaunch('each');
    figma.user.selectByName('Bare');
    await expect(async () => figma.user.pressRelaunch('each')).rejects.toThrow('no button');
    expect(figma.running).toBe(true);
  });
});
