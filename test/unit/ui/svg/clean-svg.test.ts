import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../../ui/svg/clean-svg.ts';
import { SVG_LIMITS } from '../../../../ui/svg/limits.ts';
import { rectangleOf } from '../../../../ui/svg/rectangle-path.ts';
import { SvgProblem } from '../../../../ui/svg/svg-problem.ts';
import { createSvgDom } from '../../../kit/svg-dom.ts';

const dom = createSvgDom();
const KEEP = { dropBackground: false };
const DROP = { dropBackground: true };

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2048 2048" width="1024" height="1024">${body}</svg>`;
}

const SMALL = { text: 1_000, shapes: 5, depth: 5, copies: 50 };

function problem(text: string): string {
  try {
    cleanSvg(text, dom, { ...KEEP, limits: SMALL });
  } catch (error) {
    if (error instanceof SvgProblem) return error.code;
    throw error;
  }
  return 'none';
}

describe('what is told about a clean SVG', () => {
  test('its size in pixels, not in units of the view box', () => {
    expect(cleanSvg(svg('<path d="M1 1"/>'), dom, KEEP)).toMatchObject({ width: 1024, height: 1024 });
  });

  test('the size that was asked for, with the same view box', () => {
    const clean = cleanSvg(svg('<path d="M1 1"/>'), dom, { ...KEEP, size: { width: 300, height: 200 } });
    expect(clean).toMatchObject({ width: 300, height: 200 });
    expect(clean.svg).toContain('viewBox="0 0 2048 2048" width="300" height="200"');
  });

  test('how many shapes are drawn: those in definitions count where they are used', () => {
    const body = '<defs><circle id="a" r="3"/></defs><use href="#a"/><use href="#a"/><g><path d="M1 1"/></g>';
    expect(cleanSvg(svg(body), dom, KEEP).paths).toBe(3);
  });

  test('whether a background was dropped, which no longer counts', () => {
    const body = '<path fill="rgb(252,252,251)" d="M 0 0 L 2048 0 L 2048 2048 L 0 2048 L 0 0 z"/><path d="M1 1"/>';
    expect(cleanSvg(svg(body), dom, DROP)).toMatchObject({ paths: 1, droppedBackground: true });
    expect(cleanSvg(svg(body), dom, KEEP)).toMatchObject({ paths: 2, droppedBackground: false });
  });
});

describe('limits', () => {
  test('20,000 paths pass', () => {
    expect(cleanSvg(svg('<path d="M1 1"/>'.repeat(20_000)), dom, KEEP).paths).toBe(20_000);
  });

  test('one shape more than the limit is refused', () => {
    expect(problem(svg('<rect/>'.repeat(SMALL.shapes)))).toBe('none');
    expect(problem(svg('<rect/>'.repeat(SMALL.shapes + 1)))).toBe('svg-too-heavy');
  });

  test('nesting is refused before it can do harm', () => {
    const nested = (depth: number) => svg(`${'<g>'.repeat(depth)}<path d="M1 1"/>${'</g>'.repeat(depth)}`);
    expect(problem(nested(SMALL.depth - 1))).toBe('none');
    expect(problem(nested(SMALL.depth))).toBe('svg-too-heavy');
  });

  test('copies of copies are refused before they multiply', () => {
    const level = (i: number) => `<g id="l${i}">${`<use href="#l${i - 1}"/>`.repeat(4)}</g>`;
    const bomb = `<defs><path id="l0" d="M1 1"/>${[1, 2, 3, 4].map(level).join('')}</defs>`;
    expect(problem(svg(`${bomb}<use href="#l1"/>`))).toBe('svg-too-heavy');
    expect(problem(svg('<defs><path id="l0" d="M1 1"/></defs><use href="#l0"/>'))).toBe('none');
  });

  test('text beyond all measure is not even parsed', () => {
    const refusing = {
      parse: () => {
        throw new Error('parsed');
      },
      serialize: () => '',
    };
    expect(() => cleanSvg(' '.repeat(SVG_LIMITS.text + 1), refusing, KEEP)).toThrow(SvgProblem);
  });
});

