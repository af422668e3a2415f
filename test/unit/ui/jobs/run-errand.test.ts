import { describe, expect, test } from 'vitest';
import type { Fate } from '../../../../ui/jobs/entry.ts';
import type { Errand } from '../../../../ui/jobs/errand.ts';
import { runErrand, type ErrandOutcome } from '../../../../ui/jobs/run-errand.ts';
import type { CallEvents, ValueOutcome } from '../../../../ui/recraft/types.ts';
import { deferred } from './deferred.ts';

type Outcome = ValueOutcome<string>;

const DONE: Outcome = { kind: 'done', value: 'a red fox', credits: 10, requestId: null };
const PANEL = { at: 'panel', value: 'a red fox' };

/** An errand whose call ends as it is told, and everything that is told of it in order. */
function bench(intent: () => Promise<void> = () => Promise.resolve()) {
  const answer = deferred<Outcome>();
  const heard: { events?: CallEvents<Outcome> } = {};
  const log: unknown[] = [];
  const late: ErrandOutcome[] = [];
  const written: (Fate | null)[] = [];
  const stop = new AbortController();
  const errand: Errand = {
    kind: 'enhance',
    title: 'a fox',
    model: null,
    price: 10,
    recipe: { prompt: 'a fox' },
    made: () => 'prompts enhanced',
    send(events) {
      heard.events = events;
      events.onSend?.();
      return answer.promise;
    },
  };
  const end = runErrand(
    errand,
    {
      now: () => 0,
      async intent() {
        log.push('intent');
        await intent();
      },
      outcome(fate) {
        written.push(fate);
        return Promise.resolve();
      },
      onWait: (until) => void log.push(['wait', until]),
      onSend: () => void log.push('send'),
      charged: (credits, isLate) => void log.push(['charged', credits, isLate]),
      refused: ({ code }) => void log.push(['refused', code]),
      late: (what) => void late.push(what),
    },
    stop.signal,
  );
  return { answer, heard, log, late, written, stop, end };
}

describe('an errand', () => {
  test('is written down before it is sent, charged and written down again', async () => {
    const { answer, log, written, end } = bench();
    answer.resolve(DONE);
    expect(await end).toEqual({ kind: 'done', value: 'a red fox' });
    expect(log).toEqual(['intent', 'send', ['charged', 10, false]]);
    expect(written).toEqual([{ fate: 'made', credits: 10, took: 0, sameAs: null, standing: PANEL }]);
  });

  test('is not sent where its intent cannot be stored', async () => {
    const { log, written, end } = bench(() =>
      Promise.reject(Object.assign(new Error('full'), { code: 'storage-refused' })),
    );
    expect(await end).toMatchObject({ kind: 'failed', failure: { code: 'storage-refused' } });
    expect([log, written]).toEqual([['intent'], []]);
  });

  test('is forgotten where it was given up before it left', async () => {
    const { log, written, stop, end } = bench(() => Promise.resolve().then(() => stop.abort()));
    expect(await end).toEqual({ kind: 'cancelled' });
    expect([log, written]).toEqual([['intent'], [null]]);
  });

  test.each<[string, Outcome, object, object | null, number?]>([
    [
      'a refusal leaves nothing',
      { kind: 'failed', failure: { code: 'no-units', vendor: null, requestId: null } },
      { kind: 'failed', failure: { code: 'no-units' } },
      null,
    ],
    [
      'a lost connection is unknown',
      { kind: 'unknown', reason: 'connection-lost', requestId: 'r1' },
      { kind: 'unknown', failure: { code: 'connection-lost', detail: 'Request r1' } },
      { fate: 'unknown', failure: { code: 'connection-lost' } },
    ],
    [
      'an answer of no use is charged and kept for support',
      { kind: 'unusable', credits: 10, imageId: null, requestId: 'r1', reason: 'The answer held no prompt.' },
      { kind: 'failed', failure: { code: 'unusable-answer', detail: 'The answer held no prompt. · Request r1' } },
      { fate: 'unusable', credits: 10 },
      10,
    ],
  ])('%s', async (_row, outcome, expected, fate, charged) => {
    const { answer, log, written, end } = bench();
    answer.resolve(outcome);
    expect(await end).toMatchObject(expected);
    expect(written).toHaveLength(1);
    expect(log.filter((each) => Array.isArray(each) && each[0] === 'charged')).toEqual(
      charged === undefined ? [] : [['charged', charged, false]],
    );
    if (fate === null) expect(written).toEqual([null]);
    else expect(written[0]).toMatchObject(fate);
  });

  test('whose answer comes after its time is charged and kept all the same', async () => {
    const { answer, heard, log, late, written, end } = bench();
    answer.resolve({ kind: 'unknown', reason: 'timeout', requestId: null });
    await end;
    heard.events?.onLate?.(DONE);
    await expect.poll(() => late).toEqual([{ kind: 'done', value: 'a red fox' }]);
    expect(log.at(-1)).toEqual(['charged', 10, true]);
    expect(written.at(-1)).toMatchObject({ fate: 'made', standing: PANEL });
  });

  test.each([
    [new Error('broken'), 'internal'],
    [new DOMException('stopped', 'AbortError'), expect.any(String)],
  ] as const)('that breaks after it has left may have been charged: %s', async (broken, code) => {
    const { answer, written, end } = bench();
    answer.reject(broken);
    expect(await end).toMatchObject({ kind: 'unknown', failure: { code: code as unknown } });
    expect(written).toMatchObject([{ fate: 'unknown' }]);
  });
});
