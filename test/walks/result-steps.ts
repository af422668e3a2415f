import fc from 'fast-check';
import type { Original } from '../../plugin/protocol/contract.ts';
import type { Cutting } from '../../plugin/protocol/cutting.ts';

/** Steps that go on with what is there: cuts and their edges, results of the history, and what is read or arranged beside them for nothing. */
export type ResultStep =
  | ({ do: 'cutting' } & Cutting)
  | ({ do: 'recut'; pick: number; undo: boolean } & Cutting)
  | { do: 'carry on'; pick: number; to: Onward; original: Original }
  | { do: 'similar'; pick: number; closeness: number }
  | { do: 'beside'; verb: BesideVerb; pick: number; other: number };

type Onward = (typeof ONWARD)[number];
const ONWARD = ['vectorize', 'background', 'recolor'] as const;

type BesideVerb = (typeof BESIDE_VERBS)[number];
const BESIDE_VERBS = [
  ...['preview cut', 'original of trace', 'result of entry', 'picture of entry', 'show drawing', 'watch traces'],
  ...['read text', 'list models', 'libraries', 'refresh styles', 'rename style', 'delete style', 'picture of style'],
  ...[
    'weigh color',
    'move color',
    'remove color',
    'lock color',
    'name color',
    'send color',
    'save palette',
    'remove palette',
    'put palette back',
  ],
  ...['cancel recolor', 'read layers', 'remove prompts', 'remove unreadable', 'dismiss notice', 'keep prompts'],
  ...['clear history', 'keep token', 'forget token', 'disconnect'],
] as const;

const pick = fc.nat(60);
const original = fc.constantFrom<Original[]>('hide', 'keep', 'remove');
const cutting = {
  result: fc.constantFrom('cut' as const, 'mask' as const),
  grow: fc.constantFrom(0, 0, 3, -4),
  feather: fc.constantFrom(0, 0, 2),
};

/** With their weights. */
export function resultSteps(): [number, fc.Arbitrary<ResultStep>][] {
  return [
    [3, fc.record({ do: fc.constant('cutting'), ...cutting })],
    [5, fc.record({ do: fc.constant('recut'), pick, undo: fc.boolean(), ...cutting })],
    [5, fc.record({ do: fc.constant('carry on'), pick, to: fc.constantFrom(...ONWARD), original })],
    [1, fc.record({ do: fc.constant('similar'), pick, closeness: fc.integer({ min: 1, max: 5 }) })],
    [5, fc.record({ do: fc.constant('beside'), verb: fc.constantFrom(...BESIDE_VERBS), pick, other: pick })],
  ];
}
