import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { modelFromId } from '../../../../../ui/catalog/listed-models.ts';
import { createStyleForm, STYLE_MODELS } from '../../../../../ui/screens/styles/form-model.ts';
import { createSignalApp, layer } from '../signal-app.ts';

function open(modelId = 'recraftv4_1_pro_vector') {
  const app = createSignalApp();
  const model = signal(modelFromId(modelId));
  return { app, form: createStyleForm(app, model), use: (id: string) => void (model.value = modelFromId(id)) };
}

describe('a new style', () => {
  test('is for the family that Create draws with, until another one is chosen', () => {
    const { form, use } = open();
    expect(form.model.value.id).toBe('recraftv4_1_vector');
    use('recraftv4_1_flash');
    expect(form.model.value.id).toBe('recraftv4_styles');
    form.chooseModel('recraftv2_vector');
    use('recraftv4');
    expect(form.model.value.id).toBe('recraftv2_vector');
  });

  test('has the kinds and the closeness that its model knows', () => {
    const { form } = open('recraftv3');
    expect([form.bases.value, form.base.value]).toEqual([
      ['realistic_image', 'digital_illustration'],
      'realistic_image',
    ]);
    expect(form.match.value).toBe('regular');
    form.chooseBase('digital_illustration');
    form.chooseModel('recraftv4_styles');
    expect([form.base.value, form.match.value]).toEqual(['any', 'precise']);
    form.chooseMatch('flexible');
    expect(form.match.value).toBe('flexible');
  });

  test('can be made for one model of each family', () => {
    const families = STYLE_MODELS.map(({ family, title, output }) => `${family} ${title} ${output}`);
    expect(new Set(families).size).toBe(families.length);
    expect(STYLE_MODELS.every(({ takes }) => takes.ownStyles)).toBe(true);
  });

  test('says why it cannot be made', () => {
    const { app, form } = open();
    expect(form.reason.value).toBe('Select 1 to 10 layers');
    app.selection.value = { ...app.selection.value, layers: [layer({ id: '1' })] };
    expect(form.reason.value).toBeNull();
    app.balance.value = 4;
    expect([form.reason.value, form.short.value?.title]).toEqual(['Too few units', '1 unit short']);
    app.styles.making.value = { since: 0, sent: null, until: null };
    expect(form.reason.value).toBe('A style is being made');
  });

  test('is not ordered while it cannot be made', async () => {
    const { app, form } = open();
    expect(await form.make()).toBeNull();
    expect(app.calls).toEqual([]);
  });

  test('is ordered with weights, and named after its layers where nobody names it', async () => {
    const { app, form } = open('recraftv4_styles');
    const picture = { paint: 0, width: 100, height: 300 };
    app.selection.value = {
      ...app.selection.value,
      layers: [layer({ id: '1' }), layer({ id: '2', image: picture }), layer({ id: '3', vectorize: 'empty' })],
    };
    expect(form.layers.value.map(({ note, unfit }) => note ?? unfit)).toEqual([
      null,
      '100 px, enlarged to 256',
      'empty',
    ]);
    form.setWeight('2', 40);
    form.setWeight('1', Number.NaN);
    form.setWeight('1', 300);
    expect(await form.make()).toBe('made-1');
    expect(app.calls).toEqual([
      [
        'makeStyle',
        {
          name: 'Layer 1 and 1 more',
          references: [
            { from: { kind: 'layer', layerId: '1' }, name: 'Layer 1', weight: 1 },
            { from: { kind: 'layer', layerId: '2' }, name: 'Layer 2', weight: 0.4 },
          ],
          model: 'recraftv4_styles',
          match: 'precise',
          base: 'any',
        },
      ],
    ]);
  });

  test('is made of a result in place of the selection, which takes over again afterwards', async () => {
    const { app, form } = open('recraftv4_styles');
    form.result.value = { entry: 'e1', name: 'a tent' };
    form.name.value = ' Camp ';
    expect([form.count.value, form.layers.value, form.reason.value]).toEqual([1, [], null]);
    await form.make();
    expect(app.calls[0]).toMatchObject([
      'makeStyle',
      { name: 'Camp', references: [{ from: { kind: 'result', entry: 'e1' } }] },
    ]);
    expect([form.name.value, form.result.value]).toEqual(['', null]);
  });

  test('leaves what is prepared for the next one meanwhile', async () => {
    const { form } = open('recraftv4_styles');
    form.result.value = { entry: 'e1', name: 'a tent' };
    form.name.value = 'Camp';
    const made = form.make();
    const next = { entry: 'e2', name: 'a boat' };
    form.result.value = next;
    form.name.value = 'Lake';
    await made;
    expect([form.name.value, form.result.value]).toEqual(['Lake', next]);
  });
});
