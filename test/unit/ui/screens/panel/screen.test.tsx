// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import { connected, entry, job, layer, type SignalApp } from '../signal-app.ts';
import { openPanel as open, violations } from './open-panel.tsx';

afterEach(cleanup);

const cors = describeFailure('refused-by-cors', { charge: { kind: 'free' } });
const picture = layer({ id: 'a', name: 'Cover', image: { paint: 0, width: 1600, height: 1067 } });

function withLayers(app: SignalApp) {
  const layers = [picture, layer({ id: 'b', name: 'Divider', width: 20, height: 4000, vectorize: 'too-narrow' })];
  app.selection.value = { pageId: '0:1', layers, frame: null };
}

function withWork(app: SignalApp) {
  const placed = { nodeId: '1:2', pageId: '0:1', name: 'Heron', note: null };
  app.jobs.value = [
    job('1', { state: 'done', credits: 80, placed, took: 14_000 }, { title: 'Heron' }),
    job('2', { state: 'running', since: 0, sent: 0 }, { title: 'Compass' }),
    job('3', {
      state: 'failed',
      credits: 0,
      failure: describeFailure('server-failed', { charge: { kind: 'nothing' } }),
    }),
  ];
}

describe('the panel on opening', () => {
  test('the prompt has the focus, and there are three tabs, no more', () => {
    open();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Prompt' }));
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Create',
      'Vectorize',
      'Background',
    ]);
    expect(screen.getByRole('tabpanel', { name: 'Create' })).toBeTruthy();
  });

  test('takes the first letters while Recraft has not answered yet, and keeps them', async () => {
    const { app } = open((app) => {
      app.connection.value = { state: 'checking' };
      app.balance.value = null;
    });
    await userEvent.keyboard('a tent');
    await act(() => {
      app.connection.value = connected;
      app.balance.value = 8_420;
    });
    await userEvent.keyboard(' at dawn');
    expect(screen.getByRole('textbox', { name: 'Prompt' })).toBe(document.activeElement);
    expect(screen.getByDisplayValue('a tent at dawn')).toBe(document.activeElement);
  });

  test('a command opens its tab', () => {
    open((app) => {
      app.command.value = 'vectorize';
    });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Vectorize');
    expect(screen.getByText('Select layers to vectorize')).toBeTruthy();
  });

  test.each([
    ['vectorize', () => screen.getByRole('checkbox', { name: 'At most' })],
    ['background', () => screen.getByRole('radio', { name: 'Cut out' })],
  ] as const)('a command that opens %s leaves the focus on its first control', (command, first) => {
    open((app) => {
      app.command.value = command;
      app.selection.value = { pageId: '0:1', layers: [picture], frame: null };
    });
    expect(document.activeElement).toBe(first());
  });

  test('nothing is drawn before the controller has answered', () => {
    open((app) => {
      app.connection.value = { state: 'starting' };
    });
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('Create', () => {
  test('a prompt and Ctrl + Enter ask for what the button says', async () => {
    const { app } = open();
    expect(screen.getByRole('button', { name: 'Generate, 160 units, 16 cents' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await userEvent.keyboard('A heron{Control>}{Enter}{/Control}');
    expect(app.calls).toMatchObject([['generate', { prompt: 'A heron', count: 2 }]]);
  });

  test('Ctrl + Enter that is held down orders once', async () => {
    const { app } = open();
    await userEvent.keyboard('A heron{Control>}{Enter>5/}{/Control}');
    expect(app.calls).toHaveLength(1);
  });

  test('the type and the count change the price on the button', async () => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'Image' }));
    await userEvent.click(screen.getByRole('radio', { name: '1' }));
    expect(screen.getByRole('button', { name: 'Generate, 35 units, 3.5 cents' })).toBeTruthy();
  });

  test('a model is chosen by keyboard and remembered', async () => {
    const { app } = open();
    screen.getByRole('button', { name: 'Model: V4.1, 80 units' }).focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(app.preferences.value.vectorModel).toBe('recraftv4_1_pro_vector');
    expect(screen.getByRole('button', { name: 'Generate, 600 units, 60 cents' })).toBeTruthy();
  });

  test('more options hold what one look has no room for, with its value in the folded line', async () => {
    const { app } = open();
    const more = screen.getByRole('button', { name: /More options/ });
    expect(more.textContent).toContain('No background shape');
    await userEvent.click(more);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Drop background shape' }));
    expect(app.preferences.value.dropBackground).toBe(false);
  });

  test('the prompt survives a change of tab', async () => {
    open();
    await userEvent.keyboard('A heron');
    await userEvent.click(screen.getByRole('tab', { name: 'Background' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Create' }));
    expect(screen.getByRole('textbox', { name: 'Prompt' })).toHaveProperty('value', 'A heron');
  });

  test('the button that is off names its reason', () => {
    open();
    expect(screen.getByRole('button', { name: /^Generate/, description: 'Write a prompt first' })).toBeTruthy();
  });
});

describe('Vectorize and Background', () => {
  test('unfit layers stand in the list with their reason, and are not paid for', async () => {
    const { app } = open(withLayers);
    await userEvent.click(screen.getByRole('tab', { name: 'Vectorize' }));
    expect(screen.getByText('20 × 4000, too narrow')).toBeTruthy();
    expect(screen.getByText('1 can’t be used')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Vectorize 1 layer, 10 units, 1 cent' }));
    expect(app.calls).toMatchObject([['vectorize', { layerIds: ['a'] }]]);
  });

  test('the original is asked about where it is replaced', async () => {
    const { app } = open(withLayers);
    await userEvent.click(screen.getByRole('tab', { name: 'Background' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Keep' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove background, 20 units, 2 cents' }));
    expect(app.calls).toMatchObject([['removeBackground', { layerIds: ['a', 'b'], original: 'keep' }]]);
  });

  test('a long selection is folded, and the button that opens it keeps the focus', async () => {
    open((app) => {
      const layers = Array.from({ length: 9 }, (_, index) => layer({ id: String(index) }));
      app.selection.value = { pageId: '0:1', layers, frame: null };
    });
    await userEvent.click(screen.getByRole('tab', { name: 'Vectorize' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: '4 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show fewer' }));
  });

  test('the stage shows a larger picture than the lists', async () => {
    const { app } = open(withLayers);
    await userEvent.click(screen.getByRole('tab', { name: 'Vectorize' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Background' }));
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(app.pictured).toContainEqual(['a', 512]);
    expect(app.pictured.filter(([, side]) => side !== undefined)).toEqual([['a', 512]]);
  });

  test('a held Enter on the primary button orders once', async () => {
    const { app } = open(withLayers);
    await userEvent.click(screen.getByRole('tab', { name: 'Vectorize' }));
    screen.getByRole('button', { name: /^Vectorize 1 layer/ }).focus();
    await userEvent.keyboard('{Enter>5/}');
    expect(app.calls).toHaveLength(1);
  });

  test('the film strip chooses what the stage shows', async () => {
    open(withLayers);
    await userEvent.click(screen.getByRole('tab', { name: 'Background' }));
    expect(screen.getByText('1600 × 1067, full resolution kept')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Divider, not started' }));
    expect(screen.getByText('20 × 4000')).toBeTruthy();
  });
});

describe('Work and Account', () => {
  test('the clock becomes the number to go, and leads to the list and back', async () => {
    const { app } = open(withWork);
    await userEvent.click(screen.getByRole('button', { name: 'Work and history, 1 to go, 1 needs attention' }));
    expect(screen.getByRole('heading', { name: 'Work' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel: Compass' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Select on canvas: Heron' }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again, 80 units, 8 cents' }));
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Job 3' }));
    expect(app.calls).toEqual([['cancel', '2'], ['cancelAll'], ['reveal', '1'], ['retry', '3'], ['dismiss', '3']]);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('tab', { selected: true })).toBe(document.activeElement);
  });

  test('done is what was placed: the other ends are named beside it, and do not fill the bar', async () => {
    open(withWork);
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    expect(screen.getByRole('heading', { name: '1 of 3 done' })).toBeTruthy();
    expect(screen.getByText('1 failed')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
  });

  test('the mark on the clock goes when the list is opened, and comes back with the next failure', async () => {
    const { app } = open(withWork);
    const work = () => screen.getByRole('button', { name: /^Work/ });
    expect(work().getAttribute('aria-label')).toBe('Work and history, 1 to go, 1 needs attention');
    expect(work().querySelector('.mark')).not.toBeNull();
    await userEvent.click(work());
    await userEvent.click(screen.getByRole('tab', { name: 'Create' }));
    expect(work().getAttribute('aria-label')).toBe('Work and history, 1 to go');
    expect(work().querySelector('.mark')).toBeNull();
    await act(() => {
      const [done, , failed] = app.jobs.value;
      app.jobs.value = [done, failed].flatMap((one) => (one ? [{ ...one, attempt: 2 }] : []));
    });
    expect(work().getAttribute('aria-label')).toBe('Work and history, 1 needs attention');
  });

  test('a paid result that can’t be used offers its details, and no button that can’t help', async () => {
    const failure = describeFailure('svg-malformed', { charge: { kind: 'kept', credits: 80 }, detail: 'Line 1' });
    const copied: string[] = [];
    const original = Object.getOwnPropertyDescriptor(document, 'execCommand');
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value(command: string) {
        const field = document.activeElement;
        if (field instanceof HTMLTextAreaElement) copied.push(`${command}: ${field.value}`);
        return true;
      },
    });
    open((app) => {
      app.jobs.value = [job('1', { state: 'failed', failure, credits: 80 })];
    });
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    expect(screen.queryByRole('button', { name: /Place it|Try again/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^copy: The drawing is damaged\. .*80 units were charged\.\nLine 1$/);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copied' }));
    expect(await violations()).toEqual([]);
    if (original) Object.defineProperty(document, 'execCommand', original);
    else Reflect.deleteProperty(document, 'execCommand');
  });

  test('what is unclear stands beside what was spent, on every screen', async () => {
    const { app } = open((fresh) => {
      fresh.unclear.value = 160;
    });
    await userEvent.keyboard('A heron');
    expect(screen.getByText('This run 0 units, 160 unclear')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Work and history' }));
    expect(screen.getByText('This run 0 units, 160 unclear')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Account' }));
    expect(screen.getByText('160 units unclear.')).toBeTruthy();
    expect(screen.queryByText(/Nothing has been spent/)).toBeNull();
    await act(() => {
      app.unclear.value = 0;
    });
    expect(screen.getByText(/Nothing has been spent/)).toBeTruthy();
  });

  test('a placed result is shown by its picture, what is not there yet by an icon', async () => {
    const { app } = open((fresh) => {
      withWork(fresh);
      fresh.thumbnails.set('1:2', new Uint8Array([1]));
    });
    await userEvent.click(screen.getByRole('button', { name: /^Work/ }));
    await act(() => Promise.resolve());
    const pictured = screen.getAllByRole('listitem').map((row) => row.querySelector('img') !== null);
    expect(pictured).toEqual([true, false, false]);
    expect(app.calls).toEqual([]);
  });

  test('when all has ended, the list can be cleared', async () => {
    const { app } = open((app) => {
      app.jobs.value = [job('1', { state: 'cancelled', sent: false })];
    });
    await userEvent.click(screen.getByRole('button', { name: 'Work and history' }));
    expect(screen.queryByRole('button', { name: 'Cancel all' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the list' }));
    expect(app.calls).toEqual([['dismissFinished']]);
  });

  test('the account shows the balance and only the end of the token', async () => {
    const { app } = open((app) => {
      app.spent.value = { total: 160, lines: [{ count: 2, label: 'vectors, V4.1', units: 160 }] };
    });
    await userEvent.click(screen.getByRole('button', { name: 'Account' }));
    expect(screen.getByRole('heading', { name: '8,420 units' })).toBeTruthy();
    expect(screen.getByText('$8.42 in Recraft’s API wallet')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Ends in 7f3c' })).toBeTruthy();
    expect(screen.getByText('2 vectors, V4.1')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep for this run only' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(app.calls).toEqual([['keepToken', false], ['disconnect']]);
  });

  test('a token is replaced in place; Escape keeps the old one, then goes back', async () => {
    const { app } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Account' }));
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'API token' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'API token' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Replace' }));
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await userEvent.keyboard('new-token{Enter}');
    expect(app.calls).toEqual([['connect', 'new-token', true]]);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('tabpanel', { name: 'Create' })).toBeTruthy();
  });

  test('a new token that is not taken stays in its field, with the reason, until it is corrected', async () => {
    const { app } = open((app) => {
      app.refusal.value = describeFailure('wrong-token', { charge: { kind: 'free' } });
    });
    await userEvent.click(screen.getByRole('button', { name: 'Account' }));
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await userEvent.keyboard('new-tokn{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/doesn’t know this token.*old token stays in use/i);
    expect(screen.getByDisplayValue('new-tokn')).toBe(document.activeElement);
    app.refusal.value = null;
    await userEvent.keyboard('{ArrowLeft}e{Enter}');
    expect(await screen.findByRole('button', { name: 'Replace' })).toBe(document.activeElement);
    expect(app.calls.at(-1)).toEqual(['connect', 'new-token', true]);
  });
});

describe('when something is wrong', () => {
  test('a refusal by Recraft’s host is an alert with its remedy, and turns the button off', async () => {
    const { app } = open((app) => {
      app.connection.value = { state: 'unchecked', last4: '7f3c', kept: true, failure: cors };
    });
    expect(screen.getByRole('alert').textContent).toContain('refuses this plugin');
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(app.calls).toEqual([['checkAgain']]);
  });

  test('being offline is said once, whoever noticed it', () => {
    const offline = describeFailure('offline', { charge: { kind: 'free' } });
    open((app) => {
      app.connection.value = { state: 'unchecked', last4: '7f3c', kept: true, failure: offline };
      app.notices.value = [{ id: 'offline', tone: 'warning', title: offline.title, text: 'Waiting' }];
    });
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  test('too few units: what is missing, where to add them, and what they still pay for', async () => {
    const { app } = open((app) => {
      app.balance.value = 120;
    });
    await userEvent.keyboard('A heron');
    expect(screen.getByText('40 units short')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add units' }));
    await userEvent.click(screen.getByRole('button', { name: 'Only 1, 80 units, 8 cents' }));
    expect(app.calls).toMatchObject([
      ['openLink', 'https://app.recraft.ai/profile/api'],
      ['generate', { count: 1 }],
    ]);
  });

  test('the notice of a failure leads to the list of jobs, where it is not said twice', async () => {
    const { app, models } = open((fresh) => {
      withWork(fresh);
      fresh.notices.value = [
        { id: 'work-failed', tone: 'danger', title: 'Recraft failed', text: 'A fault.', action: 'open-work' },
      ];
    });
    await userEvent.click(screen.getByRole('button', { name: 'Open Work' }));
    expect(models.panel.view.value).toBe('work');
    expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull();
    expect(app.calls).toEqual([['dismissNotice', 'work-failed']]);
  });

  test('notices can be dismissed, and the polite region says what it is told', async () => {
    const { app } = open((app) => {
      app.notices.value = [{ id: 'n', tone: 'plain', title: 'Heron', text: 'It stands beside the instance.' }];
    });
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Heron' }));
    expect(app.calls).toEqual([['dismissNotice', 'n']]);
    await act(() => {
      app.announcement.value = '4 of 11 done.';
    });
    expect(screen.getByRole('status').textContent).toBe('4 of 11 done.');
  });

  test('what broke outside of any screen is told in words', async () => {
    const { crash } = open();
    await act(() => {
      crash.value = 'lost';
    });
    expect(screen.getByRole('alert').textContent).toContain('lost');
    await userEvent.click(screen.getByRole('button', { name: /^Dismiss/ }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('axe finds nothing', () => {
  test.each(['create', 'vectorize', 'background', 'work', 'history', 'account'] as const)('on %s', async (view) => {
    const { models } = open((app) => {
      withLayers(app);
      withWork(app);
      app.history.entries.value = [entry('a'), entry('b', { at: 0 })];
    });
    await act(() => models.panel.open(view));
    expect(await violations()).toEqual([]);
  });

  test('on empty screens', async () => {
    const { models } = open();
    for (const view of ['vectorize', 'background', 'work', 'history'] as const) {
      await act(() => models.panel.open(view));
      expect(await violations()).toEqual([]);
    }
  });

  test('with the model menu open', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: /^Model/ }));
    expect(await violations()).toEqual([]);
  });

  test('on the first run, with a refused token', async () => {
    open((app) => {
      const failure = describeFailure('wrong-token', { charge: { kind: 'free' } });
      app.connection.value = { state: 'none', failure };
    });
    expect(await violations()).toEqual([]);
  });

  test('with every kind of notice', async () => {
    open((app) => {
      app.connection.value = { state: 'unchecked', last4: '7f3c', kept: true, failure: cors };
      app.notices.value = [
        { id: 'a', tone: 'warning', title: 'A', text: 'a' },
        { id: 'b', tone: 'danger', title: 'B', text: 'b' },
      ];
    });
    expect(await violations()).toEqual([]);
  });
});
