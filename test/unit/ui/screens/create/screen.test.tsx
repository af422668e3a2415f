// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { MODELS } from '../../../../../ui/catalog/models.ts';
import { entry, layer } from '../signal-app.ts';
import { openPanel, violations } from '../panel/open-panel.tsx';

afterEach(cleanup);

const frame = { id: '1:2', name: 'Poster', width: 1_000, height: 500 };

/** Create with a model, its options open. */
async function openCreate(id: string, output: 'vector' | 'image') {
  const opened = openPanel((app) => {
    app.savePreferences({ output, vectorModel: id, imageModel: id, ratio: '2:1' });
    app.selection.value = { pageId: '0:1', layers: [layer({ id: '1:2', type: 'FRAME', name: 'Poster' })], frame };
    app.frameTexts.set('1:2', {
      ...{ id: '1:2', name: 'Poster', width: 1_000, height: 500, hidden: 0, beyond: 0 },
      words: [
        {
          text: 'WALK',
          corners: [
            [0.1, 0.1],
            [0.4, 0.1],
            [0.4, 0.2],
            [0.1, 0.2],
          ],
        },
      ],
    });
  });
  await userEvent.click(screen.getByRole('button', { name: /^More options/ }));
  return opened;
}

/** One of each kind: models that take the same and draw the same have the same screen. */
const KINDS = MODELS.filter(
  ({ takes, output }, index) => MODELS.findIndex((other) => other.takes === takes && other.output === output) === index,
);

const has = (role: string, name: string | RegExp) => screen.queryByRole(role, { name }) !== null;

describe('the controls of a model', () => {
  test.each(KINDS.map((model) => [model.id, model] as const))('%s are those that it takes', async (id, model) => {
    await openCreate(id, model.output);
    const { takes } = model;
    expect({
      negativePrompt: has('textbox', 'Negative prompt'),
      artisticLevel: has('button', /^Artistic level/),
      noText: has('checkbox', 'No text in the picture'),
      textLayout: has('checkbox', 'Set the text of Poster'),
      style: has('button', /^Style:/),
      seed: has('textbox', 'Seed'),
      ground: has('checkbox', 'Drop background shape'),
    }).toEqual({
      ...{ negativePrompt: takes.negativePrompt, artisticLevel: takes.artisticLevel, noText: takes.noText },
      textLayout: takes.textLayout,
      style: takes.ownStyles || takes.curatedStyles,
      seed: true,
      ground: model.output === 'vector',
    });
  });

  test('of V3, all of them at once, are without a fault for a screen reader', async () => {
    await openCreate('recraftv3_vector', 'vector');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Set the text of Poster' }));
    expect(await screen.findByRole('img', { name: 'Poster: WALK' })).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('the prompt’s own buttons', () => {
  test('enhance says its price, and gives the written prompt back', async () => {
    const { app } = openPanel((fresh) => {
      fresh.enhanced.value = 'A heron between tall reeds';
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A heron');
    await userEvent.click(screen.getByRole('button', { name: 'Enhance, 10 units, 1 cent' }));
    expect(screen.getByDisplayValue('A heron between tall reeds')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo, back to your own prompt' }));
    expect(screen.getByDisplayValue('A heron')).toBe(document.activeElement);
    expect(app.calls.map(([name]) => name)).toContain('enhancePrompt');
  });

  test('recent prompts come back by keyboard, and can be forgotten', async () => {
    const { models } = openPanel();
    models.create.remember('A boat');
    screen.getByRole('button', { name: 'Recent prompts' }).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(screen.getByDisplayValue('A boat')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Recent prompts' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Forget these prompts' }));
    expect(models.create.recent.value).toEqual([]);
  });
});

describe('a picture asked for again', () => {
  test.each(['More like this', 'Run again with changes'])('%s, from the history, fills Create', async (name) => {
    const { app, models } = openPanel((fresh) => {
      const params = {
        ...{ prompt: 'A heron', output: 'vector', model: 'recraftv3_vector', ratio: '4:3', dropBackground: false },
        spot: { run: 'r', pageId: '0:1', frameId: null, x: 0, y: 0 },
        cell: { slot: 0, count: 1, width: 10, height: 10 },
        seed: 7,
      };
      fresh.history.entries.value = [entry('a', { recipe: { params, facts: null } })];
    });
    models.panel.open('history');
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(screen.getByDisplayValue('A heron')).toBe(document.activeElement);
    expect(models.create.model.value.title).toBe('V3');
    expect(models.create.seed.value).toBe(name === 'More like this' ? null : 7);
    expect(app.calls.map(([verb]) => verb)).not.toContain('generate');
  });
});

describe('matching the selection', () => {
  test('is off while nothing is selected, and says what to do', async () => {
    const { app } = openPanel();
    const before = app.preferences.value;
    const button = screen.getByRole('button', { name: 'Match selection: select one layer' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(app.preferences.value).toBe(before);
  });
});
