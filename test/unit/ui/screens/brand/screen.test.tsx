// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { select, withDrawing, withFieldwork } from './fieldwork.ts';
import { focusedName, openPanel, openStep, violations } from './open-panel.tsx';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('brand colors on Create', () => {
  test('are off and unchosen at first; switching on leads to where they are chosen', async () => {
    const { app } = openPanel();
    expect(button('Choose colors')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: 'Match brand colors' }));
    expect(screen.getByRole('heading', { name: 'Brand colors' })).toBeTruthy();
    expect(app.brand.on.value).toBe(false);
  });

  test('show the palette, and are switched at once', async () => {
    const { app } = openPanel(withFieldwork);
    const line = button('Choose colors: Fieldwork / Brand, Light, 8 colors');
    expect(line.querySelectorAll('.swatch')).toHaveLength(5);
    expect(line.textContent).toContain('+3');
    await userEvent.click(screen.getByRole('switch', { name: 'Match brand colors' }));
    expect(app.calls).toEqual([['setBrandOn', true]]);
  });

  test('are on Vectorize too, and the arrow leads back there', async () => {
    openPanel(withFieldwork);
    await userEvent.click(screen.getByRole('tab', { name: 'Vectorize' }));
    await userEvent.click(button(/^Choose colors/));
    await userEvent.click(button('Back'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Vectorize');
    expect(document.activeElement).toBe(button(/^Choose colors/));
  });
});

