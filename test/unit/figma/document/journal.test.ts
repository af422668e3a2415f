import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../figma/document/journal.ts';
import type { NodeRecord } from '../../../figma/document/record.ts';

function record(name: string): NodeRecord {
  return { id: '1:1', type: 'FRAME', name, parent: null, removed: false, pluginData: {}, relaunchData: {} };
}

describe('the journal', () => {
  test('keeps the first state of a step', () => {
    const journal = createJournal();
    journal.note('plugin', '1:1', record('first'));
    journal.note('plugin', '1:1', record('second'));
    expect(journal.takeBack()?.get('1:1')?.name).toBe('first');
    expect(journal.takeBack()).toBeUndefined();
  });

  test('a commit without changes makes no step', () => {
    const journal = createJournal();
    journal.note('plugin', '1:1', undefined);
    journal.commit();
    journal.commit();
    expect(journal.takeBack()?.has('1:1')).toBe(true);
    expect(journal.takeBack()).toBeUndefined();
  });

  test('a user joins the step that a plugin has left open, and begins their own after a commit', () => {
    const journal = createJournal();
    journal.note('plugin', '1:1', record('plugin'));
    journal.beginUserAction();
    journal.note('user', '1:2', record('user'));
    journal.commit();
    journal.beginUserAction();
    journal.note('user', '1:3', record('user'));
    expect([...(journal.takeBack()?.keys() ?? [])]).toEqual(['1:3']);
    expect([...(journal.takeBack()?.keys() ?? [])]).toEqual(['1:1', '1:2']);
  });
});
