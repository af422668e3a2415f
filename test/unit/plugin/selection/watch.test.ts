import { expect, test } from 'vitest';
import { coalesce } from '../../../../plugin/selection/watch.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test('changes during a report are told by one more report, and two never run at once', async () => {
  const ends: (() => void)[] = [];
  const changed = coalesce(() => new Promise((resolve) => ends.push(resolve)), fails);
  changed();
  changed();
  changed();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await turn();
  expect(ends).toHaveLength(2);
  changed();
  expect(ends).toHaveLength(3);
});

test('a report that fails is told, and the next change is reported all the same', async () => {
  const failures: unknown[] = [];
  let reports = 0;
  const changed = coalesce(
    () => {
      reports += 1;
      return Promise.reject(new Error(`report ${reports}`));
    },
    (thrown) => failures.push(thrown),
  );
  changed();
  await turn();
  changed();
  await turn();
  expect(failures).toEqual([new Error('report 1'), new Error('report 2')]);
});

function fails(thrown: unknown) {
  throw thrown;
}
