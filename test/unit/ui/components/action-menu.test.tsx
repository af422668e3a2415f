// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { ActionMenu, type Action } from '../../../../ui/components/action-menu.tsx';

afterEach(cleanup);

function open(actions: (run: (label: string) => () => void) => readonly Action[]) {
  const ran: string[] = [];
  const run = (label: string) => () => {
    ran.push(`${label} from ${document.activeElement?.localName ?? ''}`);
  };
  const escaped: string[] = [];
  render(
    <div onKeyDown={({ key }) => escaped.push(key)}>
      <ActionMenu name="More" actions={actions(run)}>
        …
      </ActionMenu>
    </div>,
  );
  return { ran, escaped };
}

function active(): string | null {
  const id = screen.getByRole('menu').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? null;
}

const two = (run: (label: string) => () => void): readonly Action[] => [
  { label: 'Rename', run: run('Rename') },
  { label: 'Remove', run: run('Remove') },
];

describe('a menu of actions', () => {
  test.each(['{Enter}', ' ', '{ArrowDown}'])('opens on %s with the first action at hand', async (key) => {
    open(two);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard(key);
    expect(document.activeElement).toBe(screen.getByRole('menu', { name: 'More' }));
    expect(active()).toBe('Rename');
  });

  test('arrows, Home, End and letters move, and Enter runs with the focus back on the button', async () => {
    const { ran } = open(two);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(active()).toBe('Remove');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe('Rename');
    await userEvent.keyboard('{End}{Home}r');
    expect(active()).toBe('Remove');
    await userEvent.keyboard('{Enter}');
    expect(ran).toEqual(['Remove from button']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test.each(['{Escape}', '{Tab}'])('%s closes it, runs nothing and goes no further', async (key) => {
    const { ran, escaped } = open(two);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.keyboard(key);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button'));
    expect(ran).toEqual([]);
    expect(escaped).toEqual([]);
  });

  test('a click runs, a press beside it closes', async () => {
    const { ran } = open(two);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
    expect(ran).toEqual(['Remove from button']);
    await userEvent.click(screen.getByRole('button'));
    const ground = document.querySelector('.menu-ground');
    if (ground === null) throw new Error('The menu has no ground.');
    await userEvent.click(ground);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(ran).toHaveLength(1);
  });

  test('one choice of several is a radio, and the menu opens at it', async () => {
    open((run) => [
      { label: 'By distance', checked: false, run: run('none') },
      { label: 'pine', swatch: '#1f6f5c', checked: true, run: run('pine') },
    ]);
    await userEvent.click(screen.getByRole('button'));
    expect(active()).toBe('pine');
    expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('pine');
  });
});
