import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, createMatcher } from '../../../../ui/color/match.ts';
import type { MatchOptions } from '../../../../ui/color/match.ts';
import type { Palette } from '../../../../ui/color/palette.ts';
import { cleanSvg } from '../../../../ui/svg/clean-svg.ts';
import { openSvg, recolorSvg } from '../../../../ui/svg/open-svg.ts';
import { recraftSvg } from '../../../recraft/samples.ts';
import { createSvgDom } from '../../../kit/svg-dom.ts';
import { hexes, paletteOf, PLAIN } from '../color/arbitraries.ts';

const dom = createSvgDom();
const KEEP = { dropBackground: false };
const SIX = paletteOf('#1f6f5c', '#17323d', '#f5e3c8', '#ffb648', '#f2643d', '#8ccbe6');

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${body}</svg>`;
}

function fixture(name: string): string {
  const file = join(import.meta.dirname, `../../../fixtures/svg/recraft/${name}.txt`);
  return readFileSync(file, 'utf8').split('\n@@@\n')[0] ?? '';
}

function colorsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:fill|stroke|stop-color)="(#[^"]*)"/g), ([, hex = '']) => hex);
}

function matched(text: string, palette: Palette, options: Partial<MatchOptions> = {}): string {
  const open = openSvg(text, dom, KEEP);
  return open.recolored(changesOf(createMatcher(palette)(open.colors, { ...PLAIN, ...options })));
}

function areas(body: string): Record<string, number> {
  const { colors } = openSvg(svg(body), dom, KEEP);
  return Object.fromEntries(colors.map(({ hex, area }) => [hex, Math.round(area)]));
}

const square = (side: number, attributes: string) => `<rect width="${side}" height="${side}" ${attributes}/>`;

describe('colors are counted', () => {
  test('once each, the largest area first', () => {
    const { colors } = openSvg(
      svg(square(10, 'fill="red"') + square(20, 'fill="#00f"') + square(10, 'fill="#f00"')),
      dom,
      KEEP,
    );
    expect(colors).toEqual([
      { hex: '#0000ff', area: 400 },
      { hex: '#ff0000', area: 200 },
    ]);
  });

  test('as they are inherited, and as black where nothing says so', () => {
    expect(areas(`<g fill="#0f0" stroke="#00f" stroke-width="2">${square(10, '')}</g>${square(20, '')}`)).toEqual({
      '#000000': 400,
      '#00ff00': 100,
      '#0000ff': 80,
    });
    expect(areas('<path d="M1 1H9" stroke="red"/>')).toEqual({ '#ff0000': 8 });
  });

  test('by their part of a gradient, less where a stop is translucent', () => {
    const stops = (...list: readonly string[]) => list.map((stop) => `<stop ${stop}/>`).join('');
    const gradient = `<linearGradient id="a">${stops('offset="0" stop-color="#f00"', 'offset=".5" stop-color="#0f0"', 'offset="100%" stop-color="#00f8"')}</linearGradient>`;
    const borrowed = '<radialGradient id="b" href="#a"/>';
    const body = `<defs>${gradient}${borrowed}</defs>${square(10, 'fill="url(#a)"')}${square(10, 'fill="url(#b)"')}`;
    expect(areas(body)).toEqual({ '#00ff00': 100, '#ff0000': 50, '#0000ff': 27 });
  });

  test('with nothing for what is in definitions or is hidden, but they are counted', () => {
    const body = `<defs><clipPath id="c">${square(90, 'fill="#123456"')}</clipPath></defs>`;
    expect(
      areas(`${body}${square(5, 'fill="red" clip-path="url(#c)"')}${square(9, 'fill="blue" display="none"')}`),
    ).toEqual({
      '#ff0000': 25,
      '#123456': 0,
      '#0000ff': 0,
    });
  });

  test('without those of masks, which say how much is seen', () => {
    const mask = `<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient><mask id="m">${square(9, 'fill="url(#g)"')}${square(2, 'fill="#abc"')}</mask>`;
    const body = `<defs>${mask}</defs>${square(5, 'fill="#f00" mask="url(#m)"')}`;
    expect(areas(body)).toEqual({ '#ff0000': 25 });
    const result = matched(svg(body), paletteOf('#1f6f5c'));
    expect(result).toContain('stop-color="#ffffff"');
    expect(result).toContain('fill="#aabbcc"');
  });
});

describe('colors are exchanged', () => {
  test('in fills, strokes and stops, with their opacity as it was', () => {
    const body =
      '<defs><linearGradient id="a"><stop stop-color="rgba(255,0,0,.5)"/><stop offset="1" stop-color="#0f0"/></linearGradient></defs>' +
      square(5, 'fill="rgba(255,0,0,.25)" stroke="#0f08"') +
      square(5, 'fill="url(#a)" opacity=".3"');
    const clean = cleanSvg(svg(body), dom, KEEP).svg;
    const result = recolorSvg(
      svg(body),
      new Map([
        ['#ff0000', '#111111'],
        ['#00ff00', '#222222'],
      ]),
      dom,
      KEEP,
    );
    expect(result).toBe(clean.replaceAll('#ff0000', '#111111').replaceAll('#00ff00', '#222222'));
    expect(result).toContain('fill="#111111" stroke="#222222" fill-opacity="0.25" stroke-opacity="0.5333"');
  });

  test('where black is only the default, and only there', () => {
    const black = new Map([['#000000', '#17323d']]);
    const result = recolorSvg(svg(square(5, '') + square(4, 'fill="none" stroke="#f00"')), black, dom, KEEP);
    expect(colorsIn(result)).toEqual(['#17323d', '#ff0000']);
    expect(result).toMatch(/^<svg[^>]* fill="#17323d"/);
    expect(recolorSvg(svg(square(5, 'fill="red"')), black, dom, KEEP)).not.toContain('#17323d');
  });

  test('from their own each time, whatever was shown before, and two may change places', () => {
    const open = openSvg(fixture('flat'), dom, KEEP);
    const own = open.recolored(new Map());
    expect(own).toBe(cleanSvg(fixture('flat'), dom, KEEP).svg);
    const [first = '', second = ''] = open.colors.map(({ hex }) => hex);
    const once = open.recolored(new Map([[first, second]]));
    expect(once).toBe(own.replaceAll(first, second));
    const exchanged = open.recolored(
      new Map([
        [first, second],
        [second, first],
      ]),
    );
    expect(exchanged).toBe(
      own.replace(/#[\da-f]{6}/g, (hex) => (hex === first ? second : hex === second ? first : hex)),
    );
    expect(open.recolored(new Map())).toBe(own);
  });

  test('without touching anything else, for any drawing and palette', () => {
    const blank = (text: string) => text.replace(/#[\da-f]{6}/g, '#');
    fc.assert(
      fc.property(fc.nat(1000), fc.array(hexes, { minLength: 1, maxLength: 6 }), (seed, colors) => {
        const text = recraftSvg({ paths: 20, gradients: 6, seed });
        const result = matched(text, paletteOf(...colors));
        expect(blank(result)).toBe(blank(cleanSvg(text, dom, KEEP).svg));
        expect(colorsIn(result).every((hex) => colors.includes(hex))).toBe(true);
        expect(matched(result, paletteOf(...colors))).toBe(result);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(['flat', 'gradients'])('an answer in the form of Recraft (%s)', (name) => {
  test('is all palette after Exact', () => {
    const result = matched(fixture(name), SIX);
    const brand = SIX.map(({ hex }) => hex);
    expect(colorsIn(result).length).toBe(colorsIn(cleanSvg(fixture(name), dom, KEEP).svg).length);
    expect(colorsIn(result).filter((hex) => !brand.includes(hex))).toEqual([]);
  });

  test('keeps its near-white background and its blacks where neutrals are left', () => {
    expect(matched(fixture(name), SIX, { keepNeutrals: true })).toContain('fill="#fcfcfb"');
  });

  test('keeps as many shades as it had in Keep shading, and does not change when matched again', () => {
    const result = matched(fixture(name), SIX, { mode: 'shading' });
    expect(new Set(colorsIn(result)).size).toBeGreaterThan(6);
    expect(matched(result, SIX, { mode: 'shading' })).toBe(result);
  });
});

const real = join(process.env['RECRAFT_DATA'] ?? '', 'vectorize-output.svg');
test.skipIf(!existsSync(real))(
  'a real answer of Recraft (where RECRAFT_DATA names one) is all palette after Exact',
  () => {
    const text = readFileSync(real, 'utf8');
    const brand = SIX.map(({ hex }) => hex);
    const found = colorsIn(matched(text, SIX));
    expect(found).toHaveLength(14);
    expect(found.filter((hex) => !brand.includes(hex))).toEqual([]);
  },
);