describe('a DOCTYPE', () => {
  const declared = '<!DOCTYPE svg [<!ENTITY a "b">]>';

  test('never reaches the parser, nor does what it declares', () => {
    const parsed: string[] = [];
    const listening = {
      ...dom,
      parse(text: string) {
        parsed.push(text);
        return dom.parse(text);
      },
    };
    const text = svg('<path d="M1 1"/>');
    expect(cleanSvg(`<?xml version="1.0"?>\n${declared}\n${text}`, listening, KEEP).paths).toBe(1);
    expect(parsed).toEqual([text]);
  });

  test('costs nothing where an ampersand in the drawing is only text', () => {
    // happy-dom does not know CDATA sections.
    const plain = { ...dom, parse: (text: string) => dom.parse(text.replace(/<!\[CDATA\[.*?\]\]>/g, '')) };
    const text = `${declared}${svg('<style><![CDATA[&a;]]></style><path d="M1 1"/>')}`;
    expect(cleanSvg(text, plain, KEEP).paths).toBe(1);
  });

  test('of any length and left open is refused in no time', () => {
    for (const part of ['[', '"', "<!--'", '<?x', '[<!ENTITY a "b">']) {
      const text = `<!DOCTYPE svg ${part.repeat(200_000)}`;
      expect(() => cleanSvg(text, dom, KEEP)).toThrow(SvgProblem);
    }
  });
});

describe('whatever comes', () => {
  const color = fc.constantFrom(
    'red',
    'rgba(0,0,0,.3)',
    '#12345680',
    'none',
    'currentColor',
    'url(#a)',
    'var(--x)',
    '',
  );
  const attributes = fc.record(
    {
      fill: color,
      stroke: color,
      color,
      id: fc.constantFrom('a', 'b', 'c'),
      style: fc.constantFrom('fill:blue', 'fill:rgba(9,9,9,.5);opacity:.2', 'stroke:url(#b)', ';'),
      href: fc.constantFrom('#a', '#b', 'https://x.example', 'javascript:1'),
      transform: fc.constantFrom('translate(0,0)', 'scale(2)'),
      'fill-opacity': fc.constantFrom('.5', '50%', 'x'),
      'clip-path': fc.constantFrom('url(#a)', 'none'),
      onclick: fc.constant('x()'),
    },
    { requiredKeys: [] },
  );
  const names = 'g path rect use defs symbol svg a clipPath linearGradient stop script style mask text'.split(' ');
  const element = (children: fc.Arbitrary<string[]>) =>
    fc.tuple(fc.constantFrom(...names), attributes, children).map(([name, values, inner]) => {
      const text = Object.entries(values).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${text.join('')}>${inner.join('')}</${name}>`;
    });
  const leaf = element(fc.constant([]));
  const branch = element(fc.array(leaf, { maxLength: 3 }));
  const tree = element(fc.array(fc.oneof(leaf, branch), { maxLength: 3 }));

  test('nothing forbidden is left, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.boolean(), (body, dropBackground) => {
        const input = svg(`${body.join('')}<path d="M5 5H9"/>`);
        const clean = cleanSvg(input, dom, { dropBackground });
        expect(clean.svg).not.toMatch(
          /script|style|onclick|javascript|x\.example|<use|<a[\s>]|<text|rgba|currentcolor|var\(/i,
        );
        const again = cleanSvg(clean.svg, dom, { dropBackground });
        expect(again.svg).toBe(clean.svg);
        expect(again.paths).toBe(clean.paths);
      }),
      { numRuns: 60 },
    );
  });
});

describe('rectangleOf', () => {
  test.each([
    ['M 0 0 L 10 0 L 10 5 L 0 5 L 0 0 z', { x: 0, y: 0, width: 10, height: 5 }],
    ['M0 0h10v5H0z', { x: 0, y: 0, width: 10, height: 5 }],
    ['m1,1 0,5 10,0 0,-5z', { x: 1, y: 1, width: 10, height: 5 }],
    ['M0 0 10 0 10 5 0 5', { x: 0, y: 0, width: 10, height: 5 }],
  ])('%s', (d, box) => {
    expect(rectangleOf(d)).toEqual(box);
  });

  test.each([
    '',
    'M0 0',
    'M0 0L10 10L10 0L0 10Z',
    'M0 0L10 1L10 5L0 5Z',
    'M0 0C1 1 2 2 10 0V5H0Z',
    'M0 0L10 0L10 5L0 5L0 0L',
    'L0 0',
    'M0 0H10V5H0ZM2 2H3V3H2Z',
    'M 0 0 '.repeat(100),
  ])('%j is none', (d) => {
    expect(rectangleOf(d)).toBeNull();
  });
});

const real = join(process.env['RECRAFT_DATA'] ?? '', 'vectorize-output.svg');
test.skipIf(!existsSync(real))('a real answer of Recraft keeps its 14 paths, their order and their data', () => {
  const text = readFileSync(real, 'utf8');
  const clean = cleanSvg(text, dom, DROP);
  expect(clean).toMatchObject({ width: 577, height: 721, paths: 14, droppedBackground: false });
  const data = (value: string) => Array.from(value.matchAll(/ d="([^"]*)"/g), ([, d]) => d);
  expect(data(clean.svg)).toEqual(data(text));
  expect(clean.svg).not.toMatch(/rgb\(|style|preserveAspectRatio|translate/);
});
