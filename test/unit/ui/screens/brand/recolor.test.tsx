// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { SignalApp } from '../signal-app.ts';
import { reportWith, select, withFieldwork } from './fieldwork.ts';
import { focusedName, openPanel, violations } from './open-panel.tsx';

afterEach(cleanup);

async function openRecolor(count: number, prepare: (app: SignalApp) => void = () => {}) {
  const opened = openPanel((app) => {
    withFieldwork(app);
    select(app, count);
    prepare(app);
  });
  screen.getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('menuitem', { name: 'Recolor selection' }));
  return { ...opened, calls: () => opened.app.calls.map(([verb]) => verb).filter((verb) => verb !== 'loadSources') };
}

function ready({ brand }: SignalApp) {
  brand.preview.value = { kind: 'layers', title: '3 layers', report: reportWith() };
  brand.recolor.value = { state: 'ready', layers: 3, skipped: '1 image stays as it is.' };
}

const recolored = {
  state: 'done',
  layers: 3,
  gone: 0,
  refused: { instance: 0, readOnly: 0 },
  left: 0,
  bound: 5,
  unbound: 1,
  missing: 0,
} as const;

describe('recoloring the selection', () => {
  test('stands under More, from any screen, and leads back there', async () => {
    const { models, calls } = await openRecolor(3, (app) => {
      app.command.value = 'background';
    });
    expect(screen.getByRole('heading', { name: 'Recolor selection' })).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(calls()).toEqual(['readLayers']);
    await userEvent.keyboard('{Escape}');
    expect(models.panel.view.value).toBe('background');
    expect(focusedName()).toBe('More');
  });

  test('from the list of jobs, too', async () => {
    const { models } = openPanel(withFieldwork);
    await act(() => models.panel.open('work'));
    await act(() => models.brand.open('recolor'));
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(models.panel.view.value).toBe('work');
  });

  test('without a selection says what to do', async () => {
    const { calls } = await openRecolor(0);
    expect(screen.getByText('Select layers to recolor')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Recolor layers · free', description: /Nothing/ }));
    expect(calls()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('shows the colors before and after, what stays, and costs nothing', async () => {
    const { calls } = await openRecolor(3, ready);
    expect(screen.getByRole('img', { name: 'Colors before' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Colors after' })).toBeTruthy();
    expect(screen.getByText('1 image stays as it is.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Recolor 3 layers · free' }));
    expect(calls()).toEqual(['readLayers', 'recolorLayers']);
  });

  test('a drawing that was shown before is not taken for the layers', async () => {
    const { app } = await openRecolor(3);
    await act(() => {
      const report = reportWith();
      app.brand.preview.value = { kind: 'drawing', title: 'A tent', before: '<svg/>', after: '<svg/>', report };
    });
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('can be cancelled while it reads and while it changes layers', async () => {
    const { app, calls } = await openRecolor(3);
    await act(() => {
      app.brand.recolor.value = { state: 'reading' };
    });
    expect(screen.getByText('Reading the colors of 3 layers')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await act(() => {
      app.brand.recolor.value = { state: 'applying', layers: 3 };
    });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(calls()).toEqual(['readLayers', 'cancelRecolor', 'cancelRecolor']);
    expect(await violations()).toEqual([]);
  });

  test('leaving ends a reading, but lets a change go on', async () => {
    const { app, calls } = await openRecolor(3);
    await act(() => {
      app.brand.recolor.value = { state: 'applying', layers: 3 };
    });
    await userEvent.keyboard('{Escape}');
    expect(calls()).toEqual(['readLayers']);
    cleanup();
    const reading = await openRecolor(3, ({ brand }) => {
      brand.recolor.value = { state: 'reading' };
    });
    await userEvent.keyboard('{Escape}');
    expect(reading.calls()).toEqual(['readLayers', 'cancelRecolor']);
  });

  test('says what became of the layers, and what next', async () => {
    const { app, models, calls } = await openRecolor(3, ready);
    await act(() => {
      app.brand.recolor.value = { state: 'done', recolored, text: '3 layers recolored. 1 image stayed.' };
    });
    expect(screen.getByText('3 layers recolored. 1 image stayed.').getAttribute('role')).toBe('status');
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(calls()).toEqual(['readLayers', 'readLayers']);
    expect(models.panel.view.value).toBe('create');
  });
});
