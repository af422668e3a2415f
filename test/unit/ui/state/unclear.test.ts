import { describe, expect, test } from 'vitest';
import { createUnclear } from '../../../../ui/state/unclear.ts';
import { sampleJob } from '../jobs/sample-job.ts';

const first = sampleJob({ state: 'queued' }, { id: 'a' });
const second = sampleJob({ state: 'queued' }, { id: 'b' });

function lost() {
  const store = createUnclear();
  store.lose(first);
  store.lose(second);
  return store;
}

describe('what is unclear', () => {
  test('is the price of each lost call until more is known', () => {
    expect(lost().value.value).toBe(160);
  });

  test('follows the fall of the balance where it is known, also to nothing', () => {
    const store = lost();
    store.explain([first], 160);
    expect(store.value.value).toBe(240);
    store.explain([second], 0);
    expect(store.value.value).toBe(160);
  });

  test('is told together for calls that were lost together, and shrinks by what an answer accounts for', () => {
    const store = lost();
    store.explain([first, second], 120);
    expect(store.value.value).toBe(120);
    store.settle(first, 80);
    expect(store.value.value).toBe(40);
    store.settle(second, 0);
    expect(store.value.value).toBe(0);
  });

  test('stays when a new attempt is made, and does not change for a call that was never lost', () => {
    const store = lost();
    store.settle({ ...first, attempt: 2 }, 80);
    store.settle({ id: 'c', attempt: 1 }, 80);
    expect(store.value.value).toBe(160);
  });

  test('is not brought back by a fall that is known after the answer', () => {
    const store = lost();
    store.settle(first, 80);
    store.settle(second, 80);
    store.explain([first, second], 160);
    expect(store.value.value).toBe(0);
  });
});
