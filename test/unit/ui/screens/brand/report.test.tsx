// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { MatchReport } from '../../../../../ui/color/report.ts';
import type { SignalApp } from '../signal-app.ts';
import { reportWith, usualOptions, withDrawing } from './fieldwork.ts';
import { focusedName, openPanel, violations } from './open-panel.tsx';

afterEach(cleanup);

async function openReport(prepare: (app: SignalApp) => void = withDrawing) {
  const opened = openPanel(prepare);
  await userEvent.click(screen.getByRole('button', { name: /^Choose colors/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Report' }));
  return { ...opened, calls: () => opened.app.calls.filter(([verb]) => verb !== 'loadSources') };
}

function withReport(report: MatchReport) {
  return (app: SignalApp) => {
    withDrawing(app);
    app.brand.preview.value = { kind: 'drawing', title: 'A tent', before: '<svg/>', after: '<svg/>', report };
  };
}

const colors = () =>
  within(screen.getByRole('grid', { name: 'Colors' }))
    .getAllByRole('row')
    .slice(1);

describe('the report', () => {
  test('says of each color where it went, its share, and how far it moved', async () => {
    await openReport();
    expect(screen.getByRole('heading', { name: 'Report' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Color',
      'Area',
      'ΔE',
      'ΔE2000',
      'By hand',
    ]);
    expect(colors().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^AEDDFF to sky\/30050%7\.06\.5$/),
      expect.stringMatching(/^86D72F stays: Too farΔE 13\.330%0\.00\.0$/),
      '1C1C1C stays: Neutral10%0.00.0',
      expect.stringMatching(/^F8312F to coral\/50010%/),
      expect.stringMatching(/^F6302E to coral\/500As F8312F<0\.1%/),
    ]);
    expect(await violations()).toEqual([]);
  });

  test('says how much of the palette is in use', async () => {
    await openReport();
    const used = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(used).toEqual(['coral/5002 colors10%', 'sky/3001 color50%']);
    expect(screen.getByText('6 not used')).toBeTruthy();
  });

  test('with Keep shading says what stays unbound', async () => {
    const { app } = await openReport();
    expect(screen.queryByText(/^Shades between/)).toBeNull();
    await act(() => {
      app.brand.options.value = { ...usualOptions, mode: 'shading' };
    });
    expect(screen.getByText(/^Shades between/)).toBeTruthy();
  });

  test('a color is locked and sent elsewhere by keyboard', async () => {
    const { calls } = await openReport();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    expect(focusedName()).toBe('Lock 86D72F');
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}mm{Enter}');
    expect(focusedName()).toBe('Send 86D72F to');
    expect(calls()).toEqual([
      ['lockColor', '#86d72f', true],
      ['sendColor', '#86d72f', 6],
    ]);
  });

  test('what was decided by hand is shown and can be taken back', async () => {
    const { calls } = await openReport((app) => {
      withReport(reportWith({ locked: new Set(['#aeddff']), sent: new Map([['#86d72f', 6]]) }))(app);
      app.brand.options.value = {
        ...usualOptions,
        locked: new Set(['#aeddff']),
        sent: new Map([['#86d72f', 6]]),
      };
    });
    await userEvent.click(screen.getByRole('button', { name: 'Lock AEDDFF', pressed: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Send 86D72F to' }));
    expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('moss/400');
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'By distance' }));
    expect(calls()).toEqual([
      ['lockColor', '#aeddff', false],
      ['sendColor', '#86d72f', null],
    ]);
  });

  test('Escape leads back to the button that opened it', async () => {
    await openReport();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Brand colors' })).toBeTruthy();
    expect(focusedName()).toBe('Report');
  });

  test('of thousands of colors only the largest are drawn at first', async () => {
    const report = reportWith();
    const [first] = report.rows;
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      first === undefined ? [] : [{ ...first, from: `#${String(index).padStart(6, '0')}` }],
    ).flat();
    await openReport(withReport({ ...report, rows }));
    expect(colors()).toHaveLength(40);
    expect(screen.getByRole('button', { name: '1,960 more' })).toBeTruthy();
  });
});
