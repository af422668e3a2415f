// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import { entry, job, noon, type SignalApp } from '../signal-app.ts';
import { openPanel, violations } from './open-panel.tsx';

afterEach(cleanup);

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function withEntries(app: SignalApp) {
  app.history.entries.value = [
    entry('1', { title: 'Heron' }),
    entry('2', {
      title: 'Lantern',
      fate: { fate: 'unknown', failure: describeFailure('timeout', { charge: { kind: 'perhaps' } }) },
    }),
    entry('3', { title: 'Boat', at: noon - 90_000_000 }),
  ];
  app.results.set('1', { kind: 'svg', text: svg }).set('3', { kind: 'svg', text: svg });
}

async function openHistory(prepare: (app: SignalApp) => void = withEntries) {
  const opened = openPanel(prepare);
  await act(() => opened.models.panel.open('history'));
  return { ...opened, asked: () => opened.app.calls.filter(([verb]) => verb !== 'resultOf') };
}

const tile = (name: string | RegExp) => screen.getByRole('option', { name });

describe('Work and History behind the clock', () => {
  test('are two views of one screen; arrows change them and the focus stays', async () => {
    const { app } = openPanel(withEntries);
    await userEvent.click(screen.getByRole('button', { name: 'Work and history' }));
    screen.getByRole('radio', { name: 'Work' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'History', checked: true }));
    expect(screen.getByRole('heading', { name: 'History' })).toBeTruthy();
    expect(app.calls).toContainEqual(['refreshHistory']);
  });

  test('the clock leads to the one that was open last, and back', async () => {
    const { models } = await openHistory();
    const clock = screen.getByRole('button', { name: 'Work and history' });
    await userEvent.click(clock);
    expect(models.panel.view.value).toBe('create');
    await userEvent.click(clock);
    expect(models.panel.view.value).toBe('history');
  });
});

