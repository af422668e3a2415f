import { beforeAll, describe, expect, test } from 'vitest';
import type { FrameText } from '../../../plugin/protocol/layout.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { loadFont } from '../../figma/render/font.ts';
import type { FontOutlines } from '../../figma/render/font.ts';
import { layoutText } from '../../figma/render/text-layout.ts';
import { interFont } from '../../kit/figma.ts';
import { openController } from './controller.ts';

let font: FontOutlines;
beforeAll(async () => {
  font = loadFont(await interFont());
});

/** A frame of 1,000 × 500, and what a test puts into it. */
async function read(fill: (build: DocumentBuilder, frame: string) => void, frame = {}) {
  const controller = await openController({
    document(build) {
      const id = build.add('FRAME', { name: 'Poster', x: 300, y: -80, width: 1_000, height: 500, ...frame });
      fill(build, id);
    },
  });
  const { id } = controller.figma.document.byName('Poster');
  const text = await controller.call('frame.textLayout', id);
  if (!text) throw new Error('the frame was not found');
  return { ...controller, text, id };
}

const wordsOf = ({ words }: FrameText) => words.map(({ text }) => text);

describe('the text of a frame', () => {
  test('comes word by word, each with a box where the words are drawn', async () => {
    const { figma, text } = await read((build, frame) => {
      build.add('TEXT', { name: 'Head', x: 64, y: 80, fontSize: 56, characters: 'Pack light, walk far' }, frame);
    });
    expect(wordsOf(text)).toEqual(['Pack', 'light,', 'walk', 'far']);
    const [line] = layoutText(font, figma.document.byName('Head'));
    for (const { text: word, corners } of text.words) {
      const start = font.measure((line?.text ?? '').slice(0, line?.text.indexOf(word)), 56).width;
      const [left = 0, top = 0] = corners[0] ?? [];
      const [right = 0, bottom = 0] = corners[2] ?? [];
      // Figma gives no bounds of words: within 3% of the frame's width, and exact in height, as the line is.
      expect(Math.abs(left - (64 + start) / 1_000)).toBeLessThan(0.03);
      expect(Math.abs(right - (64 + start + font.measure(word, 56).width) / 1_000)).toBeLessThan(0.03);
      expect([top, bottom].map((y) => y * 500)).toEqual([80, expect.closeTo(80 + 56 * 1.21, 0)]);
    }
  });

  test('turned, has boxes that are turned as well', async () => {
    const { text } = await read((build, frame) => {
      build.add('TEXT', { name: 'Side', x: 500, y: 400, rotation: 90, fontSize: 40, characters: 'Up' }, frame);
    });
    const [word] = text.words;
    expect(word?.corners).toHaveLength(4);
    const [start, end, , below] = word?.corners ?? [];
    // Counter-clockwise: the word runs upward, and what is below it lies to its right.
    expect(start).toEqual([0.5, 0.8]);
    expect(end?.[0]).toBeCloseTo(0.5, 3);
    expect(end?.[1]).toBeLessThan(0.8);
    expect(below?.[0]).toBeGreaterThan(0.5);
  });

  test('is that of the frame wherever it lies, turned or in a section, with groups and frames in it', async () => {
    const nested = (build: DocumentBuilder, frame: string) => {
      const group = build.add('GROUP', { name: 'Group' }, frame);
      build.add('TEXT', { name: 'In group', x: 100, y: 100, characters: 'Grouped' }, group);
      const inner = build.add('FRAME', { name: 'Inner', x: 400, y: 200, width: 300, height: 200 }, frame);
      build.add('TEXT', { name: 'In frame', x: 10, y: 20, characters: 'Framed' }, inner);
    };
    const upright = await read(nested);
    const turned = await read(nested, { rotation: 33 });
    expect(wordsOf(upright.text)).toEqual(['Grouped', 'Framed']);
    expect(upright.text.words[1]?.corners[0]).toEqual([0.41, 0.44]);
    expect(turned.text.words).toEqual(upright.text.words);
  });

  test('that is hidden, by itself or with its parents, is left out and counted', async () => {
    const { text } = await read((build, frame) => {
      build.add('TEXT', { name: 'Seen', characters: 'Seen' }, frame);
      build.add('TEXT', { name: 'Hidden', characters: 'Hidden', visible: false }, frame);
      build.add('TEXT', { name: 'Clear', characters: 'Clear', opacity: 0 }, frame);
      build.add('TEXT', { name: 'Empty', characters: '  ' }, frame);
      const away = build.add('FRAME', { name: 'Away', visible: false }, frame);
      build.add('TEXT', { name: 'In it', characters: 'Away' }, away);
      build.add('TEXT', { name: 'Outside', x: 2_000, characters: 'Outside' }, frame);
    });
    expect(wordsOf(text)).toEqual(['Seen']);
    expect(text.hidden).toBe(3);
  });

  test('is as it is seen: in capitals where these are set', async () => {
    const { text } = await read((build, frame) => {
      build.add('TEXT', { name: 'Head', textCase: 'UPPER', characters: 'Walk far' }, frame);
      build.add('TEXT', { name: 'Foot', y: 50, textCase: 'LOWER', characters: 'Walk Far' }, frame);
    });
    expect(wordsOf(text)).toEqual(['WALK', 'FAR', 'walk', 'far']);
  });

  test('can be nothing, or far more than a picture holds', async () => {
    const none = await read(() => undefined);
    expect(none.text).toMatchObject({ name: 'Poster', width: 1_000, height: 500, words: [], hidden: 0, beyond: 0 });
    const many = await read((build, frame) => {
      const characters = Array.from({ length: 600 }, (_, index) => `w${String(index)}`).join(' ');
      build.add('TEXT', { name: 'Long', width: 1_000, textAutoResize: 'HEIGHT', fontSize: 8, characters }, frame);
    });
    expect(many.text.words).toHaveLength(500);
    expect(many.text.beyond).toBe(100);
  });

  test('is read without changing anything', async () => {
    const { figma, call, id } = await read((build, frame) => {
      build.add('TEXT', { name: 'Head', characters: 'Pack light' }, frame);
    });
    const before = figma.document.snapshot();
    await call('frame.textLayout', id);
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('of a frame that is gone is nothing', async () => {
    const { figma, call, id } = await read(() => undefined);
    figma.user.delete(id);
    expect(await call('frame.textLayout', id)).toBeNull();
  });
});
