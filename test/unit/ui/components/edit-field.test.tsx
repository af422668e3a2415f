// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { EditField } from '../../../../ui/components/edit-field.tsx';

afterEach(cleanup);

function open() {
  const log: unknown[] = [];
  render(
    <div onKeyDown={({ key }) => log.push(key)}>
      <EditField name="Weight" value="30%" onCommit={(text) => log.push(['commit', text])} />
    </div>,
  );
  return { log, commits: () => log.filter((each) => Array.isArray(each)) };
}

const field = () => screen.getByRole('textbox', { name: 'Weight' });

describe('a field for a short value', () => {
  test('is marked as a whole when it gets the focus, so that typing replaces it', async () => {
    const { commits } = open();
    await userEvent.tab();
    await userEvent.keyboard('12{Enter}');
    expect(commits()).toEqual([['commit', '12']]);
  });

  test('leaving it takes what was written, once', async () => {
    const { commits } = open();
    await userEvent.tab();
    await userEvent.keyboard('12{Enter}');
    await userEvent.tab();
    expect(commits()).toHaveLength(1);
    await userEvent.click(field());
    await userEvent.keyboard('4');
    await userEvent.tab();
    expect(commits()).toHaveLength(2);
  });

  test('nothing is taken where nothing was written', async () => {
    const { commits } = open();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(commits()).toEqual([]);
  });

  test('Escape puts the old value back; only a second one goes further', async () => {
    const { log, commits } = open();
    await userEvent.tab();
    await userEvent.keyboard('12{Escape}');
    expect(field()).toHaveProperty('value', '30%');
    expect(log).not.toContain('Escape');
    await userEvent.keyboard('{Escape}');
    expect(log).toContain('Escape');
    await userEvent.tab();
    expect(commits()).toEqual([]);
  });

  test('a field that goes away on Escape takes nothing with it', async () => {
    const commits: string[] = [];
    function Rename() {
      const [open, setOpen] = useState(true);
      return open ? (
        <EditField
          name="Name"
          value="pine"
          focusOnOpen
          onCommit={(text) => commits.push(text)}
          onEnd={() => setOpen(false)}
        />
      ) : null;
    }
    render(<Rename />);
    await userEvent.keyboard('oak{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(commits).toEqual([]);
  });

  test('up and down nudge by 1, with Shift by 10', async () => {
    const steps: number[] = [];
    render(<EditField name="Weight" value="30%" onNudge={(by) => steps.push(by)} onCommit={() => {}} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{Shift>}{ArrowUp}{ArrowDown}{/Shift}');
    expect(steps).toEqual([1, -1, 10, -10]);
  });
});
