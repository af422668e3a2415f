import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordBoxes } from '../../../../plugin/nodes/word-boxes.ts';
import type { TextLook } from '../../../../plugin/nodes/word-boxes.ts';

const LOOK: TextLook = {
  characters: 'Pack light, walk far',
  width: 400,
  height: 48,
  fontSize: 40,
  lineHeight: 48,
  spacing: 0,
  across: 0,
  down: 0,
  box: 'natural',
};

const texts = fc.string({ unit: fc.constantFrom('a', 'W', 'i', '3', '春', ' ', '\n', '.'), maxLength: 60 });

describe('the words of a text layer', () => {
  test('are all there, in order, whatever the box', () => {
    const boxes = fc.constantFrom('natural', 'tall', 'fixed');
    fc.assert(
      fc.property(texts, boxes, fc.integer({ min: 1, max: 400 }), (characters, box, width) => {
        const words = wordBoxes({ ...LOOK, characters, box, width }).map(({ text }) => text);
        expect(words).toEqual(characters.split(/\s+/).filter((word) => word !== ''));
      }),
      { numRuns: 60 },
    );
  });

  test('never overlap in a line, and lie within a layer that is as wide as they are', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 0.5, 1), (characters, across) => {
        const words = wordBoxes({ ...LOOK, characters, across });
        for (const [index, word] of words.entries()) {
          expect(word.x).toBeGreaterThan(-1e-6);
          expect(word.x + word.width).toBeLessThan(LOOK.width + 1e-6);
          const next = words[index + 1];
          if (next?.y === word.y) expect(next.x).toBeGreaterThan(word.x + word.width);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('fill a layer that fits them: the longest line is as wide as the layer', () => {
    const words = wordBoxes({ ...LOOK, characters: 'Pack light,\nfar', height: 96 });
    expect(words.map(({ y }) => y)).toEqual([words[0]?.y, words[0]?.y, (words[0]?.y ?? 0) + 48]);
    expect((words[1]?.x ?? 0) + (words[1]?.width ?? 0)).toBeCloseTo(400, 6);
  });

  test('stand right, in the middle and at the bottom as they are aligned', () => {
    const [left] = wordBoxes({ ...LOOK, box: 'fixed', width: 900, height: 480 });
    const [middle] = wordBoxes({ ...LOOK, box: 'fixed', width: 900, height: 480, across: 0.5, down: 0.5 });
    const right = wordBoxes({ ...LOOK, box: 'fixed', width: 900, height: 480, across: 1, down: 1 });
    expect(left).toMatchObject({ x: 0 });
    expect(middle?.x).toBeGreaterThan(left?.x ?? 0);
    expect(middle?.y).toBeCloseTo((left?.y ?? 0) + 216, 6);
    expect((right.at(-1)?.x ?? 0) + (right.at(-1)?.width ?? 0)).toBeCloseTo(900, 6);
    expect(right[0]?.y).toBeCloseTo((left?.y ?? 0) + 432, 6);
  });

  test('break into as many lines as the layer is high, where its height follows from them', () => {
    for (const lines of [2, 3, 4]) {
      const words = wordBoxes({ ...LOOK, box: 'tall', width: 400 / (lines - 0.3), height: 48 * lines });
      expect(new Set(words.map(({ y }) => y)).size).toBe(lines);
    }
  });

  test('that a cut layer does not show are left out', () => {
    const cut = wordBoxes({ ...LOOK, box: 'cut', width: 180, height: 60 });
    expect(cut.map(({ text }) => text)).toEqual(['Pack']);
    expect(wordBoxes({ ...LOOK, box: 'fixed', width: 180, height: 60 })).toHaveLength(4);
  });

  test('of mixed sizes are as high as their lines', () => {
    const [word] = wordBoxes({ ...LOOK, fontSize: null, lineHeight: null });
    expect(word?.height).toBeCloseTo(48, 6);
  });

  test('stand wider apart where characters do', () => {
    const [, plain] = wordBoxes({ ...LOOK, box: 'fixed', width: 2_000 });
    const [, spaced] = wordBoxes({ ...LOOK, box: 'fixed', width: 2_000, spacing: 10 });
    expect(spaced?.x).toBeCloseTo((plain?.x ?? 0) + 50, 6);
  });
});
