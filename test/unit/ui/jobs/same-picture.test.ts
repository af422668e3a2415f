import { describe, expect, test } from 'vitest';
import { isAbort } from '../../../../ui/lib/abort.ts';
import { createSamePictures, type SamePictures } from '../../../../ui/jobs/same-picture.ts';

const { signal } = new AbortController();
const RESULT = { entry: 'job-1.1' };

/** Whether the asker is the one who sends. */
function sends(pictures: SamePictures, run = 'run', picture = 'fox'): boolean {
  return pictures.join(run, picture, signal) === null;
}

/** What somebody hears who is not the first with the picture. */
async function hears(pictures: SamePictures, stop = signal) {
  const joined = pictures.join('run', 'fox', stop);
  if (joined === null) throw new Error('the first one waits for nobody');
  return joined;
}

describe('the same picture', () => {
  test('is sent by the first who has it, and the others hear what came of it', async () => {
    const pictures = createSamePictures();
    expect(sends(pictures)).toBe(true);
    const others = [hears(pictures), hears(pictures)];
    pictures.settle('run', 'fox', RESULT);
    expect(await Promise.all(others)).toEqual([RESULT, RESULT]);
    expect(await hears(pictures)).toEqual(RESULT);
  });

  test('whose call came to nothing is sent by the next who asks', async () => {
    const pictures = createSamePictures();
    expect(sends(pictures)).toBe(true);
    const others = [hears(pictures), hears(pictures)];
    pictures.settle('run', 'fox', null);
    expect(await Promise.all(others)).toEqual([null, null]);
    expect(sends(pictures)).toBe(true);
    expect(sends(pictures)).toBe(false);
  });

  test('of another click, or another picture of this one, is another matter', () => {
    const pictures = createSamePictures();
    expect(sends(pictures)).toBe(true);
    expect(sends(pictures, 'run', 'owl')).toBe(true);
    expect(sends(pictures, 'other')).toBe(true);
  });

  test('is forgotten with its click', () => {
    const pictures = createSamePictures();
    expect(sends(pictures)).toBe(true);
    pictures.settle('run', 'fox', RESULT);
    pictures.forget('run');
    expect(sends(pictures)).toBe(true);
  });

  test('settled twice, or where nobody asked for it, disturbs nobody', async () => {
    const pictures = createSamePictures();
    pictures.settle('run', 'fox', null);
    expect(sends(pictures)).toBe(true);
    const other = hears(pictures);
    pictures.settle('run', 'fox', RESULT);
    pictures.settle('run', 'owl', null);
    expect(await other).toEqual(RESULT);
  });

  test.each(['before', 'while'])('is no longer waited for by who gave up %s waiting', async (when) => {
    const pictures = createSamePictures();
    const controller = new AbortController();
    expect(sends(pictures)).toBe(true);
    if (when === 'before') controller.abort();
    const gone = hears(pictures, controller.signal);
    const stays = hears(pictures);
    controller.abort();
    await expect(gone).rejects.toSatisfy(isAbort);
    pictures.settle('run', 'fox', RESULT);
    expect(await stays).toEqual(RESULT);
  });
});
