import fc from 'fast-check';
import type { Original } from '../../plugin/protocol/contract.ts';
import type { ScenarioName } from '../recraft/types.ts';
import { resultSteps, type ResultStep } from './result-steps.ts';
import { stories } from './stories.ts';

/** One thing that happens in a walk, as plain data. A `pick` counts around whatever there is to choose from at that moment. */
export type Step = Readonly<Plain & { hasty?: true }>;

/** The steps of these names. */
export type Of<Name extends Step['do']> = Step & { readonly do: Name };

type Plain =
  | ResultStep
  | { do: 'select'; picks: readonly number[] }
  | { do: 'generate'; output: 'vector' | 'image'; count: number; frame: boolean; styled: boolean }
  | { do: 'select frames' }
  | { do: 'draw in frames'; output: 'vector' | 'image' }
  | { do: 'draw set'; output: 'vector' | 'image'; count: number; firstAlone: boolean; components: boolean }
  | { do: 'on set'; verb: SetVerb }
  | { do: 'explore'; output: 'vector' | 'image' }
  | { do: 'enhance' }
  | { do: 'make style'; from: 'layers' | 'results' }
  | { do: 'stop style' }
  | { do: 'tracing'; specks: number | null; joinColors: boolean; maxColors: number | null; askAbove: number | null }
  | { do: 'on trace'; verb: TraceVerb; pick: number }
  | { do: 'vectorize'; original: Original }
  | { do: 'remove background'; original: Original; picture: number; photo: number | null }
  | { do: 'on job'; verb: JobVerb; pick: number }
  | { do: 'look at'; pick: number }
  | { do: 'cancel all' }
  | { do: 'pause' }
  | { do: 'go on' }
  | { do: 'on entry'; verb: EntryVerb; pick: number }
  | { do: 'undo removal' }
  | { do: 'refresh history' }
  | { do: 'storage'; state: StorageState }
  | { do: 'budget'; units: number | null }
  | { do: 'brand'; on: boolean }
  | { do: 'palette'; from: PaletteFrom; mode: number }
  | { do: 'matching'; mode: 'exact' | 'shading'; tolerance: number | null; keepNeutrals: boolean }
  | { do: 'recolor' }
  | { do: 'variable mode'; mode: 'Light' | 'Dark' | null }
  | { do: 'delete variable'; pick: number }
  | { do: 'jump'; ms: number }
  | { do: 'dismiss finished' }
  | { do: 'connect' }
  | { do: 'check again' }
  | { do: 'undo' }
  | { do: 'delete'; pick: number }
  | { do: 'go to page'; pick: number }
  | { do: 'delete page'; pick: number }
  | { do: 'edit'; pick: number; change: EditName }
  | { do: 'move into'; pick: number; into: number }
  | { do: 'wait'; ms: number }
  | { do: 'watch'; undo: boolean }
  | { do: 'network'; online: boolean }
  | { do: 'fault'; scenario: ScenarioName; times: number }
  | { do: 'refuse placing'; times: number }
  | { do: 'pace'; latency: number }
  | { do: 'wallet'; units: number }
  | { do: 'reopen'; after: number };

export type JobVerb = (typeof JOB_VERBS)[number];
const JOB_VERBS = ['cancel', 'cancel', 'retry', 'retry', 'dismiss', 'discard', 'reveal'] as const;

export type SetVerb = (typeof SET_VERBS)[number];
const SET_VERBS = ['approve', 'approve', 'redraw', 'drop'] as const;

type TraceVerb = (typeof TRACE_VERBS)[number];
const TRACE_VERBS = ['place simpler', 'redo', 'redo simpler'] as const;

type EntryVerb = (typeof ENTRY_VERBS)[number];
const ENTRY_VERBS = ['place again', 'place again', 'place again', 'try again', 'reveal', 'remove'] as const;

