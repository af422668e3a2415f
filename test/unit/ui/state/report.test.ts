import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import { PLACEMENT_WORDS } from '../../../../ui/jobs/placement-words.ts';
import { createAnnouncements } from '../../../../ui/state/announcements.ts';
import { createNotices } from '../../../../ui/state/notices.ts';
import { countActive, reportEnd, reportProgress } from '../../../../ui/state/report.ts';
import { UNFIT_WORDS } from '../../../../ui/state/unfit-words.ts';
import { virtualClock } from '../../../kit/clock.ts';
import { sampleJob } from '../jobs/sample-job.ts';

function bench() {
  const clock = virtualClock(0);
  return { clock, announcements: createAnnouncements(clock), notices: createNotices() };
}

const placed = { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: null };
const done = sampleJob({ state: 'done', credits: 80, placed, took: 1 });
const queued = sampleJob({ state: 'queued' });

describe('the end of a job', () => {
  test('that stands as asked needs no words', async () => {
    const { clock, announcements, notices } = bench();
    reportEnd(done, [done], { announcements, notices });
    await clock.advance(5_000);
    expect(announcements.text.value).toBe('');
    expect(notices.list.value).toEqual([]);
  });

  test('that stands elsewhere is explained under the name of the result', async () => {
    const { clock, announcements, notices } = bench();
    const job = sampleJob({ state: 'done', credits: 80, placed: { ...placed, note: 'inside-instance' }, took: 1 });
    reportEnd(job, [queued, job], { announcements, notices });
    await clock.advance(0);
    expect(notices.list.value).toEqual([
      { id: 'placed-run-1-inside-instance', tone: 'plain', title: 'Tent', text: PLACEMENT_WORDS['inside-instance'] },
    ]);
    expect(announcements.text.value).toBe(PLACEMENT_WORDS['inside-instance']);
  });

  test('that failed is announced in its own words', async () => {
    const { clock, announcements, notices } = bench();
    const failure = describeFailure('server-failed', { charge: { kind: 'nothing' } });
    const job = sampleJob({ state: 'failed', failure, credits: 0 });
    reportEnd(job, [job], { announcements, notices });
    await clock.advance(0);
    expect(announcements.text.value).toBe('Recraft failed. Its server reported a fault. Nothing was charged.');
  });

  test('is told together with those of its click that ended alike', async () => {
    const { clock, announcements, notices } = bench();
    const failure = describeFailure('server-failed', { charge: { kind: 'nothing' } });
    const jobs = [1, 2, 3].flatMap((number) => [
      sampleJob({ state: 'failed', failure, credits: 0 }, { id: `failed-${number}` }),
      sampleJob(
        { state: 'done', credits: 80, placed: { ...placed, name: `Tent ${number}`, note: 'page-gone' }, took: 1 },
        { id: `placed-${number}` },
      ),
    ]);
    const elsewhere = jobs.map((job) => ({ ...job, run: 'run-2' }));
    announcements.interrupt('First.');
    for (const job of jobs) reportEnd(job, [...jobs, ...elsewhere], { announcements, notices });
    await clock.advance(3_000);
    expect(notices.list.value.map(({ title, text }) => [title, text])).toEqual([
      ['Tent 3 and 2 more', PLACEMENT_WORDS['page-gone']],
    ]);
    expect(announcements.text.value).toBe(
      `3 failed. Recraft failed. Its server reported a fault. Nothing was charged. ${PLACEMENT_WORDS['page-gone']}`,
    );
  });
});

describe('progress', () => {
  test('is announced when one more is done, and not for anything else', async () => {
    const { clock, announcements } = bench();
    reportProgress([queued, queued], [queued, sampleJob({ state: 'running', since: 0, sent: 0 })], 0, announcements);
    await clock.advance(5_000);
    expect(announcements.text.value).toBe('');
    reportProgress([queued, queued], [done, queued], 0, announcements);
    await clock.advance(0);
    expect(announcements.text.value).toBe('1 of 2 done.');
  });

  test('tells of a wait for Recraft’s limit once, and says nothing of our own pace', async () => {
    const { clock, announcements } = bench();
    const pace = sampleJob({ state: 'waiting', until: 800, why: 'pace' });
    const limit = sampleJob({ state: 'waiting', until: 4_000, why: 'rate-limit' });
    reportProgress([queued], [pace], 0, announcements);
    reportProgress([queued], [limit], 0, announcements);
    await clock.advance(0);
    expect(announcements.text.value).toBe('Waiting 4 s for Recraft’s limit.');
    announcements.interrupt('Something else.');
    reportProgress([limit], [limit, queued], 1_000, announcements);
    await clock.advance(5_000);
    expect(announcements.text.value).toBe('Something else.');
  });

  test('counts what is still to come', () => {
    expect(countActive([done, queued, sampleJob({ state: 'placing', credits: 1 })])).toBe(2);
  });
});

describe('the words for layers', () => {
  test.each([...Object.values(PLACEMENT_WORDS), ...Object.values(UNFIT_WORDS)])(
    'are one plain sentence: %s',
    (words) => {
      expect(words).toMatch(/^[A-Z][^.]+\.$/);
    },
  );
});
