import { describe, expect, test } from 'vitest';
import type { FrameText } from '../../../../../plugin/protocol/layout.ts';
import { layoutWords } from '../../../../../ui/screens/create/layout-words.ts';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSignalApp } from '../signal-app.ts';

const corners = [
  [0, 0],
  [0.5, 0],
  [0.5, 0.1],
  [0, 0.1],
] as const;

function text(words: readonly string[], change: Partial<FrameText> = {}): FrameText {
  const found = words.map((word) => ({ text: word, corners }));
  return { id: '1:2', name: 'Poster', width: 1_000, height: 500, words: found, hidden: 0, beyond: 0, ...change };
}

const frame = { id: '1:2', name: 'Poster', width: 1_000, height: 500 };
const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

async function setUp(words: FrameText, vectorModel = 'recraftv3_vector') {
  const app = createSignalApp();
  app.savePreferences({ vectorModel, ratio: '2:1' });
  app.frameTexts.set('1:2', words);
  app.selection.value = { pageId: '0:1', layers: [], frame };
  const model = createCreateModel(app);
  model.prompt.value = 'A poster';
  model.layout.switchOn(true);
  await answered();
  return { app, model };
}

describe('the text of a frame in a picture', () => {
  test('is sent word by word with its boxes', async () => {
    const { app, model } = await setUp(text(['WALK', 'far']));
    model.generate();
    expect(app.calls).toMatchObject([
      [
        'generate',
        {
          textLayout: [
            { text: 'WALK', bbox: corners },
            { text: 'far', bbox: corners },
          ],
        },
      ],
    ]);
  });

  test('leaves out words that Recraft is not known to set, unless they are to be tried', async () => {
    const { model } = await setUp(text(['WALK', '春天', 'café']));
    expect(model.layout.words.value.map(({ sent }) => sent)).toEqual([true, false, false]);
    expect(model.layout.boxes.value?.map((box) => box.text)).toEqual(['WALK']);
    expect(model.layout.notes.value).toEqual([
      'Recraft isn’t known to set 春 天 é: 2 words are left out. What is known may be incomplete.',
    ]);
    model.layout.setTryDoubtful(true);
    expect(model.layout.boxes.value).toHaveLength(3);
    expect(model.layout.notes.value).toEqual(['Recraft isn’t known to set 春 天 é; a refusal is free.']);
  });

  test('is nothing for a model that takes none, and there again for one that does', async () => {
    const { app, model } = await setUp(text(['WALK']));
    model.chooseModel('recraftv4_1_vector');
    expect(model.kept.value).toBe('V4.1 takes no text layout; it is kept for models that do.');
    model.generate();
    expect(app.calls[0]?.[1]).not.toHaveProperty('textLayout');
    model.chooseModel('recraftv3_vector');
    await answered();
    expect(model.layout.boxes.value).toHaveLength(1);
  });

  test('is read again when another frame is selected, and none is sent of a frame that is not', async () => {
    const { app, model } = await setUp(text(['WALK']));
    app.selection.value = { pageId: '0:1', layers: [], frame: null };
    expect(model.layout.boxes.value).toBeUndefined();
    app.frameTexts.set('1:3', text(['RUN'], { id: '1:3', name: 'Other' }));
    app.selection.value = { pageId: '0:1', layers: [], frame: { ...frame, id: '1:3', name: 'Other' } };
    await answered();
    expect(model.layout.boxes.value?.map((box) => box.text)).toEqual(['RUN']);
  });

  test('is stretched in another ratio than the frame’s, which is said', async () => {
    const { app, model } = await setUp(text(['WALK']));
    expect(model.layout.notes.value).toEqual([]);
    app.savePreferences({ ratio: '1:1' });
    expect(model.layout.notes.value).toEqual(['The frame is nearest to 2:1: in another ratio its text is stretched.']);
  });

  test('and no text at all are not both asked for', async () => {
    const { model } = await setUp(text(['WALK']));
    model.setNoText(true);
    expect(model.layout.wanted.value).toBe(false);
  });
});

describe('what is said of a frame’s text', () => {
  test('without any: that there is none, or that it is hidden', () => {
    expect(layoutWords(text([]), false)).toEqual(['“Poster” has no text. Nothing is set.']);
    expect(layoutWords(text([], { hidden: 2 }), false)).toEqual([
      'All text in “Poster” is hidden (2 layers). Nothing is set.',
    ]);
  });

  test('with 200 words: that a few come out best', () => {
    const words = Array.from({ length: 200 }, () => 'WALK');
    expect(layoutWords(text(words), false)).toEqual(['200 words: a few large ones come out best.']);
    expect(layoutWords(text(words, { beyond: 50 }), false)).toEqual([
      '250 words: a few large ones come out best.',
      'The first 200 are taken.',
    ]);
  });

  test('with hidden text: that it is left out', () => {
    expect(layoutWords(text(['WALK'], { hidden: 1 }), false)).toEqual(['Hidden text is left out (1 layer).']);
  });

  test('with many characters that are not known: a dozen of them', () => {
    const [words] = layoutWords(text(['一二三四五六七八九十百千萬億']), false);
    expect(words).toContain('一 二 三 四 五 六 七 八 九 十 百 千 and 2 more: 1 word is left out');
  });
});
