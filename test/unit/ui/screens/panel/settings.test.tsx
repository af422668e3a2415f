// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { entry, layer, type SignalApp } from '../signal-app.ts';
import { openPanel, violations } from './open-panel.tsx';

afterEach(cleanup);

async function openAccount(prepare: (app: SignalApp) => void = () => {}) {
  const opened = openPanel(prepare);
  await userEvent.click(screen.getByRole('button', { name: 'Account' }));
  return opened;
}

describe('the settings of the account', () => {
  test('a budget is turned on, written and committed with Enter', async () => {
    const { app } = await openAccount();
    const field = screen.getByRole('textbox', { name: 'Budget in units' });
    expect(field).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('switch', { name: 'Budget stop' }));
    expect(app.preferences.value.budget).toBe(500);
    await userEvent.clear(field);
    await userEvent.type(field, '800{Enter}');
    expect(app.preferences.value.budget).toBe(800);
  });

  test('rubbish is refused at the field when it is left, and the old budget stays', async () => {
    const { app } = await openAccount((fresh) => {
      fresh.preferences.value = { ...fresh.preferences.value, budget: 500 };
    });
    const field = screen.getByRole('textbox', { name: 'Budget in units' });
    await userEvent.type(field, 'x');
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toMatch(/whole number/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(app.preferences.value.budget).toBe(500);
    expect(await violations()).toEqual([]);
  });

  test('what is kept where acts at once, and both can be emptied', async () => {
    const { app } = await openAccount((fresh) => {
      fresh.history.entries.value = [entry('a')];
      fresh.history.bytes.value = 3_050_000;
    });
    await userEvent.click(screen.getByRole('switch', { name: 'Keep prompts on layers', checked: false }));
    await userEvent.click(screen.getByRole('switch', { name: 'Keep a history', checked: true }));
    expect(app.preferences.value).toMatchObject({ keepPrompts: true, keepHistory: false });
    expect(screen.getByText(/On this computer only, 3\.1 of 5 MB/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove prompts from this file' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(app.calls).toEqual([['removePrompts'], ['clearHistory']]);
  });
});

describe('how the selected layer was made', () => {
  const provenance = JSON.stringify({
    version: 1,
    operation: 'generate',
    source: null,
    model: 'recraftv4_1_vector',
    seed: null,
    size: '4:3',
    date: '2025-11-26T12:00:00Z',
    units: 80,
    job: 'b',
  });

  function withOrigin(app: SignalApp) {
    app.history.entries.value = [entry('a'), entry('b')];
    app.selection.value = { pageId: '0:1', layers: [layer({ id: '1', provenance, prompt: 'A heron' })], frame: null };
  }

  test('its prompt is used in Create, which has the focus then', async () => {
    const { app, models } = openPanel((fresh) => {
      withOrigin(fresh);
      fresh.command.value = 'vectorize';
    });
    expect(screen.getByRole('region', { name: 'How this layer was made' }).textContent).toContain('V4.1');
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Run again with changes' }));
    expect(models.panel.view.value).toBe('create');
    expect(screen.getByDisplayValue('A heron')).toBe(document.activeElement);
    expect(app.calls.map(([name]) => name)).not.toContain('generate');
  });

  test('its entry is shown in the history, which has the focus then', async () => {
    openPanel(withOrigin);
    await userEvent.click(screen.getByRole('button', { name: 'Show in history' }));
    expect(screen.getByRole('option', { selected: true })).toBe(document.activeElement);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Entry b');
  });
});
