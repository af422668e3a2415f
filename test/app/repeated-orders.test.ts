import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp } from '../kit/app.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

describe('a double click', () => {
  test('on Generate pays once; a later click with the same words pays again', async () => {
    const { app, recraft, clock, finish, close } = await openApp();
    void app.generate({ ...ORDER });
    void app.generate({ ...ORDER });
    await clock.advance(500);
    await app.generate({ ...ORDER });
    expect(app.jobs.value).toHaveLength(1);
    await clock.advance(1_000);
    await app.generate({ ...ORDER });
    await finish();
    expect(app.jobs.value).toHaveLength(2);
    expect(recraft.balance()).toBe(10_000 - 160);
    close();
  });

  test.each(['vectorize', 'removeBackground'] as const)('on %s pays once and leaves one result', async (verb) => {
    const { app, figma, recraft, finish, close } = await openApp({
      document(build) {
        build.add('RECTANGLE', {
          name: 'Card',
          width: 300,
          height: 300,
          fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }],
        });
      },
    });
    const params = { layerIds: [figma.document.byName('Card').id], original: 'keep', dropBackground: false } as const;
    const order = () => (verb === 'vectorize' ? app.vectorize({ ...params }) : app.removeBackground({ ...params }));
    const before = figma.document.page().children?.length ?? 0;
    await Promise.all([order(), order()]);
    await finish();
    expect(recraft.balance()).toBe(10_000 - 10);
    expect(figma.document.page().children).toHaveLength(before + 1);
    close();
  });

  test('with another count is another order', async () => {
    const { app, finish, close } = await openApp();
    await app.generate(ORDER);
    await app.generate({ ...ORDER, count: 2 });
    expect(app.jobs.value).toHaveLength(3);
    await finish();
    close();
  });
});
