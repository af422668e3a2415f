import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import type { JobState } from '../../../../../ui/jobs/job.ts';
import { jobActions } from '../../../../../ui/screens/work/job-actions.ts';
import { createWorkModel } from '../../../../../ui/screens/work/model.ts';
import { stateWords } from '../../../../../ui/screens/work/state-words.ts';
import { createSignalApp, job } from '../signal-app.ts';

const placed = { nodeId: '1:2', pageId: '0:1', name: 'Heron', note: null };
const nothing = { charge: { kind: 'nothing' } } as const;

const states = {
  queued: { state: 'queued' },
  paced: { state: 'waiting', until: 12_000, why: 'pace' },
  limited: { state: 'waiting', until: 18_000, why: 'rate-limit' },
  preparing: { state: 'running', since: 9_000, sent: null },
  running: { state: 'running', since: 0, sent: 1_000 },
  placing: { state: 'placing', credits: 80 },
  done: { state: 'done', credits: 80, placed, took: 14_000 },
  failed: { state: 'failed', failure: describeFailure('server-failed', nothing), credits: 0 },
  unknown: { state: 'unknown', failure: describeFailure('timeout', { charge: { kind: 'perhaps' } }), sent: 0 },
  cancelled: { state: 'cancelled', sent: false },
  'cancelled late': { state: 'cancelled', sent: true },
  'cancelled and answered': { state: 'cancelled', sent: true, credits: 80 },
} as const satisfies Record<string, JobState>;

function clock(ms: number) {
  return `2:32:${String(ms / 1000)} PM`;
}

function words(state: JobState) {
  return stateWords(job('a', state), { now: 10_000, usual: ({ usual }) => usual, pause: null, clock });
}

describe('a job’s state in words', () => {
  test.each([
    ['queued', 'Queued'],
    ['paced', 'Waiting until 2:32:12\u00a0PM, to keep Recraft’s pace · 0:02'],
    ['limited', 'Waiting until 2:32:18\u00a0PM, Recraft’s limit · 0:08'],
    ['preparing', 'Preparing'],
    ['running', 'Running 0:09 · usually about 0:15'],
    ['placing', 'Placing'],
    ['done', 'Placed · 80 units · 14 s'],
    ['failed', 'Recraft failed'],
    ['unknown', 'No answer in time'],
    ['cancelled', 'Cancelled, nothing was spent'],
    ['cancelled late', 'Cancelled after it was sent'],
    ['cancelled and answered', 'Cancelled, 80 units spent'],
  ] as const)('%s: %s', (name, line) => {
    expect(words(states[name]).line).toBe(line);
  });

  test('a failure says what happened and what it cost; color never stands alone', () => {
    expect(words(states.failed)).toMatchObject({ mark: 'warn', tone: 'danger' });
    expect(words(states.failed).more).toContain('Nothing was charged.');
    expect(words(states.unknown)).toMatchObject({ mark: 'ask', tone: 'warning' });
    expect(words(states.unknown).more).toContain('It may have been charged.');
  });

  test('a drawing of very many paths says so first, and one of many does not', () => {
    const drawn = (paths: number) => words({ ...states.done, placed: { ...placed, paths } });
    expect(drawn(20_000)).toEqual({
      mark: 'warn',
      tone: 'warning',
      line: '20,000 paths: heavy for Figma',
      more: 'Placed · 80 units · 14 s',
    });
    expect(drawn(1_000)).toEqual(words(states.done));
  });

  test('a traced drawing tells its paths, points and colors', () => {
    const drawn = (paths: number) => words({ ...states.done, placed: { ...placed, paths, points: 410, colors: 1 } });
    expect(drawn(36)).toEqual({ ...words(states.done), more: '36 paths · 410 points · 1 color' });
    expect(drawn(20_000).more).toBe('Placed · 80 units · 14 s · 20,000 paths · 410 points · 1 color');
  });

  test('a wait that is over counts no further down', () => {
    expect(words({ state: 'waiting', until: 9_000, why: 'pace' }).line).toContain('· 0:00');
  });
});

