import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import type { Fate, HistoryEntry } from '../../../../../ui/jobs/entry.ts';
import { byDay, matches } from '../../../../../ui/screens/history/days.ts';
import { entryActions } from '../../../../../ui/screens/history/entry-actions.ts';
import { badgeOf, entryFacts } from '../../../../../ui/screens/history/entry-words.ts';
import { dates, entry, noon } from '../signal-app.ts';

const hour = 3_600_000;
const perhaps = { charge: { kind: 'perhaps' } } as const;

function made(change: Partial<Extract<Fate, { fate: 'made' }>>): Fate {
  return { fate: 'made', credits: 80, took: 0, sameAs: null, standing: { at: 'history', failure: null }, ...change };
}

const unknown: Fate = { fate: 'unknown', failure: describeFailure('timeout', perhaps) };
const unusable: Fate = {
  fate: 'unusable',
  failure: describeFailure('unusable-result', { charge: { kind: 'lost', credits: 80 } }),
  credits: 80,
};

function facts(change: Partial<HistoryEntry>, unsaved = false) {
  return Object.fromEntries(entryFacts(entry('a', change), dates, unsaved).map(({ label, text }) => [label, text]));
}

describe('an entry in words', () => {
  test('when, how, where and for how much', () => {
    expect(facts({})).toEqual({
      Made: 'Today, 11:00 AM, in 14 s',
      Model: 'V4.1 vector, 4:3',
      Placed: 'Layer of a',
      Charged: '80 units',
    });
  });

  test('a layer’s job has no model, and one that nobody knows keeps its name', () => {
    expect(facts({ kind: 'vectorize', model: null, recipe: null })).toMatchObject({ Job: 'Vectorized' });
    expect(facts({ model: 'recraftv9', recipe: null })).toMatchObject({ Model: 'recraftv9' });
  });

  test('a traced drawing tells its paths, points and colors, as long as it stands', () => {
    const placed = {
      nodeId: '1:2',
      pageId: '0:1',
      name: 'Photo',
      note: null,
      paths: 2_140,
      points: 18_402,
      colors: 24,
    };
    expect(facts({ kind: 'vectorize', model: null, fate: made({ standing: { at: 'canvas', placed } }) })).toMatchObject(
      {
        Drawing: '2,140 paths · 18,402 points · 24 colors',
      },
    );
    expect(facts({ kind: 'vectorize', model: null, fate: made({}) })).not.toHaveProperty('Drawing');
  });

  test('what waits says why, and whether closing the panel loses it', () => {
    const failure = describeFailure('placement-refused', { charge: { kind: 'kept', credits: 80 } });
    expect(facts({ fate: made({}) })['Placed']).toBe('Not yet');
    expect(facts({ fate: made({ standing: { at: 'history', failure } }) })['Placed']).toBe(
      'Not yet. Figma refused the place',
    );
    expect(facts({ fate: made({}) }, true)['Placed']).toBe('Not yet, and lost when the panel is closed');
  });

  test('what was made for the panel needs no place, and says what it was made from', () => {
    const standing = { at: 'panel', value: 'a red fox, seen from above' } as const;
    const change = { kind: 'enhance', model: null, recipe: { prompt: 'a fox' } } as const;
    expect(facts({ ...change, fate: made({ standing, credits: 10 }) })).toEqual({
      Made: 'Today, 11:00 AM',
      Job: 'Prompt enhanced',
      From: 'a fox',
      Charged: '10 units',
    });
    const style = { kind: 'style', model: 'recraftv4_styles', recipe: { layers: ['Sun', 'Door'] } } as const;
    expect(facts({ ...style, fate: made({ standing, credits: 5 }) })).toMatchObject({
      Job: 'Style made',
      From: 'Sun, Door',
    });
    expect(facts({ ...change, fate: unknown })['Outcome']).toBe('No answer in time, may have been charged');
  });

  test('the style that it was drawn in is told as it was called then', () => {
    const own = { kind: 'own', id: 'a1b2c3' };
    const drawn = (style: object) => facts({ recipe: { params: { prompt: 'a', ratio: '1:1', ...style } } })['Style'];
    expect(drawn({ style: { kind: 'curated', name: 'Risograph' } })).toBe('Risograph');
    expect(drawn({ style: own, styleName: 'Brand' })).toBe('Brand');
    expect(drawn({ style: own })).toBe('Unnamed a1b2');
    expect(drawn({})).toBeUndefined();
  });

  test('what it cost is stated only as far as it is known', () => {
    expect(facts({ fate: unknown })).toMatchObject({
      Outcome: 'No answer in time, may have been charged',
      Charged: 'Unclear, perhaps 80 units',
    });
    expect(facts({ fate: unknown, price: null })['Charged']).toBe('Unclear, price unknown');
    expect(facts({ fate: made({ credits: 0, sameAs: 'b' }) })['Charged']).toBe('0 units, same picture');
    expect(facts({ fate: unusable })).toMatchObject({ Outcome: 'No usable picture', Charged: '80 units' });
  });

  test('a badge marks what needs a look', () => {
    expect(badgeOf(entry('a'), false)).toBeNull();
    expect(badgeOf(entry('a', { fate: made({}) }), false)).toBe('To place');
    expect(badgeOf(entry('a', { fate: made({}) }), true)).toBe('Not saved');
    expect(badgeOf(entry('a', { fate: unknown }), false)).toBe('Unclear');
    expect(badgeOf(entry('a', { fate: unusable }), false)).toBe('Unusable');
  });
});

