import { describe, expect, test } from 'vitest';
import { createAnnouncements } from '../../../../ui/state/announcements.ts';
import { virtualClock } from '../../../kit/clock.ts';

describe('announcements', () => {
  test('come at most every three seconds, and nothing that was to be said is left out', async () => {
    const clock = virtualClock(0);
    const announcements = createAnnouncements(clock);
    announcements.say('a', 'First.');
    await clock.advance(0);
    expect(announcements.text.value).toBe('First.');
    announcements.say('b', 'Second.');
    announcements.say('c', 'Third.');
    await clock.advance(2_999);
    expect(announcements.text.value).toBe('First.');
    await clock.advance(1);
    expect(announcements.text.value).toBe('Second. Third.');
  });

  test('on one subject are said in their newest words only', async () => {
    const clock = virtualClock(0);
    const announcements = createAnnouncements(clock);
    announcements.say('a', 'First.');
    await clock.advance(0);
    announcements.say('progress', '1 of 3 done.');
    await clock.advance(1_000);
    announcements.say('progress', '2 of 3 done.');
    await clock.advance(2_000);
    expect(announcements.text.value).toBe('2 of 3 done.');
  });

  test('that cannot wait come at once', async () => {
    const clock = virtualClock(0);
    const announcements = createAnnouncements(clock);
    announcements.say('a', 'First.');
    await clock.advance(0);
    announcements.interrupt('You’re offline.');
    expect(announcements.text.value).toBe('You’re offline.');
  });

  test('end with the panel and leave no timer', async () => {
    const clock = virtualClock(0);
    const announcements = createAnnouncements(clock);
    announcements.say('a', 'First.');
    await clock.advance(0);
    announcements.say('b', 'Second.');
    announcements.dispose();
    await clock.runAll();
    expect(announcements.text.value).toBe('First.');
    expect(clock.now()).toBe(0);
  });
});
