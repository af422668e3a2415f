import { describe, expect, test } from 'vitest';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSignalApp } from '../signal-app.ts';

function setUp(prompt = 'A heron between reeds') {
  const app = createSignalApp();
  const model = createCreateModel(app);
  model.prompt.value = prompt;
  return { app, model };
}

/** Lets the answer of a verb arrive. */
const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('recent prompts', () => {
  test('are those that were sent, newest first and each once', () => {
    const { model } = setUp('one');
    model.generate();
    for (const prompt of [' two ', 'one']) {
      model.prompt.value = prompt;
      model.generate();
    }
    expect(model.recent.value).toEqual(['one', 'two']);
  });

  test('are 20 at most, and no more text than is stored at ease', () => {
    const { model } = setUp();
    for (let count = 0; count < 25; count += 1) model.remember(`prompt ${String(count)}`);
    expect(model.recent.value).toHaveLength(20);
    expect(model.recent.value[0]).toBe('prompt 24');
    for (let count = 0; count < 6; count += 1) model.remember(String(count).repeat(10_000));
    expect(model.recent.value).toHaveLength(4);
  });

  test('are not kept where no history is, and are forgotten on demand', () => {
    const { app, model } = setUp();
    model.generate();
    model.forgetRecent();
    expect(model.recent.value).toEqual([]);
    app.savePreferences({ keepHistory: false });
    model.generate();
    expect(model.recent.value).toEqual([]);
  });

  test('keep the other choices of generation as they are', () => {
    const { app, model } = setUp();
    model.lockSeed(7);
    model.remember('one');
    expect(app.preferences.value.creating).toMatchObject({ seed: 7, recent: ['one'] });
  });
});

describe('enhancing', () => {
  test('puts the longer prompt in place of the written one, and gives that back', async () => {
    const { app, model } = setUp();
    app.enhanced.value = 'A heron between tall reeds at dawn';
    model.enhance();
    expect(model.enhancing.value).toBe(true);
    await answered();
    expect(app.calls).toEqual([['enhancePrompt', 'A heron between reeds']]);
    expect(model.enhancing.value).toBe(false);
    expect(model.prompt.value).toBe('A heron between tall reeds at dawn');
    expect(model.canUndo.value).toBe(true);
    model.undoEnhance();
    expect(model.prompt.value).toBe('A heron between reeds');
    expect(model.canUndo.value).toBe(false);
  });

  test('cannot be undone over what was written since', async () => {
    const { app, model } = setUp();
    app.enhanced.value = 'Longer';
    model.enhance();
    await answered();
    model.prompt.value = 'Longer, and mine';
    expect(model.canUndo.value).toBe(false);
  });

  test('that comes to nothing leaves the prompt as it is', async () => {
    const { model } = setUp();
    model.enhance();
    await answered();
    expect(model.prompt.value).toBe('A heron between reeds');
    expect(model.enhancing.value).toBe(false);
    expect(model.canUndo.value).toBe(false);
  });

  test('is off where nothing can be sent or paid for, and says why', () => {
    const { app, model } = setUp('');
    expect(model.enhanceReason.value).toBe('Write a prompt first');
    model.prompt.value = 'A heron';
    expect(model.enhanceReason.value).toBeNull();
    app.balance.value = 9;
    expect(model.enhanceReason.value).toBe('Too few units');
    app.notices.value = [{ id: 'offline', tone: 'warning', title: 'You’re offline', text: '' }];
    expect(model.enhanceReason.value).toBe('You’re offline');
    model.enhance();
    expect(app.calls).toEqual([]);
  });

  test('is asked for once at a time, whatever is clicked', async () => {
    const { app, model } = setUp();
    model.enhance();
    model.enhance();
    model.stopEnhancing();
    await answered();
    expect(app.calls).toHaveLength(1);
  });
});