type PaletteFrom = (typeof PALETTES)[number];
const PALETTES = ['variables', 'variables', 'selection', 'typed', 'styles'] as const;

type StorageState = (typeof STORAGE_STATES)[number];
const STORAGE_STATES = ['roomy', 'roomy', 'roomy', 'tight', 'full', 'wiped'] as const;

export type EditName = (typeof EDITS)[number];
const EDITS = ['name', 'move', 'turn', 'fade', 'hide', 'show', 'lock', 'fill'] as const;

/** A hostile SVG or one of 20,000 paths costs as much as ten walks; both have tests of their own. */
const FAULTS: readonly ScenarioName[] = [
  'ok',
  'slow',
  'no-cors',
  'cors-only-2xx',
  'unauthorized',
  'no-units',
  'rate-limit',
  'rate-limit',
  'rate-limit-once',
  'rate-limit-once',
  'server-json',
  'server-text',
  'cut',
  'no-answer',
  'truncated-image',
  'webp',
  'html',
  'moderated',
  'hostile-svg',
  'not-svg',
];

const pick = fc.nat(60);

const output = fc.constantFrom('vector' as const, 'image' as const);

const original = fc.constantFrom<Original[]>('hide', 'keep', 'remove');

const photo = fc.option(pick, { freq: 2 });

/** `hasty`: the next step follows before anything that this one began has gone on. */
const step: fc.Arbitrary<Step> = fc
  .tuple(fc.oneof(...weighted()), fc.nat(9))
  .map(([plain, luck]) => (luck < 2 ? { ...plain, hasty: true } : plain));

function weighted(): fc.WeightedArbitrary<Plain>[] {
  const steps: [number, fc.Arbitrary<Plain>][] = [
    [9, fc.record({ do: fc.constant('select'), picks: fc.array(pick, { minLength: 1, maxLength: 3 }) })],
    [
      5,
      fc.record({
        do: fc.constant('generate'),
        output: fc.constantFrom('vector', 'image'),
        count: fc.integer({ min: 1, max: 3 }),
        frame: fc.boolean(),
        styled: fc.boolean(),
      }),
    ],
    ...inPlenty(),
    ...afterwards(),
    [7, fc.record({ do: fc.constant('vectorize'), original })],
    [9, fc.record({ do: fc.constant('remove background'), original, picture: fc.nat(2), photo })],
    ...resultSteps(),
    [14, fc.record({ do: fc.constant('on job'), verb: fc.constantFrom(...JOB_VERBS), pick })],
    [2, fc.record({ do: fc.constant('look at'), pick })],
    [1, fc.constant({ do: 'cancel all' })],
    [2, fc.constant({ do: 'pause' })],
    [3, fc.constant({ do: 'go on' })],
    [6, fc.record({ do: fc.constant('on entry'), verb: fc.constantFrom(...ENTRY_VERBS), pick })],
    [1, fc.constant({ do: 'undo removal' })],
    [1, fc.constant({ do: 'refresh history' })],
    [2, fc.record({ do: fc.constant('storage'), state: fc.constantFrom(...STORAGE_STATES) })],
    [1, fc.record({ do: fc.constant('budget'), units: fc.constantFrom(null, null, 100, 300) })],
    [2, fc.record({ do: fc.constant('brand'), on: fc.constantFrom(true, true, false) })],
    [2, fc.record({ do: fc.constant('palette'), from: fc.constantFrom(...PALETTES), mode: fc.nat(1) })],
    [
      1,
      fc.record({
        do: fc.constant('matching'),
        mode: fc.constantFrom('exact', 'shading'),
        tolerance: fc.constantFrom(null, 12),
        keepNeutrals: fc.boolean(),
      }),
    ],
    [3, fc.constant({ do: 'recolor' })],
    [1, fc.record({ do: fc.constant('variable mode'), mode: fc.constantFrom('Light', 'Dark', null) })],
    [1, fc.record({ do: fc.constant('delete variable'), pick })],
    [1, fc.record({ do: fc.constant('jump'), ms: fc.constantFrom(-3_600_000, 3_600_000) })],
    [1, fc.constant({ do: 'dismiss finished' })],
    [3, fc.constant({ do: 'connect' })],
    [1, fc.constant({ do: 'check again' })],
    [3, fc.constant({ do: 'undo' })],
    [2, fc.record({ do: fc.constant('delete'), pick })],
    [2, fc.record({ do: fc.constant('go to page'), pick })],
    [1, fc.record({ do: fc.constant('delete page'), pick })],
    [4, fc.record({ do: fc.constant('edit'), pick, change: fc.constantFrom(...EDITS) })],
    [2, fc.record({ do: fc.constant('move into'), pick, into: pick })],
    [12, fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 300, 1_000, 2_500, 6_000, 15_000, 200_000) })],
    [14, fc.record({ do: fc.constant('watch'), undo: fc.constantFrom(true, true, false) })],
    [4, fc.record({ do: fc.constant('network'), online: fc.constantFrom(true, true, true, false) })],
    [
      8,
      fc.record({
        do: fc.constant('fault'),
        scenario: fc.constantFrom(...FAULTS),
        times: fc.integer({ min: 1, max: 3 }),
      }),
    ],
    [3, fc.record({ do: fc.constant('refuse placing'), times: fc.integer({ min: 1, max: 2 }) })],
    [2, fc.record({ do: fc.constant('pace'), latency: fc.constantFrom(0, 400, 3_000, 3_000, 12_000, 190_000) })],
    [1, fc.record({ do: fc.constant('wallet'), units: fc.constantFrom(0, 35, 100, 10_000) })],
    [2, fc.record({ do: fc.constant('reopen'), after: fc.constantFrom(0, 2_000, 60_000) })],
  ];
  return steps.map(([weight, arbitrary]) => ({ weight, arbitrary }));
}

