import { describe, expect, test } from 'vitest';
import { SUGGESTED_MODELS, SUGGESTED_RATIOS } from '../../../../plugin/protocol/quick-actions.ts';
import { modelById } from '../../../../ui/catalog/choose-model.ts';
import { RATIOS } from '../../../../ui/catalog/ratios.ts';

describe('what the quick actions suggest', () => {
  test.each(SUGGESTED_MODELS)('%s is in the catalog, needs no style, and is called %s', (id, name) => {
    const model = modelById(id);
    expect(model?.needsStyle).toBe(false);
    expect(name).toBe(`${model?.title ?? ''} ${model?.output ?? ''}`);
  });

  test('has every ratio, in the order of the panel', () => {
    expect(SUGGESTED_RATIOS).toEqual(RATIOS);
  });
});
