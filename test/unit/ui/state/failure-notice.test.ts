import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import type { Job, JobState } from '../../../../ui/jobs/job.ts';
import { createFailureNotice } from '../../../../ui/state/failure-notice.ts';
import { createNotices } from '../../../../ui/state/notices.ts';
import { sampleJob } from '../jobs/sample-job.ts';

const nothing = { kind: 'nothing' } as const;
const queued: JobState = { state: 'queued' };
const refused: JobState = {
  state: 'failed',
  failure: describeFailure('server-failed', { charge: nothing }),
  credits: 0,
};
const short: JobState = { state: 'failed', failure: describeFailure('no-units', { charge: nothing }), credits: 0 };
const lost: JobState = {
  state: 'unknown',
  failure: describeFailure('timeout', { charge: { kind: 'perhaps' } }),
  sent: 0,
};
const noPicture: JobState = {
  state: 'failed',
  failure: describeFailure('unusable-result', { charge: { kind: 'lost', credits: 80 } }),
  credits: 80,
};

/** Jobs of one run, as they follow each other. */
function bench() {
  const notices = createNotices();
  const notice = createFailureNotice(notices);
  let before: readonly Job[] = [];
  return {
    notices,
    become(states: readonly JobState[], run = 'run-1') {
      const jobs = states.map((state, slot) => sampleJob(state, { id: `${run} ${String(slot)}`, run, slot }));
      notice.follow(before, jobs);
      before = jobs;
      return notices.list.value;
    },
  };
}

describe('the notice of a failure', () => {
  test('says what happened and leads to the list', () => {
    const { become } = bench();
    expect(become([queued])).toEqual([]);
    expect(become([refused])).toEqual([
      {
        id: 'work-failed',
        tone: 'danger',
        title: 'Recraft failed',
        text: 'Its server reported a fault. Nothing was charged.',
        action: 'open-work',
      },
    ]);
  });

  test('folds the jobs of a run that ended the same way, with what they cost together', () => {
    const { become } = bench();
    become([queued, queued, queued]);
    expect(become([refused, queued, queued])[0]?.title).toBe('1 of 3 failed: Recraft failed');
    expect(become([refused, queued, refused])[0]?.title).toBe('2 of 3 failed: Recraft failed');
    expect(become([refused, noPicture, refused])[0]).toMatchObject({ title: '1 of 3 failed: No usable picture' });
    expect(become([noPicture, noPicture, refused])[0]?.text).toContain('That is 160 units for all 2.');
  });

  test('warns, and claims no failure, where the outcome is unknown', () => {
    const { become } = bench();
    become([queued, queued]);
    expect(become([lost, lost])).toMatchObject([{ tone: 'warning', title: '2 of 2 unclear: No answer in time' }]);
    expect(become([short, lost])[0]).toMatchObject({ tone: 'warning', title: '1 of 2 failed: Too few API units' });
  });

  test('follows what becomes known later', () => {
    const { become } = bench();
    become([lost]);
    const failure = describeFailure('timeout', { charge: { kind: 'perhaps' }, text: 'The balance fell.' });
    expect(become([{ state: 'unknown', failure, sent: 0 }])[0]?.text).toContain('The balance fell.');
    expect(become([{ state: 'placing', credits: 80 }])).toEqual([]);
  });

  test('is gone when its job is tried again, and when a new order starts', () => {
    const { become } = bench();
    become([refused]);
    expect(become([queued])).toEqual([]);
    expect(become([refused])).toHaveLength(1);
    expect(become([queued], 'run-2')).toEqual([]);
  });

  test('stays away once dismissed, until something else fails', () => {
    const { notices, become } = bench();
    become([refused, queued]);
    notices.dismiss('work-failed');
    expect(become([refused, { state: 'placing', credits: 80 }])).toEqual([]);
    expect(become([refused, refused])).toHaveLength(1);
  });
});
