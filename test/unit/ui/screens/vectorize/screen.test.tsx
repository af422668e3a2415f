// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { INITIAL_PREFERENCES } from '../../../../../plugin/protocol/preferences.ts';
import type { TraceResult } from '../../../../../ui/state/tracing/types.ts';
import { openPanel, violations } from '../panel/open-panel.tsx';
import { job, layer, type SignalApp } from '../signal-app.ts';

const HEAVY: TraceResult = {
  entryId: 'a.1',
  title: 'Tent by a lake',
  isSelected: false,
  asks: null,
  weight: { paths: 2_140, points: 18_402, colors: 24 },
  next: null,
  simpler: { paths: 640, points: 9_000, colors: 12 },
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

function open(prepare: (app: SignalApp) => void = () => {}) {
  return openPanel((app) => {
    app.command.value = 'vectorize';
    prepare(app);
  });
}

afterEach(cleanup);

describe('a selection of hundreds', () => {
  test('shows what cannot be used, each with its reason, at a click and before anything is spent', async () => {
    const { app } = open((fresh) => {
      const layers = Array.from({ length: 500 }, (_, i) =>
        layer({ id: String(i), name: `Layer ${i}`, vectorize: i % 100 < 8 ? 'empty' : null }),
      );
      fresh.selection.value = { pageId: '0:1', layers, frame: null };
    });
    expect(screen.getByRole('heading', { name: '460 of 500 layers' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Vectorize 460 layers, 4,600 units/ })).toBeTruthy();
    const filter = screen.getByRole('button', { name: '40 can’t be used' });
    await userEvent.click(filter);
    expect(filter.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: '35 more' }));
    const items = within(screen.getByRole('tabpanel')).getAllByRole('listitem');
    expect(items).toHaveLength(40);
    expect(items.every(({ textContent }) => textContent.endsWith('Empty'))).toBe(true);
    await userEvent.click(filter);
    expect(screen.getByText('Layer 9')).toBeTruthy();
    expect(app.calls.map(([verb]) => verb)).not.toContain('vectorize');
  });
});

describe('animated pictures', () => {
  test('are counted below the list before anything is spent', async () => {
    const { app } = open((fresh) => {
      const image = { paint: 0, width: 64, height: 64 };
      const layers = ['a', 'b', 'c'].map((id) => layer({ id, image }));
      fresh.selection.value = { pageId: '0:1', layers, frame: null };
      fresh.animated.push({ layerId: 'a', paint: 0 }, { layerId: 'c', paint: 1 });
    });
    expect(await screen.findByText('2 layers are animated GIFs: only their first frames are used.')).toBeTruthy();
    expect(app.calls).toEqual([]);
  });
});

