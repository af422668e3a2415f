import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import { createPanelModel } from '../../../../../ui/screens/panel/model.ts';
import type { Connection } from '../../../../../ui/state/types.ts';
import { connected, createSignalApp, job } from '../signal-app.ts';

function stages(...connections: Connection[]) {
  const app = createSignalApp();
  app.connection.value = { state: 'starting' };
  const panel = createPanelModel(app);
  return [
    panel.stage.value,
    ...connections.map((connection) => {
      app.connection.value = connection;
      return panel.stage.value;
    }),
  ];
}

const none: Connection = { state: 'none', failure: null };
const checking: Connection = { state: 'checking' };

describe('which face the panel shows', () => {
  test('nothing of its own before the controller has answered', () => {
    expect(stages()).toEqual(['starting']);
  });

  test('the first run stays while its token is being checked', () => {
    expect(stages(none, checking, connected)).toEqual(['starting', 'welcome', 'welcome', 'panel']);
  });

  test('the panel is there while a stored token is being checked', () => {
    expect(stages(checking, connected, checking)).toEqual(['starting', 'panel', 'panel', 'panel']);
  });

  test('a removed token leads back to the first run', () => {
    expect(stages(connected, none)).toEqual(['starting', 'panel', 'welcome']);
  });
});

describe('which screen is open', () => {
  test('the one of the menu command, and nothing is spent by it', () => {
    const app = createSignalApp();
    app.command.value = 'background';
    expect(createPanelModel(app).tab.value).toBe('background');
    expect(app.calls).toEqual([]);
  });

  test('work and account lead back to the tab they were opened from', () => {
    const panel = createPanelModel(createSignalApp());
    panel.open('vectorize');
    panel.toggle('log');
    expect([panel.view.value, panel.tab.value]).toEqual(['work', null]);
    panel.toggle('account');
    panel.toggle('account');
    expect(panel.view.value).toBe('vectorize');
  });

  test('the clock opens the history where that was left, and the work while the ring or the dot tells of it', () => {
    const app = createSignalApp();
    const panel = createPanelModel(app);
    const opened = () => {
      panel.open('create');
      panel.toggle('log');
      return panel.view.value;
    };
    panel.open('history');
    expect(opened()).toBe('history');
    app.jobs.value = [job('a', { state: 'queued' })];
    expect(opened()).toBe('work');
    panel.open('history');
    const failure = describeFailure('server-failed', { charge: { kind: 'nothing' } });
    app.jobs.value = [job('a', { state: 'failed', failure, credits: 0 })];
    expect(opened()).toBe('work');
    panel.open('history');
    expect(opened()).toBe('history');
  });

  test('a step that was opened in a set leads back to the set, and that to where it was opened from', () => {
    const panel = createPanelModel(createSignalApp());
    panel.open('vectorize');
    panel.open('sets');
    panel.open('styles');
    panel.back();
    expect(panel.view.value).toBe('sets');
    panel.back();
    expect(panel.view.value).toBe('vectorize');
  });

  test('going back from a tab leads nowhere', () => {
    const panel = createPanelModel(createSignalApp());
    expect(panel.back()).toBe(false);
    panel.open('account');
    expect(panel.back()).toBe(true);
    expect(panel.view.value).toBe('create');
  });

  test('the ring shows the finished share of the jobs', () => {
    const app = createSignalApp();
    const panel = createPanelModel(app);
    app.jobs.value = [
      job('a', { state: 'queued' }),
      job('b', { state: 'cancelled', sent: false }),
      job('c', { state: 'queued' }),
      job('d', { state: 'queued' }),
    ];
    expect(panel.share.value).toBe(0.25);
  });
});
