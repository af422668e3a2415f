// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { openPanel, violations } from '../panel/open-panel.tsx';
import { job } from '../signal-app.ts';

afterEach(cleanup);

async function openSets() {
  const opened = openPanel();
  await act(() => opened.models.panel.open('sets'));
  return opened;
}

describe('the step of sets', () => {
  test('starts in the list, has a name for every control, and leads back by Escape', async () => {
    const { models } = await openSets();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Subjects, one a line' }));
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(models.panel.view.value).toBe('create');
  });

  test('takes a list by keyboard, tells what it left out, and orders the first at its price', async () => {
    const { app } = await openSets();
    await userEvent.keyboard('Tent{Enter}Canoe{Enter}{Enter}tent');
    expect(screen.getByText('2 subjects. Left out: 1 repeated, 1 blank line.')).toBeTruthy();
    expect(screen.getByText('First: Tent, flat icon')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Draw the first, 80 units/ }));
    expect(app.calls.at(-1)).toMatchObject(['drawSet', { subjects: ['Tent', 'Canoe'] }, true]);
  });

  test('shows the first picture with what can be done about it, and has the focus there', async () => {
    const { app } = await openSets();
    const placed = { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: null };
    const art = { output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', dropBackground: false } as const;
    const order = { art, subjects: ['Tent', 'Map'], template: '', title: 'Camp', side: 64, components: false };
    await act(() => {
      app.jobs.value = [job('a', { state: 'done', credits: 80, took: 1, placed })];
      app.sets.pending.value = { order, firstJob: 'a', stage: 'first' };
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show on canvas' }));
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Draw it again, 80 units/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Approve and draw 1, 85 units/ }));
    expect(app.calls.map(([name]) => name)).toEqual(['redrawFirst', 'approveFirst']);
  });
});

describe('a click on the button of a set', () => {
  test('leaves the focus there, so that another Enter does not give the set up', async () => {
    const { app } = await openSets();
    await userEvent.keyboard('Tent{Enter}Canoe');
    const button = screen.getByRole('button', { name: /^Draw the first, 80 units/ });
    button.focus();
    const art = { output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', dropBackground: false } as const;
    const order = { art, subjects: ['Tent', 'Canoe'], template: '', title: 'Camp', side: 64, components: false };
    await act(() => {
      app.jobs.value = [job('a', { state: 'running', since: 0, sent: 0 })];
      app.sets.pending.value = { order, firstJob: 'a', stage: 'first' };
    });
    expect(screen.getByRole('button', { name: 'Don’t draw the others' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Approve and draw 1/ }));
    await userEvent.keyboard('{Enter}');
    expect(app.calls.map(([name]) => name)).not.toContain('dropPending');
  });
});

describe('Explore and Similar', () => {
  test('say before the click that their price is unknown', async () => {
    const { app, models } = openPanel();
    models.create.prompt.value = 'A heron';
    await userEvent.click(screen.getByRole('button', { name: /^More options/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Explore, price unknown' }));
    expect(app.calls.at(-1)?.[0]).toBe('explore');
  });
});
