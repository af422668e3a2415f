import { describe, expect, test } from 'vitest';
import { draftOfLayer, draftOfRecipe } from '../../ui/jobs/draft.ts';
import { readProvenance } from '../../ui/jobs/provenance.ts';
import { createCreateModel } from '../../ui/screens/create/model.ts';
import { openApp, type World } from '../kit/app.ts';
import { solid } from './samples.ts';

/** The Create screen over a whole world. */
async function openCreate(wanted: Parameters<typeof openApp>[0] = {}) {
  const world = await openApp(wanted);
  const model = createCreateModel(world.app);
  return { ...world, world, model };
}

function selectFrame({ figma, app, clock }: World, name: string) {
  figma.user.selectByName(name);
  return clock.until(() => app.selection.value.frame?.name === name);
}

const poster: NonNullable<Parameters<typeof openApp>[0]>['document'] = (build) => {
  const frame = build.add('FRAME', { name: 'Poster', width: 640, height: 640, fills: [solid('#f5e3c8')] });
  build.add('TEXT', { name: 'Head', x: 40, y: 40, fontSize: 72, characters: 'WALK FAR' }, frame);
  build.add('TEXT', { name: 'Foot', x: 40, y: 500, fontSize: 24, characters: '春天 2026' }, frame);
  const empty = build.add('FRAME', { name: 'Empty', x: 800, width: 640, height: 640 });
  build.add('TEXT', { name: 'Away', characters: 'Away', visible: false }, empty);
};

describe('everything that V3 takes', () => {
  test('is accepted by Recraft, and stands with the result: in the history and, with the prompt, on the layer', async () => {
    const { world, app, model, figma, finish, clock, close } = await openCreate({ document: poster });
    app.savePreferences({ keepPrompts: true, vectorModel: 'recraftv3_vector' });
    await selectFrame(world, 'Poster');
    model.prompt.value = 'A heron in a poster';
    model.styles.choose({ kind: 'curated', name: 'Line art' });
    model.setNegativePrompt('people');
    model.setArtisticLevel(2);
    model.layout.switchOn(true);
    model.lockSeed(48_213);
    await clock.until(() => model.layout.words.value.length > 0);
    expect(model.layout.boxes.value?.map(({ text }) => text)).toEqual(['WALK', 'FAR', '2026']);
    model.generate();
    await clock.until(() => app.jobs.value.length === 1);
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done']);
    const [entry] = app.history.entries.value;
    const made = { prompt: 'A heron in a poster', model: 'recraftv3_vector', ratio: '1:1', seed: 48_213 };
    const wishes = { style: { kind: 'curated', name: 'Line art' }, negativePrompt: 'people', artisticLevel: 2 };
    expect(draftOfRecipe(entry?.recipe)).toMatchObject({ ...made, ...wishes });
    const result = figma.document.byName('A heron in a poster');
    const { provenance = '', prompt = null, negative = null } = result.pluginData;
    const told = readProvenance(provenance);
    expect(told && draftOfLayer(told, prompt, negative)).toMatchObject({ ...made, ...wishes });
    await app.removePrompts();
    const left = figma.document.byName('A heron in a poster').pluginData;
    expect([left['prompt'] ?? '', left['negative'] ?? '']).toEqual(['', '']);
    expect(left['provenance']).toBe(provenance);
    close();
  });

  test('is not sent to a model that takes none of it, and comes back with the next one that does', async () => {
    const { app, model, recraft, finish, clock, close } = await openCreate();
    app.savePreferences({ vectorModel: 'recraftv3_vector' });
    model.prompt.value = 'A heron';
    model.setNegativePrompt('people');
    model.setArtisticLevel(2);
    model.setNoText(true);
    for (const id of ['recraftv4_1_vector', 'recraftv2_vector', 'recraftv3_vector']) {
      model.chooseModel(id);
      model.generate();
      await clock.until(() => app.active.value > 0);
      await finish();
    }
    expect(recraft.ledger().filter(({ method }) => method === 'POST')).toMatchObject([
      { status: 200, units: 80 },
      { status: 200, units: 44 },
      { status: 200, units: 80 },
    ]);
    close();
  });
});

describe('text that Recraft is not known to set', () => {
  test('can be tried, and a refusal is told in plain words and costs nothing', async () => {
    const { world, app, model, recraft, finish, clock, close } = await openCreate({ document: poster });
    app.savePreferences({ vectorModel: 'recraftv3_vector' });
    await selectFrame(world, 'Poster');
    model.prompt.value = 'A poster';
    model.layout.switchOn(true);
    await clock.until(() => model.layout.doubtful.value);
    model.layout.setTryDoubtful(true);
    model.generate();
    await clock.until(() => app.jobs.value.length === 1);
    await finish();
    const [job] = app.jobs.value;
    expect(job?.state.state).toBe('failed');
    expect(recraft.balance()).toBe(10_000);
    close();
  });

  test('is told apart from a frame without visible text', async () => {
    const { world, app, model, clock, close } = await openCreate({ document: poster });
    app.savePreferences({ vectorModel: 'recraftv3_vector' });
    model.layout.switchOn(true);
    await selectFrame(world, 'Empty');
    await clock.until(() => model.layout.text.value !== null);
    expect(model.layout.notes.value).toEqual(['All text in “Empty” is hidden (1 layer). Nothing is set.']);
    expect(model.layout.boxes.value).toBeUndefined();
    close();
  });
});

describe('a prompt', () => {
  test('is enhanced for 10 units, and the written one comes back for nothing', async () => {
    const { app, model, recraft, clock, close } = await openCreate();
    model.prompt.value = 'a heron';
    model.enhance();
    await clock.until(() => !model.enhancing.value);
    expect(model.prompt.value).not.toBe('a heron');
    expect(recraft.balance()).toBe(9_990);
    model.undoEnhance();
    expect(model.prompt.value).toBe('a heron');
    expect(app.history.entries.value).toMatchObject([{ kind: 'enhance' }]);
    close();
  });

  test('of 1,001 characters on V3 is told before anything is sent', async () => {
    const { app, model, recraft, clock, close } = await openCreate();
    app.savePreferences({ vectorModel: 'recraftv3_vector' });
    model.prompt.value = 'x'.repeat(1_001);
    expect(model.reason.value).toBe('1 character too many for V3');
    model.generate();
    await clock.settle();
    expect(recraft.ledger().filter(({ method }) => method === 'POST')).toEqual([]);
    close();
  });

  test('that was sent is there after the next start', async () => {
    const first = await openCreate();
    first.model.prompt.value = 'a heron';
    first.model.generate();
    await first.finish();
    const next = await first.world.reopen();
    expect(createCreateModel(next.app).recent.value).toEqual(['a heron']);
    next.close();
  });
});

describe('models that Recraft lists besides', () => {
  test('are asked for once, and all of the catalog’s are known', async () => {
    const { app, model, recraft, clock, close } = await openCreate();
    model.lookForModels();
    model.lookForModels();
    await clock.settle();
    await clock.advance(2_000);
    expect(recraft.ledger().filter(({ path }) => path === '/v1/models')).toHaveLength(1);
    expect(app.newModels.value.every(({ price }) => price === null)).toBe(true);
    close();
  });
});
