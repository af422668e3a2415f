import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTrace } from '../../../../ui/svg/open-trace.ts';
import { simplify } from '../../../../ui/svg/simplify.ts';
import { UNTIDIED, type Tidying } from '../../../../ui/svg/tidy-root.ts';
import { createSvgDom } from '../../../kit/svg-dom.ts';
import { recraftSvg } from '../../../recraft/samples.ts';
import { rendered, shareOfChanges } from './rendered.ts';

const dom = createSvgDom();
const SIZE = { width: 100, height: 100 };

function svg(...shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${shapes.join('')}</svg>`;
}

const path = (fill: string, d: string, more = '') => `<path fill="${fill}" d="${d}"${more}/>`;
const square = (fill: string, x: number, y: number, side: number) =>
  path(fill, `M ${x} ${y} L ${x + side} ${y} L ${x + side} ${y + side} L ${x} ${y + side} z`);

function tidied(text: string, tidying: Partial<Tidying>, size = SIZE) {
  const trace = openTrace(text, dom).tidied({ dropBackground: false, size, tidying: { ...UNTIDIED, ...tidying } });
  return { ...trace.weight, svg: trace.svg() };
}

const RED = '#ff0000';
const BLUE = '#0000ff';

describe('the weight of a drawing', () => {
  test('is its paths, their points and their colors, gradients by their stops', () => {
    const gradient =
      '<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#ff0000"/></linearGradient>';
    const text = svg(
      gradient,
      square(RED, 0, 0, 10),
      path('url(#g)', 'M 0 0 C 1 1 2 2 3 3 L 0 9 z'),
      '<rect width="4" height="4"/>',
    );
    expect(tidied(text, {})).toMatchObject({ paths: 3, points: 4 + 3 + 4, colors: 3 });
  });
});

describe('specks', () => {
  test('are dropped by their area in pixels of the finished drawing, and the largest shape stays', () => {
    const text = svg(square(RED, 0, 0, 50), square(BLUE, 60, 60, 2), square(BLUE, 80, 80, 3));
    expect(tidied(text, { specks: 5 })).toMatchObject({ paths: 2, colors: 2 });
    expect(tidied(text, { specks: 5 }, { width: 50, height: 50 }).paths).toBe(1);
    expect(tidied(text, { specks: 90_000 }).paths).toBe(1);
  });

  test('are no lines that are thin and long', () => {
    const line = '<path d="M 0 0 L 90 0" stroke="#0000ff" stroke-width="2" fill="none"/>';
    expect(tidied(svg(square(RED, 0, 0, 50), line), { specks: 100 }).paths).toBe(2);
  });
});

describe('neighbors of one color', () => {
  test('become one compound path', () => {
    const {
      paths,
      points,
      svg: text,
    } = tidied(svg(square(RED, 0, 0, 10), square(RED, 50, 50, 10)), { joinColors: true });
    expect([paths, points]).toEqual([1, 8]);
    expect(text.match(/<path/g)).toHaveLength(1);
  });

  test('stay apart where another color lies between them in the stacking order', () => {
    const text = svg(square(RED, 0, 0, 40), square(BLUE, 10, 10, 10), square(RED, 12, 12, 4));
    expect(tidied(text, { joinColors: true }).paths).toBe(3);
  });

  test('stay apart where joining would show: opposite ways, translucency, strokes, gradients, another rule', () => {
    const inner = 'M 10 10 L 10 30 L 30 30 L 30 10 z';
    const outer = square(RED, 0, 0, 50);
    for (const other of [
      path(RED, inner),
      path(RED, inner, ' fill-opacity="0.5"'),
      path(RED, inner, ' stroke="#00ff00"'),
      path(RED, inner, ' fill-rule="evenodd"'),
      path('url(#g)', inner),
      // A loop that crosses itself winds both ways.
      path(RED, 'M 10 10 L 30 30 L 30 10 L 10 30 z'),
    ]) {
      expect(
        tidied(svg('<linearGradient id="g"><stop/></linearGradient>', outer, other), { joinColors: true }).paths,
      ).toBe(2);
    }
  });

  test('are joined where one lies inside the other and both wind the same way', () => {
    expect(tidied(svg(square(RED, 0, 0, 50), square(RED, 10, 10, 10)), { joinColors: true }).paths).toBe(1);
  });

  test('keep what stands behind broken or relative path data', () => {
    for (const d of ['m 60 60 l 9 0 l 0 9 z', 'M 60 60 L 70 60 L 70 70 x']) {
      expect(tidied(svg(square(RED, 0, 0, 10), path(RED, d)), { joinColors: true }).paths).toBe(2);
    }
  });
});

describe('groups by color', () => {
  test('take shapes down to the last group of their color, past what they do not overlap', () => {
    const text = svg(square(RED, 0, 0, 10), square(BLUE, 50, 0, 10), square(RED, 0, 50, 10), square(BLUE, 50, 50, 10));
    const { svg: grouped, paths } = tidied(text, { groupColors: true });
    expect(paths).toBe(4);
    expect(grouped.match(/<g>/g)).toHaveLength(2);
    expect(tidied(text, { groupColors: true, joinColors: true })).toMatchObject({ paths: 2 });
  });

  test('leave a shape above what it covers', () => {
    const text = svg(square(RED, 0, 0, 20), square(BLUE, 10, 10, 20), square(RED, 15, 15, 20));
    expect(tidied(text, { groupColors: true }).svg).not.toContain('<g');
  });
});

describe('colors', () => {
  test('are limited to some that were there, the nearest first', () => {
    const text = svg(square('#ff0000', 0, 0, 50), square('#fa0505', 60, 0, 20), square('#0000ff', 0, 60, 30));
    const { colors, svg: limited } = tidied(text, { maxColors: 2 });
    expect(colors).toBe(2);
    expect(limited.match(/#[0-9a-f]{6}/g)).toEqual(['#ff0000', '#ff0000', '#0000ff']);
  });

  test('name the layers, and never take the id of a gradient', () => {
    const text = svg(
      '<linearGradient id="#FF0000"><stop/></linearGradient>',
      square(RED, 0, 0, 9),
      square(BLUE, 20, 20, 9),
    );
    const named = tidied(text, { nameColors: true }).svg;
    expect(Array.from(named.matchAll(/<path[^>]* id="([^"]*)"/g), ([, id]) => id)).toEqual(['#FF0000 fill', '#0000FF']);
  });
});

const corner = fc.integer({ min: 0, max: 20 }).map((value) => value * 5);
const shape = fc
  .record({
    fill: fc.constantFrom(RED, BLUE, '#00aa00'),
    points: fc.array(fc.tuple(corner, corner), { minLength: 3, maxLength: 5 }),
    more: fc.constantFrom('', '', '', ' fill-rule="evenodd"', ' opacity="0.5"'),
  })
  .map(({ fill, points, more }) =>
    path(fill, `${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ')} z`, more),
  );
const drawing = fc.array(shape, { minLength: 2, maxLength: 14 }).map((shapes) => svg(...shapes));

describe('for any drawing', () => {
  test('joining and grouping look the same', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (text) => {
        const before = await rendered(tidied(text, {}).svg);
        const after = await rendered(tidied(text, { joinColors: true, groupColors: true }).svg);
        expect(shareOfChanges(before, after)).toBeLessThan(0.002);
      }),
      { numRuns: 60 },
    );
  });

  test('tidying again changes nothing', () => {
    fc.assert(
      fc.property(drawing, (text) => {
        const tidying = { specks: 30, maxColors: 2, joinColors: true, groupColors: true, nameColors: true };
        const once = tidied(text, tidying);
        expect(tidied(once.svg, tidying)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a simpler version', () => {
  const text = recraftSvg({ paths: 700, seed: 3 });
  const options = { dropBackground: false, size: { width: 1024, height: 1024 }, tidying: UNTIDIED };

  test('has at most as many paths as are wanted, and gives up no more than that takes', () => {
    const trace = openTrace(text, dom);
    const light = simplify(trace, options, 400);
    expect(light?.trace.weight.paths).toBeLessThanOrEqual(400);
    const easy = simplify(trace, options, 690);
    expect(easy?.tidying).toMatchObject({ joinColors: true, groupColors: true, specks: null, maxColors: null });
  });

  test('is not offered where nothing can be had', () => {
    expect(simplify(openTrace(svg(square(RED, 0, 0, 50)), dom), options, 0)).toBeNull();
  });
});