describe('the step of brand colors', () => {
  test('starts at its first control, and Escape leads back to what opened it', async () => {
    await openStep();
    expect(focusedName()).toBe('VariablesSource: Variables');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.activeElement).toBe(button(/^Choose colors/));
  });

  test('using the colors switches on and leads back', async () => {
    const { app } = await openStep();
    await userEvent.click(button('Use these colors'));
    expect(app.brand.on.value).toBe(true);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Create');
  });

  test('without colors there is nothing to use, and the button says why', async () => {
    const { calls } = await openStep(() => {});
    expect(screen.getByText(/^No colors yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Use these colors', description: /no colors/ }));
    expect(calls()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('collection and mode are chosen by keyboard', async () => {
    const { calls } = await openStep();
    button('Mode: Light').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    button('Collection: Fieldwork / Brand').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(calls()).toEqual([
      ['choosePalette', { kind: 'variables', collectionId: 'c1', modeId: 'dark' }],
      ['choosePalette', { kind: 'variables', collectionId: 'c2', modeId: 'only' }],
    ]);
  });

  test('for typed colors the field to add them is open, and starting empty is a click of its own', async () => {
    const { calls } = await openStep();
    await userEvent.keyboard('{Enter}ty{Enter}');
    expect(screen.getByRole('textbox', { name: 'Colors to add' })).toBe(document.activeElement);
    expect(calls()).toEqual([]);
    await userEvent.click(button('Start empty'));
    expect(calls()).toEqual([['choosePalette', { kind: 'typed' }]]);
  });

  test('a picture is read as so many colors', async () => {
    const { calls } = await openStep((app) => {
      withFieldwork(app);
      select(app, 1);
      app.brand.choice.value = { kind: 'image', count: 8 };
    });
    button('Colors of the picture: 8 colors').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    await userEvent.click(button('Read again'));
    expect(calls()).toEqual([
      ['choosePalette', { kind: 'image', count: 9 }],
      ['choosePalette', { kind: 'image', count: 8 }],
    ]);
  });

  test('libraries stand under their names, and a mode of them is chosen by its name', async () => {
    const { calls } = await openStep((app) => {
      withFieldwork(app);
      app.brand.choice.value = { kind: 'library', collectionKey: 'k', mode: null };
      const collections = [
        { key: 'k', name: 'Core', library: 'Acme' },
        { key: 'l', name: 'Campaign', library: 'Acme' },
      ];
      const sources = app.brand.sources.value;
      app.brand.sources.value = {
        ...sources,
        libraryModes: ['Light', 'Dark'],
        libraries: { state: 'listed', collections },
      };
    });
    button('Mode: Default').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    button('Collection: Core').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('option', { name: 'Campaign, Acme' }));
    expect(calls()).toEqual([
      ['choosePalette', { kind: 'library', collectionKey: 'k', mode: 'Dark' }],
      ['choosePalette', { kind: 'library', collectionKey: 'l', mode: null }],
    ]);
  });

  test('saved palettes stand under the place that keeps them', async () => {
    const { calls } = await openStep((app) => {
      withFieldwork(app);
      app.brand.choice.value = { kind: 'saved', place: 'file', id: 'p' };
      app.brand.sources.value = {
        ...app.brand.sources.value,
        file: [{ id: 'p', name: 'Autumn', colors: [] }],
        user: [{ id: 'p', name: 'Spring', colors: [] }],
      };
    });
    await userEvent.click(button('Palette: Autumn'));
    await userEvent.click(screen.getByRole('option', { name: 'Spring' }));
    expect(calls()).toEqual([['choosePalette', { kind: 'saved', place: 'user', id: 'p' }]]);
  });

  test('a mode that vanished is chosen anew', async () => {
    await openStep((app) => {
      withFieldwork(app);
      app.brand.choice.value = { kind: 'variables', collectionId: 'c1', modeId: 'gone' };
    });
    expect(button('Mode: Choose')).toBeTruthy();
  });

  test('what could not be read is told, a few at once', async () => {
    await openStep((app) => {
      withFieldwork(app);
      app.brand.problems.value = ['One.', 'Two.', 'Three.', 'Four.'];
    });
    expect(screen.queryByText('Three.')).toBeNull();
    await userEvent.click(button('2 more'));
    expect(screen.getByText('Four.')).toBeTruthy();
  });

  test('axe finds nothing, with every tool and a preview', async () => {
    await openStep(withDrawing);
    expect(await violations()).toEqual([]);
    for (const tool of ['Find a color', 'Add colors']) {
      await userEvent.click(button(tool));
      expect(await violations()).toEqual([]);
    }
    await userEvent.click(button('Palette'));
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Save palette…' }));
    expect(await violations()).toEqual([]);
  });
});

describe('how art is matched', () => {
  test('each control acts at once', async () => {
    const { calls } = await openStep();
    await userEvent.click(screen.getByRole('radio', { name: 'Keep shading' }));
    screen.getByRole('slider', { name: 'Tolerance' }).focus();
    await userEvent.keyboard('{ArrowRight}{End}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Leave blacks, grays and whites' }));
    expect(calls().map(([, change]) => change)).toEqual([
      { mode: 'shading' },
      { tolerance: 13 },
      { tolerance: null },
      { keepNeutrals: false },
    ]);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('None');
  });

  test('the field takes more than the slider has, and none', async () => {
    const { calls } = await openStep();
    await userEvent.click(screen.getByRole('textbox', { name: 'Tolerance in ΔE' }));
    await userEvent.keyboard('50{Enter}');
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('30');
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    await userEvent.keyboard('none{Enter}');
    expect(calls().map(([, change]) => change)).toEqual([{ tolerance: 50 }, { tolerance: null }]);
  });
});

describe('the preview', () => {
  test('shows before and after as images, and says what matching does', async () => {
    await openStep(withDrawing);
    expect(screen.getByRole('img', { name: 'Before: A tent' }).getAttribute('src')).toMatch(/^blob:/);
    expect(screen.getByRole('img', { name: 'After: A tent' })).toBeTruthy();
    expect(screen.getByText(/^60% of the area on brand, worst ΔE/)).toBeTruthy();
  });

  test('says where a drawing will be shown while there is none', async () => {
    await openStep();
    expect(screen.getByText(/Your next drawing/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull();
  });

  test('of a picture says how close it is, and offers no report of a match', async () => {
    const { app } = await openStep();
    await act(() => {
      const closeness = { within: 0.71, mean: 6.4, p95: 18 };
      const bytes = new Uint8Array([1]);
      app.brand.preview.value = { kind: 'picture', title: 'A lake', bytes, closeness, tolerance: 12 };
    });
    expect(screen.getByText('71% of the picture within ΔE 12 of the palette')).toBeTruthy();
    expect(screen.queryByText(/on brand/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

test('layers that are selected can be recolored from here, with a way back', async () => {
  const { app } = await openStep(withFieldwork);
  expect(screen.queryByRole('button', { name: /^Recolor/ })).toBeNull();
  await act(() => select(app, 3));
  await userEvent.click(button('Recolor 3 layers'));
  expect(screen.getByRole('heading', { name: 'Recolor selection' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('heading', { name: 'Brand colors' })).toBeTruthy();
});
