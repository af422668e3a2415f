// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import type { FailureCode } from '../../../../../ui/jobs/failures.ts';
import { createWelcomeModel } from '../../../../../ui/screens/welcome/model.ts';
import { WelcomeScreen } from '../../../../../ui/screens/welcome/screen.tsx';
import { createSignalApp } from '../signal-app.ts';

afterEach(cleanup);

function open(code: FailureCode | null = null) {
  const app = createSignalApp();
  const failure = code === null ? null : describeFailure(code, { charge: { kind: 'free' } });
  app.connection.value = { state: 'none', failure };
  render(<WelcomeScreen model={createWelcomeModel(app)} />);
  return app;
}

describe('the first run', () => {
  test('asks for the token, says what it costs, and has no tabs', () => {
    open();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'API token' }));
    expect(screen.getByText('1,000 units = $1')).toBeTruthy();
    expect(screen.getByText('from 44 units')).toBeTruthy();
    expect(screen.getByText('from 7 units')).toBeTruthy();
    expect(screen.getByText(/a Recraft subscription doesn’t include them/)).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  test('leads to where tokens are made', async () => {
    const app = open();
    await userEvent.click(screen.getByRole('link', { name: 'Get a token' }));
    expect(app.calls).toEqual([['openLink', 'https://app.recraft.ai/profile/api']]);
  });

  test('connects by button or Enter, and keeps the token unless it is for this run only', async () => {
    const app = open();
    await userEvent.keyboard('abc');
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep for this run only' }));
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(app.calls).toEqual([
      ['connect', 'abc', true],
      ['connect', 'abc', false],
    ]);
  });

  test('asks once while the token is being checked', async () => {
    const app = open();
    await act(() => {
      app.connection.value = { state: 'checking' };
    });
    const button = screen.getByRole('button', { name: 'Connecting' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(app.calls).toEqual([]);
  });

  test.each(['wrong-token', 'empty-token'] as const)('%s is said at the field', (code) => {
    open(code);
    const alert = screen.getByRole('alert');
    expect(screen.getByRole('textbox').getAttribute('aria-describedby')).toBe(alert.id);
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
  });

  test.each([
    ['offline', 'You’re offline'],
    ['refused-by-cors', 'Recraft is there but refuses this plugin'],
    ['server-failed', 'Recraft failed'],
  ] as const)('%s reads differently: %s', (code, title) => {
    open(code);
    expect(screen.getByRole('alert').textContent).toContain(title);
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('false');
  });

  test('what can be checked again has a button for it', async () => {
    const app = open('offline');
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(app.calls).toMatchObject([['connect', '', true]]);
  });
});