describe('what can be done about a job', () => {
  test('what has not ended can be cancelled, but for the moment of placing', () => {
    for (const name of ['queued', 'paced', 'preparing', 'running'] as const) {
      expect(jobActions(job('a', states[name]))).toMatchObject({ cancel: true, retry: null });
    }
    expect(jobActions(job('a', states.placing))).toMatchObject({ cancel: false, dismiss: false });
  });

  test('a result can be found on the canvas', () => {
    expect(jobActions(job('a', states.done))).toMatchObject({ reveal: true, retry: null });
  });

  test('what failed or has no known outcome can be tried again for its price, or left', () => {
    for (const name of ['failed', 'unknown', 'cancelled'] as const) {
      expect(jobActions(job('a', states[name]))).toMatchObject({ retry: 'priced', dismiss: true });
    }
  });

  test('a paid result that waits is placed for free, and nothing is paid twice before it has come', () => {
    expect(jobActions(job('a', states['cancelled and answered'])).retry).toBe('free');
    expect(jobActions(job('a', states['cancelled late'])).retry).toBeNull();
    const failure = describeFailure('placement-refused', { charge: { kind: 'kept', credits: 80 } });
    expect(jobActions(job('a', { state: 'failed', failure, credits: 80 })).retry).toBe('free');
  });

  test('each remedy has its button, and what cannot be mended has none', () => {
    const of = (code: 'no-units' | 'offline' | 'wrong-token' | 'layer-gone') =>
      jobActions(job('a', { state: 'failed', failure: describeFailure(code, nothing), credits: 0 }));
    expect(of('no-units').remedy).toBe('add-units');
    expect(of('offline').remedy).toBe('check-again');
    expect(of('wrong-token')).toMatchObject({ remedy: null, retry: null, dismiss: true });
    expect(of('layer-gone')).toMatchObject({ remedy: null, retry: null, dismiss: true });
  });
});

describe('a paid result that can’t be used', () => {
  const unusable = (code: 'svg-malformed' | 'svg-empty' | 'svg-too-heavy' | 'unusable-result') => {
    const failure = describeFailure(code, { charge: { kind: 'kept', credits: 80 }, detail: 'Line 1' });
    return job('a', { state: 'failed', failure, credits: 80 });
  };

  test.each(['svg-malformed', 'svg-empty', 'svg-too-heavy'] as const)(
    '(%s) promises nothing, and goes to support',
    (code) => {
      const { state } = unusable(code);
      expect(state.state === 'failed' && state.failure.text).toMatch(/\. 80 units were charged\.$/);
      const actions = jobActions(unusable(code));
      expect(actions).toMatchObject({ retry: null, dismiss: true });
      expect(actions.details).toMatch(/80 units were charged\.\nLine 1$/);
    },
  );

  test('has no details to copy where it can be placed again, or where nothing was charged', () => {
    const failure = describeFailure('placement-refused', { charge: { kind: 'kept', credits: 80 }, detail: 'x' });
    expect(jobActions(job('a', { state: 'failed', failure, credits: 80 })).details).toBeNull();
    expect(jobActions(job('a', states.failed)).details).toBeNull();
  });
});

describe('the work as a whole', () => {
  function work(...all: JobState[]) {
    const app = createSignalApp();
    app.now.value = 10_000;
    app.jobs.value = all.map((state, index) => job(String(index), state));
    return createWorkModel(app, clock, () => undefined);
  }

  test('counts as done what was placed, and the other ends by themselves', () => {
    const model = work(states.done, states.failed, states.unknown, states.cancelled, states.running);
    expect(model.counts.value).toEqual({ done: 1, failed: 1, unknown: 1, cancelled: 1 });
    expect(model.running.value).toBe(true);
    expect(work(states.cancelled, states.cancelled).counts.value).toMatchObject({ done: 0, cancelled: 2 });
  });

  test('the estimate is the longest of what is left by the usual times', () => {
    expect(work(states.done, states.running).time.value).toBe('0:10 so far, about 0:06 left');
    expect(work(states.running, states.queued).time.value).toBe('0:10 so far, about 0:15 left');
    expect(work(states.limited).time.value).toBe('about 0:23 left');
  });

  test('no share or time is invented: late is late, and nothing running has no estimate', () => {
    expect(work({ state: 'running', since: -90_000, sent: -90_000 }).time.value).toBe('1:40 so far, longer than usual');
    expect(work(states.done).time.value).toBe('');
  });
});
