// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { MenuGroup } from '../../../../ui/components/menu.tsx';
import { Select } from '../../../../ui/components/select.tsx';

afterEach(cleanup);

const groups: readonly MenuGroup<string>[] = [
  {
    label: 'V4.1',
    hint: 'Newest',
    aside: 'Units each',
    options: [
      { value: 'a', label: 'V4.1', name: 'V4.1, About 15 s, 80 units', hint: 'About 15 s', aside: '80' },
      { value: 'b', label: 'V4.1 Pro', name: 'V4.1 Pro, Finer, 300 units', hint: 'Finer', aside: '300' },
    ],
  },
  { label: 'Earlier', hint: 'Older', options: [{ value: 'c', label: 'Third', name: 'Third, 80 units' }] },
];

function Model() {
  const [value, setValue] = useState('a');
  return <Select label="Model" value={value} groups={groups} aside="80 units" wide onChange={setValue} />;
}

function trigger() {
  return screen.getByRole('button');
}

function activeOption(): string {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.querySelector('.cut')?.textContent ?? '';
}

describe('a select', () => {
  test('says its label, its choice and its price', () => {
    render(<Model />);
    expect(screen.getByRole('button', { name: 'Model: V4.1, 80 units' }).getAttribute('aria-expanded')).toBe('false');
  });

  test.each(['{Enter}', ' ', '{ArrowDown}', '{ArrowUp}'])('opens on %s with the checked item active', async (key) => {
    render(<Model />);
    await userEvent.tab();
    await userEvent.keyboard(key);
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Model' }));
    expect(activeOption()).toBe('V4.1');
    expect(trigger().getAttribute('aria-expanded')).toBe('true');
  });

  test('its options are grouped, with hint and price in their names', async () => {
    render(<Model />);
    await userEvent.click(trigger());
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(['V4.1', 'Earlier']);
    const chosen = screen.getByRole('option', { name: 'V4.1, About 15 s, 80 units' });
    expect(chosen.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('option', { name: 'V4.1 Pro, Finer, 300 units' })).toBeTruthy();
  });

  test('arrows, Home and End move without choosing; Enter chooses and gives the focus back', async () => {
    render(<Model />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(activeOption()).toBe('V4.1 Pro');
    await userEvent.keyboard('{End}');
    expect(activeOption()).toBe('Third');
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(trigger().textContent).toContain('V4.1');
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(trigger());
    expect(screen.getByRole('button', { name: 'Model: V4.1 Pro, 80 units' })).toBeTruthy();
  });

  test('letters jump to what begins with them', async () => {
    render(<Model />);
    await userEvent.click(trigger());
    await userEvent.keyboard('t');
    expect(activeOption()).toBe('Third');
  });

  test('Escape closes it, changes nothing, gives the focus back and goes no further', async () => {
    let reached = false;
    render(
      <div
        onKeyDown={(event) => {
          reached ||= event.key === 'Escape';
        }}
      >
        <Model />
      </div>,
    );
    await userEvent.click(trigger());
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(trigger());
    expect(screen.getByRole('button', { name: 'Model: V4.1, 80 units' })).toBeTruthy();
    expect(reached).toBe(false);
  });

  test('a click on a row chooses it, a press beside the menu closes it', async () => {
    const { container } = render(<Model />);
    await userEvent.click(trigger());
    await userEvent.click(screen.getByRole('option', { name: 'Third, 80 units' }));
    expect(screen.getByRole('button', { name: 'Model: Third, 80 units' })).toBeTruthy();
    await userEvent.click(trigger());
    const ground = container.querySelector('.menu-ground');
    if (ground === null) throw new Error('The menu has no ground.');
    await userEvent.click(ground);
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});
