// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { fieldwork, withFieldwork } from './fieldwork.ts';
import { focusedName, openStep } from './open-panel.tsx';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rows = () => within(screen.getByRole('grid', { name: 'Palette' })).getAllByRole('row');

describe('the list of colors', () => {
  test('a weight is typed or nudged, and a number that is none changes nothing', async () => {
    const { calls } = await openStep();
    await userEvent.click(screen.getByRole('textbox', { name: 'Weight of pine/600' }));
    await userEvent.keyboard('45{Enter}{ArrowUp}{Shift>}{ArrowDown}{/Shift}half{Enter}');
    expect(calls()).toEqual([
      ['setWeight', 0, 0.45],
      ['setWeight', 0, 0.31],
      ['setWeight', 0, 0.2],
    ]);
  });

  test('Alt and an arrow moves a color, and the focus moves along', async () => {
    const { calls } = await openStep();
    rows()[1]?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(calls()).toEqual([['moveColor', 1, 2]]);
    expect(document.activeElement).toBe(rows()[2]);
  });

  test('a color that is moved past the fold is followed there', async () => {
    await openStep();
    rows()[4]?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(rows()).toHaveLength(8);
    expect(document.activeElement).toBe(rows()[5]);
  });

  test('Delete removes a color, and the next one has the focus', async () => {
    const { app } = await openStep();
    rows()[1]?.focus();
    await userEvent.keyboard('{Delete}');
    expect(app.brand.palette.value[1]?.name).toBe('sand/200');
    expect(document.activeElement).toBe(rows()[1]);
  });

  test('when the last color is gone, the focus is where others are added', async () => {
    await openStep((app) => {
      withFieldwork(app);
      app.brand.palette.value = fieldwork.slice(0, 1);
    });
    rows()[0]?.focus();
    await userEvent.keyboard('{Delete}');
    expect(focusedName()).toBe('Add colors');
  });

  test('F2 renames, Enter takes the name, Escape does not, and the row has the focus again', async () => {
    const { calls } = await openStep();
    rows()[0]?.focus();
    await userEvent.keyboard('{F2}');
    expect(focusedName()).toBe('Name of pine/600');
    await userEvent.keyboard('forest{Enter}');
    expect(document.activeElement).toBe(rows()[0]);
    await userEvent.keyboard('{F2}oak{Escape}');
    expect(document.activeElement).toBe(rows()[0]);
    expect(calls()).toEqual([['nameColor', 0, 'forest']]);
    expect(screen.getByRole('heading', { name: 'Brand colors' })).toBeTruthy();
  });

  test('the menu of a row moves, renames and removes; at the ends only where there is room', async () => {
    const { calls } = await openStep();
    await userEvent.click(button('Edit pine/600'));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Rename',
      'Move down',
      'Remove',
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Move down' }));
    expect(calls()).toEqual([['moveColor', 0, 1]]);
  });

  test('the fold names what is in it, and opens', async () => {
    await openStep();
    expect(rows()).toHaveLength(5);
    await userEvent.click(button('3 more: sky/300, moss/400, snow/50'));
    expect(rows()).toHaveLength(8);
    expect(document.activeElement).toBe(button('Show fewer'));
  });

  test('is searched, and Escape closes the search before it leaves the step', async () => {
    await openStep();
    await userEvent.click(button('Find a color'));
    await userEvent.keyboard('400');
    expect(rows()).toHaveLength(2);
    expect(screen.getByRole('heading', { name: '2 of 8 colors' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(rows()).toHaveLength(5);
    expect(focusedName()).toBe('Find a color');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  test('colors are added with Enter, and what could not be read is named', async () => {
    const { app, calls } = await openStep();
    app.brand.unreadable.value = ['tealish'];
    await userEvent.click(button('Add colors'));
    await userEvent.keyboard('#fff tealish{Enter}');
    expect(calls()).toEqual([['addColors', '#fff tealish']]);
    expect(screen.getByRole('textbox', { name: 'Colors to add', description: /Couldn’t read “tealish”/ })).toBe(
      document.activeElement,
    );
  });

  test('is saved under a name, with the file or on this computer', async () => {
    const { calls } = await openStep();
    await userEvent.click(button('Palette'));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Save palette…' }));
    await userEvent.keyboard('Autumn');
    await userEvent.click(button('Kept: In this file'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.click(button('Save'));
    expect(calls()).toEqual([['savePalette', 'user', 'Autumn']]);
    expect(focusedName()).toBe('Palette');
  });

  test('a saved palette can be deleted', async () => {
    const { calls } = await openStep((app) => {
      withFieldwork(app);
      app.brand.choice.value = { kind: 'saved', place: 'file', id: 'p1' };
      app.brand.name.value = 'Autumn';
    });
    await userEvent.click(button('Palette'));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete Autumn' }));
    expect(calls()).toEqual([['removePalette', 'file', 'p1']]);
  });
});
