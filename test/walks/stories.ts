import fc from 'fast-check';
import type { Step } from './step.ts';

const WELL: readonly Step[] = [
  { do: 'fault', scenario: 'ok', times: 1 },
  { do: 'network', online: true },
  { do: 'go on' },
];
const SEEN: Step = { do: 'watch', undo: false };

const cutting = {
  result: fc.constantFrom('cut' as const, 'mask' as const),
  grow: fc.constantFrom(0, 3, -4),
  feather: fc.constantFrom(0, 2),
};

/** Steps in the order in which somebody means them: by chance alone hardly any walk would get to the last of them. */
export function stories(pick: fc.Arbitrary<number>): fc.Arbitrary<readonly Step[]> {
  const cut = fc.record({ do: fc.constant('cutting' as const), ...cutting });
  const recut = fc.record({ do: fc.constant('recut' as const), pick, undo: fc.boolean(), ...cutting });
  const ofCut = fc
    .tuple(cut, pick, recut, recut)
    .map(([first, photo, second, third]): readonly Step[] => [
      ...WELL,
      first,
      { do: 'remove background', original: 'hide', picture: photo % 3, photo },
      ...[SEEN, second, { do: 'wait', ms: 300 } as const, third],
    ]);
  const ofTrace = pick.map((photo): readonly Step[] => [
    ...WELL,
    { do: 'select', picks: [photo] },
    { do: 'vectorize', original: 'hide' },
    SEEN,
    { do: 'on trace', verb: photo % 2 === 0 ? 'redo' : 'redo simpler', pick: 0 },
  ]);
  const ofSet = pick.map((luck): readonly Step[] => [
    ...WELL,
    { do: 'draw set', output: 'vector', count: 3, firstAlone: true, components: luck % 2 === 0 },
    ...[SEEN, { do: 'on set', verb: 'approve' } as const, SEEN],
  ]);
  const ofExplored = pick.map((other): readonly Step[] => [
    ...WELL,
    { do: 'explore', output: other % 2 === 0 ? 'vector' : 'image' },
    ...[SEEN, { do: 'similar', pick: other, closeness: 3 } as const, SEEN],
  ]);
  return fc.oneof({ weight: 4, arbitrary: ofCut }, ofTrace, ofSet, ofExplored);
}
