// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { RowGrid } from '../../../../ui/components/row-grid.tsx';

afterEach(cleanup);

function List({ start }: { start: readonly string[] }) {
  const [names, setNames] = useState(start);
  return (
    <>
      <RowGrid
        label="Palette"
        keys="Delete removes"
        class="list"
        rows={names.map((name) => (
          <>
            <span role="gridcell">{name}</span>
            <span role="gridcell">
              <input aria-label={`Weight of ${name}`} />
              <button type="button">Lock {name}</button>
              <button type="button" onClick={() => setNames(names.filter((other) => other !== name))}>
                Remove {name}
              </button>
            </span>
          </>
        ))}
        onRowKey={({ key }, index) => {
          if (key !== 'Delete') return null;
          setNames(names.filter((_, at) => at !== index));
          return index;
        }}
      />
      <button type="button" onClick={() => setNames(['pine'])}>
        Shorten
      </button>
    </>
  );
}

const names = ['pine', 'ink', 'sand'];
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('rows with controls', () => {
  test('are one stop for Tab, then the controls of the row at hand', async () => {
    render(<List start={names} />);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('role')).toBe('row');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    expect(focused()).toBe('Weight of ink');
    await userEvent.tab();
    expect(focused()).toBe('Lock ink');
    await userEvent.tab();
    await userEvent.tab();
    expect(focused()).toBe('Shorten');
    await userEvent.tab({ shift: true });
    expect(focused()).toBe('Remove ink');
  });

  test('up, down, Home and End go from row to row and around', async () => {
    render(<List start={names} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toContain('sand');
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain('pine');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(focused()).toContain('pine');
  });

  test('a button leads to the one below it, a text field keeps its arrow keys', async () => {
    render(<List start={names} />);
    screen.getByRole('button', { name: 'Lock pine' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Lock ink');
    screen.getByRole('textbox', { name: 'Weight of ink' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Weight of ink');
  });

  test('when a row goes, the next one has the focus, at the end the one before', async () => {
    render(<List start={names} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Delete}');
    expect(focused()).toContain('sand');
    await userEvent.keyboard('{Delete}');
    expect(focused()).toContain('pine');
  });

  test('when the last row goes with the button that was pressed, the row before has the focus', async () => {
    render(<List start={names} />);
    screen.getByRole('button', { name: 'Remove sand' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getAllByRole('row')[1]);
  });

  test('a key of the row means nothing on its controls', async () => {
    render(<List start={names} />);
    screen.getByRole('button', { name: 'Lock pine' }).focus();
    await userEvent.keyboard('{Delete}');
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  test('when there are fewer rows, one is still a stop', async () => {
    render(<List start={names} />);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await userEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    expect(screen.getByRole('row').tabIndex).toBe(0);
  });
});
