import { describe, expect, test } from 'vitest';
import type { Cell, Placed, Target } from '../../../plugin/protocol/contract.ts';
import { drawing, openController, picture, RED } from './controller.ts';
import type { Controller } from './controller.ts';

const CELL: Cell = { slot: 0, count: 1, width: 100, height: 100 };
const MARKS = { provenance: '{}', jobId: 'job-1' };

/** A page that was emptied and renamed to a row of dashes while results were made: Figma lets nothing onto such a divider. */
async function openDivider() {
  const controller = await openController({
    document(build) {
      build.add('RECTANGLE', { name: 'Mine', fills: [RED] }, build.page('First'));
      build.page('———');
    },
  });
  const [, divider] = controller.figma.document.pages();
  const target: Target = {
    ...(await controller.capture('Mine')),
    ...{ layerId: '9:1', parentId: '9:2', pageId: divider?.id ?? '' },
  };
  return { ...controller, target, spot: { run: 'run', pageId: target.pageId, frameId: null, x: 0, y: 0 } };
}

type Divided = Awaited<ReturnType<typeof openDivider>>;
type Attempt = (where: Divided, bytes: Uint8Array) => Promise<Placed>;

const ATTEMPTS: readonly (readonly [string, Attempt])[] = [
  [
    'a new vector',
    ({ call, spot }) => call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing(), ...MARKS }),
  ],
  [
    'a new image',
    ({ call, spot }, bytes) => call('result.insertImage', { spot, cell: CELL, name: 'Fox', bytes, ...MARKS }),
  ],
  [
    'a vector in place of a layer',
    ({ call, target }) => call('result.replaceWithVector', { target, original: 'hide', svg: drawing(), ...MARKS }),
  ],
  [
    'an image in place of a layer',
    ({ call, target }, bytes) => call('result.replaceWithImage', { target, original: 'remove', bytes, ...MARKS }),
  ],
  [
    'a swapped picture',
    ({ call, target }, bytes) => call('result.swapFill', { target, paint: 0, hash: 'gone', bytes, ...MARKS }),
  ],
];

function everything({ figma }: Pick<Controller, 'figma'>) {
  return figma.document.pages().map(({ id }) => figma.document.snapshot(id));
}

describe('a result that can be placed nowhere', () => {
  test.each(ATTEMPTS)('%s fails with a code, and nothing of it remains', async (_what, attempt) => {
    const where = await openDivider();
    const before = everything(where);
    await expect(attempt(where, await picture(64, 64))).rejects.toMatchObject({ code: 'placement-refused' });
    expect(everything(where)).toEqual(before);
    expect(await where.call('node.find', 'job-1')).toBeNull();
    where.figma.user.undo();
    expect(everything(where)).toEqual(before);
  });

  test('it can be placed later, where there is room', async () => {
    const where = await openDivider();
    const [first] = where.figma.document.pages();
    const placing = { cell: CELL, name: 'Fox', svg: drawing(), ...MARKS };
    await expect(where.call('result.insertVector', { ...placing, spot: where.spot })).rejects.toMatchObject({
      code: 'placement-refused',
    });
    const spot = await where.call('spot.capture', { run: 'again', frameId: null, cell: CELL });
    const placed = await where.call('result.insertVector', { ...placing, spot });
    expect(placed).toMatchObject({ pageId: first?.id, note: null });
    expect(await where.call('node.find', 'job-1')).toEqual({ nodeId: placed.nodeId, pageName: 'First' });
  });
});