/** Several pictures at once, and what is paid for beside the canvas. */
function inPlenty(): [number, fc.Arbitrary<Plain>][] {
  return [
    [2, fc.constant({ do: 'select frames' })],
    [3, fc.record({ do: fc.constant('draw in frames'), output })],
    [
      2,
      fc.record({
        do: fc.constant('draw set'),
        output,
        count: fc.integer({ min: 1, max: 4 }),
        firstAlone: fc.boolean(),
        components: fc.boolean(),
      }),
    ],
    [2, fc.record({ do: fc.constant('on set'), verb: fc.constantFrom(...SET_VERBS) })],
    [1, fc.record({ do: fc.constant('explore'), output })],
    [2, fc.constant({ do: 'enhance' })],
    [2, fc.record({ do: fc.constant('make style'), from: fc.constantFrom('layers', 'results') })],
    [1, fc.constant({ do: 'stop style' })],
  ];
}

/** What is done with drawings, which costs nothing. */
function afterwards(): [number, fc.Arbitrary<Plain>][] {
  return [
    [
      2,
      fc.record({
        do: fc.constant('tracing'),
        specks: fc.constantFrom(null, 40),
        joinColors: fc.boolean(),
        maxColors: fc.constantFrom(null, 2),
        askAbove: fc.constantFrom(null, 1, 1_000),
      }),
    ],
    [2, fc.record({ do: fc.constant('on trace'), verb: fc.constantFrom(...TRACE_VERBS), pick })],
  ];
}

/** A step by itself, or several that belong together. */
const stretch = fc.oneof({ weight: 14, arbitrary: step.map((one): readonly Step[] => [one]) }, stories(pick));

/** The walk of a number: the same steps for the same number. */
export function stepsOf(seed: number, length = 40): readonly Step[] {
  const [walk] = fc.sample(fc.array(stretch, { minLength: length, maxLength: length }), { seed, numRuns: 1 });
  return (walk ?? []).flat().slice(0, length);
}
