import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { fail } from '../../../../plugin/protocol/fault.ts';
import { checkPrompt } from '../../../../ui/state/check-prompt.ts';
import { createNotices } from '../../../../ui/state/notices.ts';
import { createPreferences } from '../../../../ui/state/preferences.ts';
import { createSelection, NOTHING_SELECTED } from '../../../../ui/state/selection.ts';
import { createSpending } from '../../../../ui/state/spending.ts';
import { createTicker } from '../../../../ui/state/ticker.ts';
import { virtualClock } from '../../../kit/clock.ts';
import { scriptedWork } from '../jobs/scripted-work.ts';
import { INITIAL_PREFERENCES } from '../../../../plugin/protocol/preferences.ts';
import { memoryPlugin } from './memory-plugin.ts';

describe('preferences', () => {
  function bench(plugin = memoryPlugin()) {
    const clock = virtualClock(0);
    const notices = createNotices();
    return { clock, notices, asked: plugin.asked, store: createPreferences({ clock, plugin, notices }) };
  }

  test('show and store a change at once, and a burst of changes after it together', async () => {
    const { clock, asked, store } = bench();
    store.change({ count: 2 });
    expect(asked).toEqual(['preferences.save 2']);
    store.change({ count: 4 });
    store.change({ count: 3, ratio: '4:3' });
    expect(store.value.value).toEqual({ ...INITIAL_PREFERENCES, count: 3, ratio: '4:3' });
    await clock.advance(499);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(asked).toEqual(['preferences.save 2', 'preferences.save 3']);
    await clock.advance(5_000);
    expect(asked).toHaveLength(2);
  });

  test('that were changed last are stored when the panel goes', () => {
    const { asked, store } = bench();
    store.change({ count: 4 });
    store.change({ count: 5 });
    store.dispose();
    expect(asked).toEqual(['preferences.save 4', 'preferences.save 5']);
    store.dispose();
    expect(asked).toHaveLength(2);
  });

  test('stay as chosen when they cannot be stored, and a notice says so', async () => {
    const full = memoryPlugin({ 'preferences.save': () => Promise.reject(fail('storage-refused', 'full')) });
    const { clock, notices, store } = bench(full);
    store.change({ count: 5 });
    await clock.advance(500);
    expect(store.value.value.count).toBe(5);
    expect(notices.list.value[0]?.title).toBe('Figma couldn’t save this');
  });

  test('that come from storage are not stored again', async () => {
    const { clock, asked, store } = bench();
    store.restore({ ...INITIAL_PREFERENCES, count: 6 });
    await clock.advance(5_000);
    expect(store.value.value.count).toBe(6);
    expect(asked).toEqual([]);
  });
});

describe('thumbnails', () => {
  test('are drawn once for each selection', async () => {
    const plugin = memoryPlugin();
    const store = createSelection(plugin);
    await Promise.all([store.thumbnail('1:2'), store.thumbnail('1:2')]);
    expect(plugin.asked).toEqual(['layer.thumbnail 1:2 96']);
    store.change(NOTHING_SELECTED);
    await store.thumbnail('1:2');
    expect(plugin.asked).toHaveLength(2);
  });

  test('of another size are another picture', async () => {
    const plugin = memoryPlugin();
    const store = createSelection(plugin);
    await Promise.all([store.thumbnail('1:2'), store.thumbnail('1:2', 512)]);
    expect(plugin.asked).toEqual(['layer.thumbnail 1:2 96', 'layer.thumbnail 1:2 512']);
  });

  test('are missing where Figma cannot draw the layer', async () => {
    const store = createSelection(memoryPlugin({ 'layer.thumbnail': () => Promise.reject(fail('layer-gone', 'x')) }));
    expect(await store.thumbnail('1:2')).toBeNull();
  });
});

describe('notices', () => {
  test('of one kind stand there once, with the newest words, and go when they are dismissed', () => {
    const notices = createNotices();
    notices.show({ id: 'a', tone: 'plain', title: 'A', text: 'one' });
    notices.show({ id: 'b', tone: 'plain', title: 'B', text: 'two' });
    notices.show({ id: 'a', tone: 'plain', title: 'A', text: 'three' });
    expect(notices.list.value.map(({ text }) => text)).toEqual(['two', 'three']);
    notices.dismiss('b');
    expect(notices.list.value.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the time', () => {
  test('ticks once a second while work is running and stands still afterwards', async () => {
    const clock = virtualClock(0);
    const running = signal(false);
    const [now, stop] = createTicker(clock, running);
    await clock.advance(5_000);
    expect(now.value).toBe(0);
    running.value = true;
    expect(now.value).toBe(5_000);
    await clock.advance(2_500);
    expect(now.value).toBe(7_000);
    running.value = false;
    await clock.advance(5_000);
    expect(now.value).toBe(7_000);
    running.value = true;
    stop();
    await clock.runAll();
    expect(now.value).toBe(12_500);
  });
});

describe('what a run has spent', () => {
  test('is a line for each kind of result and a total', () => {
    const spending = createSpending();
    spending.add(scriptedWork(), 80);
    expect(spending.value.value).toEqual({ total: 80, lines: [{ label: 'vector', count: 1, units: 80 }] });
    spending.add(scriptedWork(), 44);
    spending.add(scriptedWork(), 0);
    expect(spending.value.value).toEqual({ total: 124, lines: [{ label: 'vectors', count: 2, units: 124 }] });
  });
});

describe('a prompt', () => {
  test.each([
    ['', 'recraftv4_1_vector', 'prompt-empty'],
    [' \n ', 'recraftv4_1_vector', 'prompt-empty'],
    ['x'.repeat(10_000), 'recraftv4_1_vector', undefined],
    ['x'.repeat(10_001), 'recraftv4_1_vector', 'prompt-too-long'],
    ['x'.repeat(1_001), 'recraftv3_vector', 'prompt-too-long'],
    ['🦊'.repeat(1_000), 'recraftv3_vector', undefined],
    ['x'.repeat(20_000), 'a_model_of_tomorrow', undefined],
  ])('is checked against its model before it is sent', (prompt, model, code) => {
    expect(checkPrompt(prompt, model)?.code).toBe(code);
  });

  test('that is too long says by how much', () => {
    expect(checkPrompt('x'.repeat(10_001), 'recraftv4_1_vector')?.text).toBe(
      'It has 10,001 characters, and this model takes 10,000. Nothing was charged.',
    );
  });
});
