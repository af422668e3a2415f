import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { loadFont } from '../../../figma/render/font.ts';
import { renderSvg } from '../../../figma/render/render-svg.ts';
import { layoutText } from '../../../figma/render/text-layout.ts';
import { draw, type Pixels } from './pixels.ts';
import { at, makeScene, solid, testFont } from './scene.ts';

const font = testFont();

function textNode(props: Partial<NodeRecord>): NodeRecord {
  const scene = makeScene();
  const look = { width: 100, height: 100, relativeTransform: at(0, 0), fills: [solid('red')], fontSize: 20 };
  scene.add({ id: 't', type: 'TEXT', characters: 'Text', textAutoResize: 'NONE', ...look, ...props });
  const node = scene.node('t');
  if (!node) throw new Error('no text');
  return node;
}

function lines(props: Partial<NodeRecord>): string[] {
  return layoutText(font, textNode(props)).map(({ text }) => text);
}

async function drawn(props: Partial<NodeRecord>): Promise<Pixels> {
  const scene = makeScene();
  scene.add({ ...textNode(props), parent: 'page' });
  return draw(renderSvg(scene, 't', { font, area: { x: 0, y: 0, width: 100, height: 100 } }));
}

function inkIn(pixels: Pixels, from: number, to: number): Set<string> {
  const seen = new Set<string>();
  for (let x = from; x < to; x += 1) for (let y = 0; y < 100; y += 1) seen.add(pixels.color(x, y));
  seen.delete('clear');
  return seen;
}

describe('the font', () => {
  test('measures a line by its size', () => {
    const { width, height } = font.measure('Recraft', 10);
    expect(font.measure('Recraft', 20).width).toBeCloseTo(2 * width);
    expect(height).toBeCloseTo(12.1, 1);
    expect(font.measure('', 10).width).toBe(0);
  });

  test('outlines a line on its baseline', () => {
    expect(font.outline('H', 20, 5, 30)).toMatch(/^M[\d.-]+/);
    expect(font.outline(' ', 20, 5, 30)).toBe('');
  });

  test('is refused where the bytes are no font', () => {
    expect(() => loadFont(new ArrayBuffer(64))).toThrow();
  });
});

describe('lines', () => {
  test('break at spaces where the width is fixed', () => {
    expect(lines({ characters: 'one two three four', width: 80 })).toEqual(['one two', 'three', 'four']);
  });

  test('do not break where the box grows with the text', () => {
    expect(lines({ characters: 'one two three four', width: 80, textAutoResize: 'WIDTH_AND_HEIGHT' })).toHaveLength(1);
  });

  test('break where the text says so, and empty ones stay', () => {
    expect(lines({ characters: 'one\n\ntwo' })).toEqual(['one', '', 'two']);
  });

  test('leave a word whole that is wider than the box', () => {
    expect(lines({ characters: 'a incomprehensibilities b', width: 50 })).toEqual(['a', 'incomprehensibilities', 'b']);
  });

  test('know where they start in the whole text', () => {
    const node = textNode({ characters: 'one two\nthree', width: 50 });
    const starts = layoutText(font, node).map(({ text, start }) =>
      (node.characters ?? '').slice(start, start + text.length),
    );
    expect(starts).toEqual(['one', 'two', 'three']);
  });

  test.each([
    ['LEFT', 0],
    ['CENTER', 0.5],
    ['RIGHT', 1],
  ] as const)('stand %s', (textAlignHorizontal, part) => {
    const [line] = layoutText(font, textNode({ textAlignHorizontal }));
    expect(line?.x).toBeCloseTo(part * (100 - font.measure('Text', 20).width));
  });

  test('stand apart by their line height', () => {
    const at100 = { characters: 'a\nb', lineHeight: { unit: 'PERCENT', value: 150 } } as const;
    const [a, b] = layoutText(font, textNode(at100));
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBe(30);
    const [c, d] = layoutText(font, textNode({ characters: 'a\nb', lineHeight: { unit: 'PIXELS', value: 44 } }));
    expect((d?.y ?? 0) - (c?.y ?? 0)).toBe(44);
  });

  test('lie at the bottom where asked', () => {
    const [top] = layoutText(font, textNode({}));
    const [bottom] = layoutText(font, textNode({ textAlignVertical: 'BOTTOM' }));
    expect((bottom?.y ?? 0) - (top?.y ?? 0)).toBeCloseTo(100 - font.measure('', 20).height);
  });
});

describe('drawn text', () => {
  test('has the color of its fill', async () => {
    expect([...inkIn(await drawn({}), 0, 100)]).toEqual(['red']);
  });

  test('has the fills of its runs where they are mixed', async () => {
    const textRuns = [
      { start: 0, end: 2, fills: [solid('red')] },
      { start: 2, end: 4, fills: [solid('blue')] },
    ];
    const pixels = await drawn({ characters: 'HHHH', fills: 'MIXED', textRuns });
    const half = font.measure('HH', 20).width;
    expect([...inkIn(pixels, 0, half)]).toEqual(['red']);
    expect([...inkIn(pixels, half + 1, 100)]).toEqual(['blue']);
  });

  test('carries a run on from one line to the next', async () => {
    const textRuns = [
      { start: 0, end: 1, fills: [solid('red')] },
      { start: 1, end: 5, fills: [solid('blue')] },
    ];
    const pixels = await drawn({ characters: 'HH\nHH', fills: 'MIXED', textRuns });
    const [letter, line] = [font.measure('H', 20).width, font.measure('', 20).height];
    const colors = [0, line].flatMap((y) => [0, letter].map((x) => pixels.color(x + 3, y + line / 2)));
    expect(colors).toEqual(['red', 'blue', 'blue', 'blue']);
  });

  test('spreads by its letter spacing', async () => {
    const tight = await drawn({ characters: 'HH' });
    const wide = await drawn({ characters: 'HH', letterSpacing: { unit: 'PIXELS', value: 30 } });
    const end = font.measure('HH', 20).width;
    expect(inkIn(tight, end + 1, 100).size).toBe(0);
    expect(inkIn(wide, end + 1, 100).size).toBe(1);
  });
});