describe('what can be done with an entry', () => {
  const of = (change: Partial<HistoryEntry>, gone = false, placing = false) =>
    entryActions(entry('a', change), { gone, placing });

  test('a result is placed, or placed again', () => {
    expect(of({}).place).toEqual({ verb: 'Place again', off: null });
    expect(of({ fate: made({}) }).place).toEqual({ verb: 'Place it', off: null });
    expect(of({}, false, true).place).toEqual({ verb: 'Placing', off: 'One moment' });
  });

  test('what has no result says so', () => {
    expect(of({}, true).place.off).toBe('Its result made room for newer ones');
    expect(of({ fate: unknown }).place.off).toBe('No result came back');
    expect(of({ fate: unusable }).place.off).toBe('Its result can’t be used');
  });

  test('only drawings have an SVG, only prompts can be copied, only what stands on a canvas is selected', () => {
    expect(of({})).toMatchObject({ copySvg: true, prompt: 'Entry a', reveal: true });
    expect(of({}, true).copySvg).toBe(false);
    expect(of({ model: 'recraftv4_1', fate: made({}) })).toMatchObject({ copySvg: false, reveal: false });
    expect(of({ kind: 'vectorize', model: null, recipe: null })).toMatchObject({ copySvg: true, prompt: null });
    expect(of({ fate: unknown })).toMatchObject({ copySvg: false, reveal: false });
  });

  test('trying again has its price in its name', () => {
    expect(of({}).again).toBe('Try again, 80 units');
    expect(of({ price: null }).again).toBe('Try again, price unknown');
  });
});

describe('the entries by day', () => {
  test('each day has its results, units and what is unclear', () => {
    const days = byDay(
      [
        entry('a'),
        entry('b', { fate: unknown }),
        entry('c', { at: noon - 13 * hour, fate: unusable }),
        entry('d', { at: noon - 24 * hour }),
        entry('e', { at: noon - 48 * hour }),
      ],
      dates,
    );
    expect(days.map(({ title, total }) => `${title}: ${total}`)).toEqual([
      'Today: 1 result · 80 units · 1 unclear',
      'Yesterday: 1 result · 160 units',
      'Nov 24: 1 result · 80 units',
    ]);
  });

  test('are found by words of the title and the prompt, whatever their case and accents', () => {
    const cafe = entry('a', {
      title: 'A Café …',
      recipe: { params: { prompt: 'A Café by the lake', ratio: '1:1' }, facts: null },
    });
    expect(matches(cafe, 'LAKE cafe', 'all')).toBe(true);
    expect(matches(cafe, ' ', 'all')).toBe(true);
    expect(matches(cafe, 'lake sea', 'all')).toBe(false);
  });

  test('are filtered by what they need', () => {
    const all = [entry('a'), entry('b', { fate: made({}) }), entry('c', { fate: unknown })];
    const under = (filter: 'all' | 'to-place' | 'unclear') =>
      all.filter((one) => matches(one, '', filter)).map(({ id }) => id);
    expect(under('all')).toEqual(['a', 'b', 'c']);
    expect(under('to-place')).toEqual(['b']);
    expect(under('unclear')).toEqual(['c']);
  });
});