describe('Work', () => {
  function withQueue(app: SignalApp) {
    app.jobs.value = [
      job('r', { state: 'running', since: 0, sent: 0 }, { title: 'Compass' }),
      ...['boots', 'rope', 'stove', 'map'].map((title) => job(title, { state: 'queued' }, { title })),
    ];
    app.forecast.value = new Map([['boots', 4_000]]);
  }

  test('long runs are folded; they open by keyboard, and each job can be cancelled', async () => {
    const { app } = openPanel(withQueue);
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('The next starts in about 4 s')).toBeTruthy();
    const fold = screen.getByRole('button', { name: 'Show these 4', expanded: false });
    fold.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show these 4', expanded: true }));
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel: stove' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel these 4' }));
    expect(app.calls.map(([verb, id]) => `${verb} ${String(id)}`)).toEqual([
      'cancel stove',
      ...['boots', 'rope', 'stove', 'map'].map((id) => `cancel ${id}`),
    ]);
    expect(await violations()).toEqual([]);
  });

  test('is paused and goes on by one button, and says so in its progress and on the clock', async () => {
    const { app } = openPanel(withQueue);
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await act(() => {
      app.pause.value = { why: 'user' };
    });
    expect(screen.getByText('Paused, 0:00 so far')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Work and history, 5 to go, paused' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Resume' }));
    await userEvent.keyboard('{Enter}');
    expect(app.calls).toEqual([['pauseWork'], ['goOn']]);
  });

  test('has nothing to pause once all is sent, and the button keeps its place', async () => {
    const { app } = openPanel((fresh) => {
      fresh.jobs.value = [job('r', { state: 'running', since: 0, sent: 0 })];
    });
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    const pause = screen.getByRole('button', { name: 'Pause' });
    expect(pause.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(pause);
    expect(app.calls).toEqual([]);
  });

  test('a stop by the budget is a notice with the way on, and a mark on the clock', async () => {
    const { app } = openPanel((fresh) => {
      withQueue(fresh);
      fresh.pause.value = { why: 'budget', limit: 500 };
      fresh.preferences.value = { ...fresh.preferences.value, budget: 500 };
      fresh.spent.value = { total: 480, lines: [] };
    });
    const clock = screen.getByRole('button', { name: 'Work and history, 5 to go, stopped at your budget' });
    expect(clock.querySelector('.mark')).not.toBeNull();
    await userEvent.click(clock);
    const notice = screen.getByText('Stopped at your budget: 480 of 500 units').closest('.notice');
    expect(notice?.textContent).toContain('up to 500 units more');
    const [go] = screen.getAllByRole('button', { name: 'Resume' });
    if (go) await userEvent.click(go);
    expect(app.calls).toEqual([['goOn']]);
  });

  test('what is unclear can be left, what was cancelled too late can be given up, and no price is invented', async () => {
    const { app } = openPanel((fresh) => {
      const failure = describeFailure('timeout', { charge: { kind: 'perhaps' } });
      fresh.jobs.value = [
        job('u', { state: 'unknown', failure, sent: 0 }, { price: null }),
        job('c', { state: 'cancelled', sent: true }),
      ];
    });
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    expect(screen.getByRole('button', { name: 'Try again, price unknown' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(app.calls).toEqual([
      ['dismiss', 'u'],
      ['discard', 'c'],
    ]);
  });
});

describe('History', () => {
  test('shows the results by day, and the newest of them in full', async () => {
    await openHistory();
    expect(screen.getAllByRole('group').map((day) => day.getAttribute('aria-label'))).toEqual([
      'Today, 1 result · 80 units · 1 unclear',
      'Yesterday, 1 result · 80 units',
    ]);
    expect(tile('Heron').getAttribute('aria-selected')).toBe('true');
    const detail = within(screen.getByRole('region', { name: 'Chosen result' }));
    expect(detail.getByText('Entry 1')).toBeTruthy();
    expect(detail.getByText('Layer of 1')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  test('is one stop for Tab; keys move, place again and remove', async () => {
    const { app, asked } = await openHistory();
    expect(screen.getAllByRole('option').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    tile('Heron').focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}{End}{Enter}');
    expect(document.activeElement).toBe(tile('Boat'));
    await userEvent.keyboard('{Delete}');
    expect(asked()).toEqual([['refreshHistory'], ['placeAgain', '1'], ['placeAgain', '3'], ['removeEntries', ['3']]]);
    await act(() => {
      app.history.entries.value = app.history.entries.value.slice(0, 2);
    });
    expect(document.activeElement).toBe(tile('Lantern, Unclear'));
  });

  test('a removal is taken back by the button of its notice, which leads back to the tile', async () => {
    const { app, asked } = await openHistory();
    const all = app.history.entries.value;
    await userEvent.click(screen.getByRole('button', { name: 'Remove from history' }));
    await act(() => {
      app.history.entries.value = all.slice(1);
      app.notices.value = [{ id: 'removed', tone: 'plain', title: '1 entry removed', text: '', action: 'undo-remove' }];
    });
    screen.getByRole('button', { name: 'Undo' }).focus();
    await userEvent.keyboard('{Enter}');
    await act(() => {
      app.history.entries.value = all;
      app.notices.value = [];
    });
    expect(asked().slice(1)).toEqual([['removeEntries', ['1']], ['undoRemove']]);
    expect(tile('Heron').getAttribute('aria-selected')).toBe('true');
  });

  test('the focus stays in the panel when the last entry goes', async () => {
    const { app } = await openHistory((fresh) => {
      fresh.history.entries.value = [entry('1')];
    });
    tile('Entry 1').focus();
    await userEvent.keyboard('{Delete}');
    await act(() => {
      app.history.entries.value = [];
    });
    expect(screen.getByText(/Nothing has been made yet/)).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('what can’t be placed says why, and its button is off', async () => {
    const { asked } = await openHistory();
    await userEvent.click(tile(/^Lantern/));
    const place = screen.getByRole('button', { name: 'Place again', description: 'No result came back' });
    await userEvent.click(place);
    expect(asked()).toEqual([['refreshHistory']]);
    await userEvent.click(tile('Heron'));
    await userEvent.click(screen.getByRole('button', { name: 'Place again, free' }));
    expect(asked().at(-1)).toEqual(['placeAgain', '1']);
  });

  test('the chosen one is selected on canvas, copied, and tried again for the price in the button’s name', async () => {
    const copied: string[] = [];
    const original = Object.getOwnPropertyDescriptor(document, 'execCommand');
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value() {
        const field = document.activeElement;
        if (field instanceof HTMLTextAreaElement) copied.push(field.value);
        return true;
      },
    });
    const { asked } = await openHistory();
    await userEvent.click(screen.getByRole('button', { name: 'Select on canvas' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy prompt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy SVG' }));
    expect(await screen.findByRole('button', { name: 'Copy SVG: copied' })).toBe(document.activeElement);
    await userEvent.click(screen.getByRole('button', { name: 'Try again, 80 units' }));
    expect(copied).toEqual(['Entry 1', svg]);
    expect(asked().slice(1)).toEqual([
      ['revealEntry', '1'],
      ['tryAgain', '1'],
    ]);
    if (original) Object.defineProperty(document, 'execCommand', original);
    else Reflect.deleteProperty(document, 'execCommand');
  });

  test('is searched by words; Escape ends the search first, then leaves the history', async () => {
    const { models } = await openHistory();
    await userEvent.click(screen.getByRole('button', { name: 'Find by prompt' }));
    await userEvent.keyboard('boat');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('s');
    expect(screen.getByText('Nothing matches.')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Find by prompt', expanded: false }));
    await userEvent.keyboard('{Escape}');
    expect(models.panel.view.value).toBe('create');
  });

  test('is filtered by what needs a decision', async () => {
    await openHistory();
    screen.getByRole('button', { name: 'Filter: All' }).focus();
    await userEvent.keyboard('{Enter}{End}{Enter}');
    expect(screen.getAllByRole('option').map((one) => one.getAttribute('aria-label'))).toEqual(['Lantern, Unclear']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter: Unclear' }));
  });

  test('says what it cannot read, what it takes, and what only memory holds', async () => {
    const { asked } = await openHistory((app) => {
      withEntries(app);
      app.history.unreadable.value = ['entry:a', 'entry:b'];
      app.history.bytes.value = 3_050_000;
      app.history.unsaved.value = new Set(['1']);
    });
    expect(screen.getByText('2 entries can’t be read')).toBeTruthy();
    expect(screen.getByText('3.1 of 5 MB on this computer')).toBeTruthy();
    expect(tile('Heron, Not saved')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(asked().at(-1)).toEqual(['removeUnreadable']);
  });

  test('while it is read there is the shape of what comes', async () => {
    const { app } = await openHistory((fresh) => {
      fresh.history.loaded.value = false;
    });
    expect(screen.getByText('Reading the history')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Filter/ })).toBeNull();
    await act(() => {
      app.history.loaded.value = true;
    });
    expect(screen.queryByText('Reading the history')).toBeNull();
  });

  test('a notice leads to it, and has no such button there', async () => {
    const { models } = openPanel((app) => {
      withEntries(app);
      app.notices.value = [{ id: 'x', tone: 'plain', title: 'Paid results wait', text: '', action: 'open-history' }];
    });
    await userEvent.click(screen.getByRole('button', { name: 'Open History' }));
    expect(models.panel.view.value).toBe('history');
    expect(screen.getByText('Paid results wait')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open History' })).toBeNull();
  });
});
