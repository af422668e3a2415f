import { describe, expect, test } from 'vitest';
import { openClient, svgOf } from './client.ts';

const V3 = { model: 'recraftv3_vector', random_seed: 3 };
const BOX = [
  [0.25, 0.5],
  [0.75, 0.5],
  [0.75, 0.625],
  [0.25, 0.625],
];

/** The box around the last path of a drawing, in units of its viewBox. */
function lastBox(svg: string): { x: number; y: number; right: number; bottom: number } {
  const d = [...svg.matchAll(/ d="([^"]*)"/g)].at(-1)?.[1] ?? '';
  const numbers = d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function paths(svg: string): number {
  return svg.match(/<path/g)?.length ?? 0;
}

// Fact sheet 7.2; the characters from the vendor's page of endpoints.
describe('text layout', () => {
  test('each word is drawn as a path in its box', async () => {
    const { generate } = await openClient();
    const svg = svgOf(await generate({ ...V3, text_layout: [{ text: 'Recraft', bbox: BOX }] }));
    const { x, y, right, bottom } = lastBox(svg);
    for (const [value, wanted] of [
      [x, 512],
      [y, 1024],
      [right, 1536],
      [bottom, 1280],
    ] as const) {
      expect(Math.abs(value - wanted)).toBeLessThan(2);
    }
    expect(paths(svg)).toBe(paths(svgOf(await generate(V3))) + 1);
  });

  test('a box may be turned, and may reach out of the picture', async () => {
    const { generate } = await openClient();
    const diamond = [
      [0.5, -0.5],
      [1, 0],
      [0.5, 0.5],
      [0, 0],
    ];
    const { y, right } = lastBox(svgOf(await generate({ ...V3, text_layout: [{ text: 'H', bbox: diamond }] })));
    expect([Math.round(y / 64), Math.round(right / 64)]).toEqual([-16, 32]);
  });

  test.each([
    ['two words in one', { text: 'two words', bbox: BOX }, 'single word'],
    ['no word', { text: '', bbox: BOX }, 'single word'],
    ['a character that is not in the list', { text: 'Füchse', bbox: BOX }, "unsupported character 'ü'"],
    ['Chinese', { text: '狐狸', bbox: BOX }, "unsupported character '狐'"],
    ['three corners', { text: 'AI', bbox: BOX.slice(1) }, "invalid 'text_layout'"],
    ['five corners', { text: 'AI', bbox: [...BOX, [0, 0]] }, "invalid 'text_layout'"],
    ['a corner of three numbers', { text: 'AI', bbox: [[0, 0, 0], ...BOX.slice(1)] }, "invalid 'text_layout'"],
  ])('%s is refused', async (_, word, message) => {
    const { generate, recraft } = await openClient();
    const answer = await generate({ ...V3, text_layout: [word] });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ message: expect.stringContaining(message) as string });
    expect(recraft.balance()).toBe(10_000);
  });
});

describe('the words of a prompt in quotation marks', () => {
  test('are written into the picture, unless no text is asked for', async () => {
    const { generate } = await openClient();
    const prompt = 'a fox with a sign "OPEN"';
    const written = paths(svgOf(await generate({ ...V3, prompt })));
    expect(paths(svgOf(await generate({ ...V3, prompt, controls: { no_text: true } })))).toBe(written - 1);
  });
});

describe('the artistic level', () => {
  test('has more around the drawing the higher it is', async () => {
    const { generate } = await openClient();
    const counts = await Promise.all(
      [0, 2, 5].map(async (artistic_level) => paths(svgOf(await generate({ ...V3, controls: { artistic_level } })))),
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts).size).toBe(3);
  });

  test.each([-1, 6, 2.5, '3'])('%j is refused', async (artistic_level) => {
    const { generate } = await openClient();
    expect((await generate({ ...V3, controls: { artistic_level } })).status).toBe(400);
  });
});

describe('the negative prompt', () => {
  test('keeps what it names out of the picture', async () => {
    const { generate } = await openClient();
    const drawing = async (fields: object) => svgOf(await generate({ ...V3, prompt: 'red apple', ...fields }));
    const apple = await drawing({});
    expect(await drawing({ negative_prompt: 'submarine' })).toBe(apple);
    expect(await drawing({ negative_prompt: 'apple' })).not.toBe(apple);
  });
});

// Fact sheet 4.1: what a model does not support is "rejected or ignored"; here it is always rejected.
describe('what V3 alone takes', () => {
  test.each([
    ['text_layout', { text_layout: [{ text: 'AI', bbox: BOX }] }],
    ['artistic_level', { controls: { artistic_level: 1 } }],
    ['no_text', { controls: { no_text: true } }],
  ])('%s is refused by every other model', async (_, fields) => {
    const { generate } = await openClient();
    for (const model of ['recraftv4_1_vector', 'recraftv4_vector', 'recraftv2_vector', 'recraftv4_1_flash']) {
      expect((await generate({ model, ...fields })).status, model).toBe(400);
    }
    expect((await generate({ model: 'recraftv3', ...fields })).status).toBe(200);
  });

  test('the negative prompt is taken by V2 too, and by no later model', async () => {
    const { generate } = await openClient();
    expect((await generate({ model: 'recraftv2_vector', negative_prompt: 'dogs' })).status).toBe(200);
    expect((await generate({ model: 'recraftv4_1_vector', negative_prompt: 'dogs' })).status).toBe(400);
  });
});
