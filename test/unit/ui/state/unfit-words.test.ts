import { describe, expect, test } from 'vitest';
import type { Layer, Unfit } from '../../../../plugin/protocol/contract.ts';
import { leftOutNotice, UNFIT_WORDS } from '../../../../ui/state/unfit-words.ts';

const layer: Layer = {
  id: '1:2',
  name: 'Sun',
  type: 'ELLIPSE',
  width: 100,
  height: 100,
  image: null,
  vectorize: null,
  background: null,
  insideInstance: false,
  provenance: null,
  prompt: null,
};

function leftOut(...reasons: readonly Unfit[]) {
  return leftOutNotice(reasons.map((why) => ({ layer, why })));
}

describe('layers that were left out', () => {
  test('are named where there is one, with what makes it fit', () => {
    expect(leftOut('locked')).toMatchObject({ title: '“Sun” was left out', text: UNFIT_WORDS.locked });
  });

  test('are counted where there are more, reason by reason', () => {
    const notice = leftOut('empty', 'locked', 'empty', 'too-narrow');
    expect(notice.title).toBe('4 layers were left out');
    expect(notice.text).toBe('1 is locked, 2 show nothing, 1 is too narrow for Recraft. Nothing was charged for them.');
  });

  test('of every reason have words, alone and together', () => {
    const own: readonly Unfit[] = ['locked', 'hidden', 'unsupported', 'no-size', 'empty', 'too-narrow'];
    const reasons = [...own, 'inside-selected' as const];
    for (const why of reasons) expect(leftOut(why).text).toBe(UNFIT_WORDS[why]);
    expect(leftOut(...reasons).text.match(/\b1 /g)).toHaveLength(reasons.length);
    expect(leftOut(...reasons, ...reasons).text.match(/\b2 /g)).toHaveLength(reasons.length);
  });
});
