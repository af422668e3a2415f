// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { SearchGroup } from '../../../../ui/components/search-menu.tsx';
import { SearchSelect } from '../../../../ui/components/search-select.tsx';

afterEach(cleanup);

const groups: readonly SearchGroup[] = [
  { label: 'Start', plain: true, options: [{ value: 'none', label: 'None' }] },
  {
    label: 'Photo',
    options: [
      { value: 'hdr', label: 'HDR' },
      { value: 'light', label: 'Natural light', aside: 'New' },
    ],
  },
  { label: 'Vector', options: [{ value: 'line', label: 'Line art' }] },
];

function Style() {
  const [value, setValue] = useState('hdr');
  return <SearchSelect label="Style" value={value} shown={value} groups={groups} onChoose={setValue} />;
}

function names(): string[] {
  return screen.queryAllByRole('option').map((option) => option.querySelector('.cut')?.textContent ?? '');
}

function active(): string {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.querySelector('.cut')?.textContent ?? '';
}

async function open() {
  const user = userEvent.setup();
  render(<Style />);
  await user.click(screen.getByRole('button', { name: 'Style: hdr' }));
  return user;
}

describe('a select that can be searched', () => {
  test('opens on its choice, with the field in focus', async () => {
    await open();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find: Style' }));
    expect(names()).toEqual(['None', 'HDR', 'Natural light', 'Line art']);
    expect(active()).toBe('HDR');
    expect(screen.getByRole('option', { name: 'Natural light, New' }).getAttribute('aria-selected')).toBe('false');
  });

  test('narrows down by the beginnings of words, and by headings', async () => {
    const user = await open();
    await user.keyboard('li');
    expect(names()).toEqual(['Natural light', 'Line art']);
    await user.keyboard('g');
    expect(names()).toEqual(['Natural light']);
    await user.clear(screen.getByRole('combobox'));
    await user.keyboard('photo');
    expect(names()).toEqual(['HDR', 'Natural light']);
    await user.keyboard('zzz');
    expect(names()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).not.toBeNull();
  });

  test('is chosen from by keys, and gives the focus back', async () => {
    const user = await open();
    await user.keyboard('li{ArrowDown}{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Style: line' }));
    await user.keyboard('{Enter}{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Style: line' }));
  });

  test('is chosen from by a click', async () => {
    const user = await open();
    await user.click(screen.getByRole('option', { name: 'None' }));
    expect(screen.getByRole('button', { name: 'Style: none' })).toBeDefined();
  });
});