test('a layer whose drawing asks in Work is not offered for another price', () => {
  open((fresh) => {
    fresh.selection.value = { pageId: '0:1', layers: [layer({ id: 'a', name: 'a' })], frame: null };
    fresh.jobs.value = [
      { ...job('a', { state: 'asking', credits: 10, paths: 2_140, simpler: 640 }), kind: 'vectorize', layerId: 'a' },
    ];
  });
  expect(screen.getAllByText('Asks in Work').length).toBe(2);
  const button = screen.getByRole('button', { name: /^Vectorize/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('a layer that is hidden for its result is done; one hidden by hand is unfit, one that was kept can be traced again', () => {
  open((fresh) => {
    const layers = ['a', 'b', 'c'].map((id) => layer({ id, name: id, vectorize: id === 'c' ? null : 'hidden' }));
    fresh.selection.value = { pageId: '0:1', layers, frame: null };
    const placed = { nodeId: '1:2', pageId: '0:1', name: 'a', note: null };
    fresh.jobs.value = ['a', 'c'].map((layerId) => ({
      ...job(layerId, { state: 'done', credits: 10, took: 1, placed }),
      ...{ kind: 'vectorize', layerId },
    }));
  });
  const items = within(screen.getByRole('tabpanel')).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['aVectorized', 'bHidden', 'c640 × 640']);
  expect(screen.getByRole('heading', { name: '2 of 3 layers' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Vectorize 1 layer, 10 units/ })).toBeTruthy();
});

describe('the options', () => {
  test('are remembered, and go with the next click', async () => {
    const { app } = open((fresh) => {
      fresh.selection.value = { pageId: '0:1', layers: [layer({ id: 'a' })], frame: null };
    });
    await userEvent.click(screen.getByRole('checkbox', { name: 'At most' }));
    const shapes = screen.getByRole('textbox', { name: 'At most so many shapes' });
    await userEvent.clear(shapes);
    await userEvent.type(shapes, '64{Enter}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Join same colors' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Drop specks' }));
    await userEvent.click(screen.getByRole('button', { name: /More options/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Stacked' }));
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Vectorize 1 layer/ }));
    const tracing = {
      ...INITIAL_PREFERENCES.tracing,
      ...{ maxShapes: 64, joinColors: true, specks: 4 },
      experimental: { ...INITIAL_PREFERENCES.tracing.experimental, shapeStacking: 'hierarchical' },
    };
    expect(app.calls).toContainEqual(['vectorize', expect.objectContaining({ layerIds: ['a'], tracing })]);
  });

  test('keep the number that was there where another cannot be used, and mark it', async () => {
    const { app } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Limit colors' }));
    const field = screen.getByRole('textbox', { name: 'At most so many colors' });
    await userEvent.clear(field);
    await userEvent.type(field, 'many{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(app.preferences.value.tracing.maxColors).toBe(16);
    await userEvent.clear(field);
    await userEvent.type(field, '8{Enter}');
    expect([field.getAttribute('aria-invalid'), app.preferences.value.tracing.maxColors]).toEqual(['false', 8]);
  });
});

describe('the result at hand', () => {
  test('says what it weighs, warns, and offers a simpler version', async () => {
    const { app } = open((fresh) => {
      fresh.tracing.result.value = HEAVY;
    });
    expect(screen.getByText('2,140 paths').className).toBe('warning');
    expect(screen.getByText('Heavy for Figma, over 1,000 paths')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Use a simpler version of 640 paths/ }));
    expect(app.calls).toContainEqual(['redoTrace', 'a.1', 'simpler']);
    expect(await violations()).toEqual([]);
  });

  test('answers the question of its job where it waits', async () => {
    const { app } = open((fresh) => {
      fresh.tracing.result.value = { ...HEAVY, asks: 'a' };
    });
    expect(screen.getByText('Not placed yet, Tent by a lake')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Use a simpler version/ }));
    expect(app.calls).toContainEqual(['placeSimpler', 'a']);
  });

  test('is not heavy for whoever never wants to be asked', () => {
    open((fresh) => {
      const { tracing } = INITIAL_PREFERENCES;
      fresh.preferences.value = { ...fresh.preferences.value, tracing: { ...tracing, askAbove: null } };
      fresh.tracing.result.value = { ...HEAVY, simpler: null };
    });
    expect(screen.queryByText(/Heavy for Figma/)).toBeNull();
  });

  test('is finished anew at a click, with what that makes of it said before', async () => {
    const { app } = open((fresh) => {
      const next = { paths: 900, points: 7_000, colors: 8 };
      fresh.tracing.result.value = { ...HEAVY, isSelected: true, next, simpler: null };
    });
    expect(screen.getByText('900 paths · 7,000 points · 8 colors')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Finish “Tent by a lake” anew with the choices above, free' }),
    );
    expect(app.calls).toContainEqual(['redoTrace', 'a.1', 'chosen']);
  });

  test('gives way to its original while C is held, but not while C is typed', async () => {
    const { models } = open((fresh) => {
      fresh.tracing.result.value = HEAVY;
      fresh.thumbnails.set('a.1', Uint8Array.of(137, 80, 78, 71));
    });
    await userEvent.click(screen.getByRole('button', { name: 'Compare with the original' }));
    await screen.findByText('Hold C for the original');
    expect(screen.getByAltText('Result: Tent by a lake')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(await screen.findByAltText('Original of Tent by a lake')).toBeTruthy();
    fireEvent.keyUp(document.body, { key: 'c' });
    expect(await screen.findByAltText('Result: Tent by a lake')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'At most' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'At most so many shapes' }), 'c');
    expect(models.vectorize.comparing.value).toBe(false);
  });
});

describe('a question in Work', () => {
  test('has both answers, each free, and counts as something to look at', async () => {
    const { app } = open((fresh) => {
      fresh.jobs.value = [
        job('a', { state: 'asking', credits: 10, paths: 2_140, simpler: 640 }, { kind: 'vectorize' }),
      ];
    });
    await userEvent.click(screen.getByRole('button', { name: 'Work and history, 1 needs attention' }));
    expect(screen.getByText('Not placed: 2,140 paths, heavy for Figma')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Place the simpler one, 640 paths: Job a' }));
    await userEvent.click(screen.getByRole('button', { name: 'Place it as it is: Job a' }));
    expect(app.calls).toContainEqual(['placeSimpler', 'a']);
    expect(app.calls).toContainEqual(['retry', 'a']);
    await act(() => {
      app.jobs.value = [job('a', { state: 'asking', credits: 10, paths: 2_140, simpler: null })];
    });
    expect(screen.queryByRole('button', { name: /simpler one/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });
});
