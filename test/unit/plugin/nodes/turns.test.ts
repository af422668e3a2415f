import { expect, test } from 'vitest';
import { takeTurns } from '../../../../plugin/nodes/turns.ts';

test('a turn starts when the one before has ended, also badly, and each caller gets its own answer', async () => {
  const log: string[] = [];
  const turns = takeTurns();
  const step = (name: string, fails: boolean) => async () => {
    log.push(`${name} starts`);
    await Promise.resolve();
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const [first, second, third] = [turns(step('a', false)), turns(step('b', true)), turns(step('c', false))];
  expect(await first).toBe('a');
  await expect(second).rejects.toThrow('b');
  expect(await third).toBe('c');
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
});
