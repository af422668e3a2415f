import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { modelFromId } from '../../../../../ui/catalog/listed-models.ts';
import { createStylePicker } from '../../../../../ui/screens/styles/picker.ts';
import type { ShownStyle } from '../../../../../ui/state/styles/types.ts';
import { createSignalApp, layer } from '../signal-app.ts';

const BRAND: ShownStyle = { id: 'a1b2', name: 'Brand', model: 'recraftv4_styles_vector', at: 1, gone: false };
const OTHER: ShownStyle = { id: 'c3d4', name: null, model: null, at: 2, gone: false };

function open(modelId: string, styles: readonly ShownStyle[] = [BRAND, OTHER]) {
  const app = createSignalApp();
  app.styles.list.value = styles;
  const model = signal(modelFromId(modelId));
  return { app, picker: createStylePicker(app, model), use: (id: string) => void (model.value = modelFromId(id)) };
}

describe('a style', () => {
  test('is none to begin with, and not asked for where the model takes none', () => {
    const { picker, use } = open('recraftv3');
    expect([picker.shown.value, picker.choice.value, picker.label.value]).toEqual([true, null, 'None']);
    expect(picker.reason.value).toBeNull();
    use('recraftv4_1_flash');
    expect([picker.shown.value, picker.choice.value]).toEqual([false, null]);
  });

  test('has to be chosen for the models that draw in nothing else', () => {
    const { picker } = open('recraftv4_styles_vector');
    expect(picker.reason.value).toBe('Choose a style first');
    picker.choose({ kind: 'own', id: BRAND.id });
    expect(picker.reason.value).toBeNull();
    expect(picker.choice.value).toEqual({ kind: 'own', id: BRAND.id, match: 'precise' });
    expect(picker.label.value).toBe('Brand');
  });

  test('is remembered for each model, and taken off it by none', () => {
    const { app, picker, use } = open('recraftv3');
    picker.choose({ kind: 'curated', name: 'Risograph' });
    use('recraftv3_vector');
    expect(picker.label.value).toBe('None');
    picker.choose({ kind: 'curated', name: 'Linocut' });
    use('recraftv3');
    expect(picker.label.value).toBe('Risograph');
    picker.choose(null);
    expect(picker.label.value).toBe('None');
    expect(app.preferences.value.creating.styles).toEqual({ recraftv3_vector: { kind: 'curated', name: 'Linocut' } });
  });

  test('goes along to the models of its family, and no further', () => {
    const { picker, use } = open('recraftv4_styles_vector');
    picker.choose({ kind: 'own', id: BRAND.id });
    use('recraftv4_styles_pro_vector');
    expect(picker.choice.value).toMatchObject({ kind: 'own', id: BRAND.id });
    use('recraftv4_styles');
    expect(picker.choice.value).toBeNull();
    expect(picker.fitting.value).toEqual([OTHER]);
    use('recraftv3_vector');
    expect([picker.choice.value, picker.fitting.value]).toEqual([null, []]);
  });

  test('that was made elsewhere is offered where a style is wanted anyway, by its id', () => {
    const { picker } = open('recraftv4_styles');
    picker.choose({ kind: 'own', id: OTHER.id });
    expect(picker.label.value).toBe('Unnamed c3d4');
  });

  test('that is gone says so and stops the order', () => {
    const { app, picker } = open('recraftv4_styles_vector');
    picker.choose({ kind: 'own', id: BRAND.id });
    app.styles.list.value = [{ ...BRAND, gone: true }];
    expect(picker.reason.value).toBe('The style is gone, choose another one');
  });

  test('that is not known yet counts until Recraft has told what there is', () => {
    const { app, picker } = open('recraftv4_styles_vector');
    picker.choose({ kind: 'own', id: BRAND.id });
    app.styles.listing.value = { state: 'unasked' };
    app.styles.list.value = [];
    expect(picker.choice.value).toMatchObject({ id: BRAND.id });
    app.styles.listing.value = { state: 'listed' };
    expect(picker.choice.value).toBeNull();
  });

  test('is kept to as closely as chosen, which is remembered with it', () => {
    const { app, picker, use } = open('recraftv4_styles_vector');
    expect(picker.matches.value).toEqual([]);
    picker.choose({ kind: 'own', id: BRAND.id });
    expect([picker.match.value, picker.matches.value]).toEqual(['precise', ['precise', 'flexible']]);
    picker.chooseMatch('flexible');
    expect(picker.choice.value).toEqual({ kind: 'own', id: BRAND.id, match: 'flexible' });
    expect(app.preferences.value.creating.styles['recraftv4_styles_vector']).toMatchObject({ match: 'flexible' });
    use('recraftv3');
    picker.choose({ kind: 'curated', name: 'Clay' });
    expect(picker.match.value).toBeNull();
  });
});

describe('selected layers as a style', () => {
  test('cost the style once and are named after them', () => {
    const { app, picker } = open('recraftv4_styles');
    picker.choose('references');
    expect([picker.reason.value, picker.label.value]).toEqual(['Select 1 to 10 layers', 'From selected layers']);
    app.selection.value = {
      ...app.selection.value,
      layers: [layer({ id: '1' }), layer({ id: '2', vectorize: 'locked' })],
    };
    expect([picker.reason.value, picker.label.value, picker.extraUnits.value]).toEqual([null, 'From 2 layers', 5]);
    expect(picker.choice.value).toEqual({
      kind: 'references',
      name: 'Layer 1 and 1 more',
      references: [
        { from: { kind: 'layer', layerId: '1' }, name: 'Layer 1', weight: 1 },
        { from: { kind: 'layer', layerId: '2' }, name: 'Layer 2', weight: 1 },
      ],
      match: 'precise',
      base: 'any',
    });
  });

  test('are at most ten that show something', () => {
    const { app, picker } = open('recraftv4_styles');
    picker.choose('references');
    const layers = Array.from({ length: 11 }, (_, index) => layer({ id: String(index) }));
    app.selection.value = { ...app.selection.value, layers };
    expect(picker.reason.value).toBe('1 layer too many, 10 at most');
    app.selection.value = { ...app.selection.value, layers: [layer({ id: '1', vectorize: 'hidden' })] };
    expect(picker.reason.value).toBe('This layer can’t be used');
  });

  test('are nothing for a model that takes no style of theirs', () => {
    const { picker, use } = open('recraftv4_styles');
    picker.choose('references');
    use('recraftv4_1_flash');
    expect([picker.choice.value, picker.extraUnits.value, picker.reason.value]).toEqual([null, 0, null]);
  });
});
