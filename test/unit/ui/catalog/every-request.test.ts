import { expect, test } from 'vitest';
import { defaultModel } from '../../../../ui/catalog/choose-model.ts';
import { CURATED_STYLES } from '../../../../ui/catalog/curated-styles.ts';
import { MODELS } from '../../../../ui/catalog/models.ts';
import type { Model } from '../../../../ui/catalog/models.ts';
import { requestFor } from '../../../../ui/catalog/request-for.ts';
import { styleBasesOf } from '../../../../ui/catalog/style-families.ts';
import type { GenerateRequest, StyleUse } from '../../../../ui/recraft/types.ts';
import { createStudio } from '../../../recraft/art/studio.ts';
import type { Studio } from '../../../recraft/art/studio.ts';
import { openBench, photograph } from '../recraft/bench.ts';
import type { Bench } from '../recraft/bench.ts';

/** What each model takes besides `prompt`, `size`, `random_seed` and colors. Source: the table of models, fact sheet 5.1. */
const LATER = ['style_id', 'style_match'];
const V2 = [...LATER, 'style', 'negative_prompt'];
const V3 = [...V2, 'text_layout', 'artistic_level', 'no_text'];
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(MODELS.map(({ id }) => [id, LATER])),
  recraftv4_1_flash: [],
  recraftv3: V3,
  recraftv3_vector: V3,
  recraftv2: V2,
  recraftv2_vector: V2,
};

const ALWAYS = ['prompt', 'model', 'size', 'n', 'response_format', 'image_format', 'random_seed'];
const COLORS = ['controls', 'colors', 'background_color'];

/** Everything that a designer may want at once, and each alone. */
const EACH = {
  negativePrompt: 'people',
  seed: 4_294_967_295,
  artisticLevel: 0,
  noText: true,
  textLayout: [
    {
      text: 'FOX',
      bbox: [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.5, 0.2],
        [0.1, 0.2],
      ],
    },
  ],
  colors: [{ rgb: [255, 80, 0], weight: 0.7 }],
  background: [240, 240, 240],
} as const satisfies Partial<GenerateRequest>;
const PLAIN = { prompt: 'a fox', size: '4:3' };

function wishes(ownStyle: string): readonly (typeof PLAIN & Partial<GenerateRequest>)[] {
  const groups = [...new Map(CURATED_STYLES.map(({ group, name }) => [group, name])).values()];
  const styles: StyleUse[] = [
    ...groups.map((name) => ({ kind: 'curated', name }) as const),
    { kind: 'own', id: ownStyle },
    ...(['regular', 'precise', 'flexible'] as const).map((match) => ({ kind: 'own', id: ownStyle, match }) as const),
  ];
  return [
    PLAIN,
    ...Object.entries(EACH).map(([name, value]) => ({ ...PLAIN, [name]: value })),
    ...styles.map((style) => ({ ...PLAIN, style })),
    ...styles.map((style) => ({ ...PLAIN, ...EACH, style })),
  ];
}

/** The same small picture for every order, so that hundreds of requests take no time: what is drawn is told elsewhere. */
function smallStudio(): Studio {
  const studio = createStudio();
  const order = { prompt: 'a fox', seed: 'one', width: 64, height: 64, palette: [], background: null };
  return { ...studio, draw: ({ file }) => studio.draw({ ...order, file }) };
}

async function styleFor({ client, finish }: Bench, model: Model, image: Uint8Array): Promise<string> {
  const [match] = model.takes.matches;
  const [base] = styleBasesOf(model);
  if (match === undefined || base === undefined || !model.takes.ownStyles) return crypto.randomUUID();
  const request = { images: [image], model: model.id, match, base };
  const outcome = await finish(client.createStyle(request, {}, new AbortController().signal));
  return outcome.kind === 'done' ? outcome.value.styleId : 'none';
}

/** The fields of a body, those of its controls among them. */
function fieldsOf(init: RequestInit | undefined): string[] {
  const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
  if (typeof body !== 'object' || body === null) return [];
  const controls = 'controls' in body && typeof body.controls === 'object' ? (body.controls ?? {}) : {};
  return [...Object.keys(body), ...Object.keys(controls)];
}

test('whatever is wanted of whichever model, Recraft is asked for what the model takes and draws it', async () => {
  const bench = await openBench({ units: 1_000_000, studio: smallStudio() });
  const image = await photograph(256);
  const asked = new Set<string>();
  for (const model of MODELS) {
    const allowed = [...ALWAYS, ...COLORS, ...(TAKEN[model.id] ?? [])];
    for (const wanted of wishes(await styleFor(bench, model, image))) {
      const request = requestFor(model, wanted);
      // What is left out makes many of them the same.
      const told = JSON.stringify(request);
      if (asked.has(told)) continue;
      asked.add(told);
      const outcome = await bench.finish(bench.client.generate(request, {}, new AbortController().signal));
      const note = `${model.id}: ${JSON.stringify(wanted)}`;
      expect(
        fieldsOf(bench.requests.at(-1)?.init).filter((field) => !allowed.includes(field)),
        note,
      ).toEqual([]);
      const styleless = model.needsStyle && request.style === undefined;
      expect(outcome.kind, `${note} ${JSON.stringify(outcome)}`).toBe(styleless ? 'failed' : 'done');
    }
  }
  expect(asked.size).toBeGreaterThan(200);
  const refused = bench.server.ledger().filter(({ status }) => status !== 200);
  expect(refused.every(({ status, units }) => status === 400 && units === 0)).toBe(true);
});

test('what a model does not take is left out, and nothing else is', () => {
  const wanted = { ...PLAIN, ...EACH, style: { kind: 'curated', name: 'Vector art' } } as const;
  const { seed, ...others } = EACH;
  const taken = Object.entries(others).filter(([name]) => ['colors', 'background'].includes(name));
  const model = defaultModel('vector');
  const { id: own, output: kind } = model;
  expect(requestFor(model, wanted)).toEqual({ ...PLAIN, seed, ...Object.fromEntries(taken), model: own, output: kind });
  for (const { id, output, ...each } of MODELS) {
    expect(requestFor({ ...each, id, output }, PLAIN)).toEqual({ ...PLAIN, model: id, output });
  }
});
