// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShownStyle } from '../../../../../ui/state/styles/types.ts';
import { openPanel, violations } from '../panel/open-panel.tsx';
import { entry, layer, noon, type SignalApp } from '../signal-app.ts';

afterEach(cleanup);

const BRAND: ShownStyle = { id: 'a1b2', name: 'Brand', model: 'recraftv4_styles', at: noon, gone: false };
const LOST: ShownStyle = { ...BRAND, id: 'e5f6', name: 'Lost', gone: true };
const OTHER: ShownStyle = { id: 'c3d4', name: null, model: null, at: null, gone: false };

function withStyles(app: SignalApp): void {
  app.styles.list.value = [BRAND, LOST, OTHER];
  app.selection.value = {
    ...app.selection.value,
    layers: [layer({ id: '1' }), layer({ id: '2', vectorize: 'hidden' })],
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The step, opened from the menu. */
async function openStyles(prepare: (app: SignalApp) => void = withStyles) {
  const opened = openPanel(prepare);
  screen.getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('menuitem', { name: 'Styles' }));
  const calls = () => opened.app.calls.filter(([verb]) => verb !== 'refreshStyles');
  return { ...opened, calls };
}

function cells(name: RegExp): readonly string[] {
  return within(screen.getByRole('row', { name }))
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent ?? '');
}

describe('the step of styles', () => {
  test('stands under More, asks Recraft what there is, and leads back to where it was opened', async () => {
    const { app } = await openStyles();
    expect(screen.getByRole('heading', { name: 'Styles' })).toBeTruthy();
    expect(app.calls.map(([verb]) => verb)).toContain('refreshStyles');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Create');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
  });

  test('names each style, what it is for, and what is gone', async () => {
    await openStyles();
    expect(cells(/Brand/).slice(0, 2)).toEqual(['Brand', 'V4 Styles image']);
    expect(cells(/Lost/).slice(0, 2)).toEqual(['Lost', 'Gone at Recraft']);
    expect(cells(/Unnamed/).slice(0, 2)).toEqual(['Unnamed c3d4', 'Made elsewhere']);
    expect(await violations()).toEqual([]);
  });

  test('says what a style is while there is none, and what to select', async () => {
    await openStyles(() => {});
    expect(screen.getByText(/^None yet/)).toBeTruthy();
    expect(screen.getByText(/^Select 1 to 10 layers that look/)).toBeTruthy();
    expect(
      screen.getByRole('button', { name: /^Make style, 5 units/, description: 'Select 1 to 10 layers' }),
    ).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  test('deletes only after a question, and keeps the focus in its place', async () => {
    const { calls } = await openStyles();
    screen.getByRole('row', { name: /Brand/ }).focus();
    await userEvent.keyboard('{Delete}');
    expect(document.activeElement).toBe(button('Keep Brand'));
    await userEvent.keyboard('{Escape}');
    expect(calls()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /Brand/ }));
    await userEvent.keyboard('{Delete}');
    await userEvent.click(button('Delete Brand'));
    expect(calls()).toEqual([['deleteStyle', BRAND.id]]);
    expect(document.activeElement?.getAttribute('role')).toBe('row');
  });

  test('renames in place', async () => {
    const { calls } = await openStyles();
    screen.getByRole('row', { name: /Unnamed/ }).focus();
    await userEvent.keyboard('{F2}Camp{Enter}');
    expect(calls()).toEqual([['renameStyle', OTHER.id, 'Camp', undefined]]);
  });

  test('leads to Create with a style in use, and a model that can draw in it', async () => {
    const { app, models } = await openStyles();
    screen.getByRole('row', { name: /Brand/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(models.panel.view.value).toBe('create');
    expect(app.preferences.value).toMatchObject({
      output: 'image',
      imageModel: 'recraftv4_styles',
      creating: { styles: { recraftv4_styles: { kind: 'own', id: BRAND.id } } },
    });
    expect(models.create.styles.label.value).toBe('Brand');
  });

  test('does not use what is gone', async () => {
    const { models } = await openStyles();
    screen.getByRole('row', { name: /Lost/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(models.panel.view.value).toBe('styles');
  });
});

describe('a new style', () => {
  test('is made from what can be used of the selection, at its price', async () => {
    const { calls } = await openStyles();
    expect(screen.getByText('1 of 2 layers')).toBeTruthy();
    expect(screen.getByText('Hidden')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Camp');
    await userEvent.click(button(/^Make style, 5 units/));
    expect(calls()).toMatchObject([['makeStyle', { name: 'Camp', references: [{ name: 'Layer 1' }] }]]);
  });

  test('tells how far it is, and can be cancelled', async () => {
    const { app, calls } = await openStyles();
    await act(() => {
      app.styles.making.value = { since: 0, sent: null, until: null };
    });
    expect(screen.getByText('Reading the layers')).toBeTruthy();
    await act(() => {
      app.now.value = 7_000;
      app.styles.making.value = { since: 0, sent: 1, until: null };
    });
    expect(screen.getByText('Making it, 0:07')).toBeTruthy();
    await userEvent.click(button('Cancel making the style'));
    expect(calls()).toEqual([['stopMakingStyle']]);
  });

  test('of Create is used there at once', async () => {
    const { models, app } = openPanel(withStyles);
    await act(() => models.styles.open({ forCreate: true }));
    await userEvent.click(button(/^Make style, 5 units/));
    expect(models.panel.view.value).toBe('create');
    const { creating, vectorModel } = app.preferences.value;
    expect(creating.styles[vectorModel]).toEqual({ kind: 'own', id: 'made-1' });
  });

  test('is made from a result of the history, until the selection is wanted instead', async () => {
    const { models } = openPanel((app) => {
      withStyles(app);
      app.history.entries.value = [entry('7')];
    });
    await act(() => models.panel.open('history'));
    await userEvent.click(button('Make a style from this'));
    expect(screen.getByText('From a result')).toBeTruthy();
    await userEvent.click(button('Use the selection instead'));
    expect(screen.getByText('1 of 2 layers')).toBeTruthy();
  });
});
