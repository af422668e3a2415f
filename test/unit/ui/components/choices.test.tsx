// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { RATIOS } from '../../../../ui/catalog/ratios.ts';
import { RatioGrid } from '../../../../ui/components/ratio-grid.tsx';
import { Segmented } from '../../../../ui/components/segmented.tsx';
import { Tabs } from '../../../../ui/components/tabs.tsx';

afterEach(cleanup);

const segments = [
  { value: 'hide', label: 'Hide' },
  { value: 'keep', label: 'Keep' },
  { value: 'remove', label: 'Remove' },
] as const;

function Original() {
  const [value, setValue] = useState<'hide' | 'keep' | 'remove'>('hide');
  return <Segmented label="Original" value={value} segments={segments} onChange={setValue} />;
}

function checked(): string | null {
  return screen.getByRole('radio', { checked: true }).getAttribute('aria-label') ?? focusedText();
}

function focusedText(): string | null {
  return document.activeElement?.textContent ?? null;
}

describe('a segmented control', () => {
  test('is a group of radios with a name, and one stop for Tab', async () => {
    render(<Original />);
    expect(screen.getByRole('radiogroup', { name: 'Original' })).toBeTruthy();
    await userEvent.tab();
    expect(focusedText()).toBe('Hide');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test('arrows, Home and End move and choose at once', async () => {
    render(<Original />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('Keep');
    expect(focusedText()).toBe('Keep');
    await userEvent.keyboard('{End}');
    expect(focusedText()).toBe('Remove');
    await userEvent.keyboard('{ArrowRight}');
    expect(focusedText()).toBe('Hide');
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('Hide');
  });

  test('a click chooses', async () => {
    render(<Original />);
    await userEvent.click(screen.getByRole('radio', { name: 'Remove' }));
    expect(screen.getByRole('radio', { name: 'Remove' }).getAttribute('aria-checked')).toBe('true');
  });
});

describe('the ratios', () => {
  function Ratios() {
    const [value, setValue] = useState('4:3');
    return <RatioGrid value={value} ratios={RATIOS} onChange={setValue} />;
  }

  test('are fourteen radios named by their ratio, one stop for Tab', async () => {
    render(<Ratios />);
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual([...RATIOS]);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('4:3');
  });

  test('up and down turn a wide ratio into the tall one below it', async () => {
    render(<Ratios />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(checked()).toBe('10:14');
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    expect(checked()).toBe('14:10');
    await userEvent.keyboard('{End}');
    expect(checked()).toBe('1:2');
    await userEvent.keyboard('{Home}');
    expect(checked()).toBe('1:1');
  });
});

describe('tabs', () => {
  const tabs = [
    { value: 'create', label: 'Create' },
    { value: 'vectorize', label: 'Vectorize' },
  ] as const;

  function Bar({ start }: { start: 'create' | 'vectorize' | null }) {
    const [value, setValue] = useState<'create' | 'vectorize' | null>(start);
    return (
      <>
        <Tabs label="Jobs" value={value} tabs={tabs} panelId="screen" onChange={setValue} />
        <div id="screen" />
      </>
    );
  }

  test('arrows change the tab and keep the focus on it', async () => {
    render(<Bar start="create" />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Vectorize');
    expect(focusedText()).toBe('Vectorize');
    await userEvent.keyboard('{ArrowRight}');
    expect(focusedText()).toBe('Create');
  });

  test('the chosen tab says what it controls', () => {
    render(<Bar start="vectorize" />);
    expect(screen.getByRole('tab', { name: 'Vectorize' }).getAttribute('aria-controls')).toBe('screen');
    expect(screen.getByRole('tab', { name: 'Create' }).hasAttribute('aria-controls')).toBe(false);
  });

  test('none is chosen while a screen without a tab is shown, and Tab still reaches the first', async () => {
    render(<Bar start={null} />);
    expect(screen.queryByRole('tab', { selected: true })).toBeNull();
    await userEvent.tab();
    expect(focusedText()).toBe('Create');
  });
});
