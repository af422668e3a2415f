import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { createModels } from '../../ui/screens/panel/models.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { dates } from '../unit/ui/screens/signal-app.ts';
import { solid } from './samples.ts';

const ORDER: GenerateParams = {
  ...{ prompt: 'a fox in the snow', output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1' },
  ...{ count: 1, frameId: null, dropBackground: false },
};

/** What nobody has clicked for is not sent. */
function paid({ recraft }: World): number {
  return recraft.ledger().filter(({ method }) => method === 'POST').length;
}

function card() {
  return {
    document: (build: DocumentBuilder) => {
      build.select([build.add('RECTANGLE', { name: 'Card', width: 300, height: 200, fills: [solid('#3366cc')] })]);
    },
  };
}

describe('a menu command opens its screen and sends nothing', () => {
  test.each([
    ['create', 'create'],
    ['vectorize', 'vectorize'],
    ['background', 'background'],
    ['recolor', 'brand'],
    ['history', 'history'],
    ['sets', 'sets'],
    ['styles', 'styles'],
  ] as const)('%s', async (command, view) => {
    const world = await openApp({ command, ...card() });
    const models = createModels(world.app, dates);
    await world.clock.settle();
    expect(models.panel.view.value).toBe(view);
    expect(models.brand.task.value).toBe(command === 'recolor' ? 'recolor' : 'choose');
    expect(paid(world)).toBe(0);
    models.dispose();
    world.close();
  });
});

describe('Generate in the quick actions', () => {
  test('opens Create filled in with prompt, model and ratio, and sends nothing', async () => {
    const world = await openApp({ entered: { prompt: 'a fox in the snow', model: 'V4.1 image', ratio: '16:9' } });
    const models = createModels(world.app, dates);
    await world.clock.settle();
    expect(models.panel.view.value).toBe('create');
    expect(models.create.prompt.value).toBe('a fox in the snow');
    expect(world.app.preferences.value).toMatchObject({ output: 'image', imageModel: 'recraftv4_1', ratio: '16:9' });
    expect(world.figma.ui.window()).toMatchObject({ width: 360, height: 640 });
    expect(paid(world)).toBe(0);
    models.dispose();
    world.close();
  });

  test('wants the prompt alone, and leaves the other choices as they were', async () => {
    const world = await openApp({ entered: { prompt: 'a fox' } });
    const before = world.app.preferences.value;
    const models = createModels(world.app, dates);
    expect(models.create.prompt.value).toBe('a fox');
    expect(world.app.preferences.value).toEqual(before);
    models.dispose();
    world.close();
  });

  test('suggests models and ratios by what was typed', async () => {
    const { figma, close } = await openApp();
    const line = figma.user.quickActions('generate');
    expect(line.type('ratio', '16')).toEqual({ kind: 'suggestions', names: ['16:9', '9:16'] });
    expect(line.type('model', 'flash')).toEqual({ kind: 'suggestions', names: ['V4.1 Flash image'] });
    expect(line.type('prompt', 'anything')).toEqual({ kind: 'suggestions', names: [] });
    expect(figma.ui.window()).toBeNull();
    close();
  });
});

describe('the buttons that Figma shows for a result', () => {
  async function made(change: Partial<GenerateParams> = {}, keepPrompts = false) {
    const world = await openApp();
    world.app.savePreferences({ keepPrompts });
    await world.app.generate({ ...ORDER, ...change });
    await world.finish();
    const { state } = jobOf(world);
    const id = state.state === 'done' ? state.placed.nodeId : '';
    world.figma.user.select([id]);
    return { world, node: world.figma.document.node(id) };
  }

  test('are those that lead on from it, and never carry its prompt', async () => {
    const drawing = await made();
    expect(drawing.node?.relaunchData).toEqual({ edit: '', recolor: '' });
    drawing.world.close();
    const picture = await made({ output: 'image', model: 'recraftv4_1' }, true);
    expect(picture.node?.relaunchData).toEqual({ edit: '', vectorize: '' });
    picture.world.close();
  });

  test('Edit prompt fills Create in from the history where the layer carries no prompt', async () => {
    const { world } = await made();
    const again = await world.reopen(() => world.figma.user.pressRelaunch('edit'));
    const models = createModels(again.app, dates);
    await again.clock.settle();
    expect(models.panel.view.value).toBe('create');
    expect(models.create.prompt.value).toBe('a fox in the snow');
    expect(paid(again)).toBe(1);
    models.dispose();
    again.close();
  });

  test('Recolor opens the step with the layer selected', async () => {
    const { world } = await made();
    const again = await world.reopen(() => world.figma.user.pressRelaunch('recolor'));
    const models = createModels(again.app, dates);
    await again.clock.settle();
    expect([models.panel.view.value, models.brand.task.value]).toEqual(['brand', 'recolor']);
    expect(paid(again)).toBe(1);
    models.dispose();
    again.close();
  });
});
