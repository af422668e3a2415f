import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PaletteFunctions, Recolored, Recoloring, RecolorReading } from '../../../plugin/protocol/palette.ts';
import { createMatcher, type MatchedColor } from '../../color/match.ts';
import type { Palette } from '../../color/palette.ts';
import { bindingFor } from '../../jobs/matching.ts';
import { describeThrown } from '../../jobs/describe-failure.ts';
import { plural } from '../../lib/format.ts';
import type { Notices } from '../notices.ts';
import type { SelectionStore } from '../selection.ts';
import type { ReadLayers } from './preview.ts';
import { createRecolorRuns } from './recolor-runs.ts';
import { recoloredWords, skippedWords } from './recolor-words.ts';
import type { BrandOptions, BrandVerbs, RecolorState } from './types.ts';

/** Recoloring of layers that are there already: free, without Recraft. */
export interface RecolorStore {
  readonly state: ReadonlySignal<RecolorState>;
  /** The layers that were read last, until others are selected. */
  readonly layers: ReadonlySignal<ReadLayers | null>;
  readonly verbs: Pick<BrandVerbs, 'readLayers' | 'recolorLayers' | 'cancelRecolor'>;
  dispose(): void;
}

interface RecolorOptions {
  readonly plugin: PaletteFunctions;
  readonly ids: () => string;
  readonly selection: SelectionStore;
  readonly palette: ReadonlySignal<Palette>;
  readonly options: ReadonlySignal<BrandOptions>;
  readonly notices: Notices;
}

/** The selected layers as they are at a click. */
interface Chosen {
  readonly ids: readonly string[];
  readonly title: string;
}

interface Read extends Chosen {
  readonly reading: RecolorReading;
}

/** What was done, and what was decided for each color before. */
interface Applied {
  readonly recolored: Recolored;
  readonly matched: readonly MatchedColor[];
}

export function createRecolor({ plugin, ids, selection, palette, options, notices }: RecolorOptions): RecolorStore {
  const state = signal<RecolorState>({ state: 'idle' });
  const read = signal<Read | null>(null);
  const runs = createRecolorRuns({ plugin, ids });
  /** The layers that the state is about. */
  let about = '';

  function chosen(): Chosen {
    const { layers } = selection.value.peek();
    const [first] = layers;
    const title = layers.length === 1 ? (first?.name ?? '') : plural(layers.length, 'layer');
    return { ids: layers.map(({ id }) => id), title };
  }

  /** The colors of layers, or null where that was cancelled or something else was begun meanwhile. */
  async function readColors(layers: Chosen): Promise<Read | null> {
    about = layers.ids.join(' ');
    state.value = { state: 'reading' };
    const reading = await runs.read(layers.ids);
    return reading && { ...layers, reading };
  }

  async function apply({ reading }: Read): Promise<Applied> {
    state.value = { state: 'applying', layers: reading.layers };
    const matched = matchedOf(reading, palette.peek(), options.peek());
    return { matched, recolored: await runs.apply(reading, recoloringsOf(reading, matched, palette.peek())) };
  }

  /** What was begun meanwhile has a state of its own. */
  function rest(): null {
    if (!runs.isUnderWay()) state.value = { state: 'idle' };
    return null;
  }

  /** Whatever breaks leaves the state at rest, unless something else was begun meanwhile. */
  async function orSay(work: () => Promise<RecolorState | null>): Promise<void> {
    try {
      const next = await work();
      if (next !== null) state.value = next;
    } catch (error) {
      rest();
      notices.fail(describeThrown(error, { kind: 'free' }));
    }
  }

  async function look(layers: Chosen): Promise<RecolorState | null> {
    const found = await readColors(layers);
    if (found === null) return rest();
    read.value = found;
    const { reading } = found;
    return { state: 'ready', layers: reading.layers, skipped: skippedWords(reading.skipped, reading.gone) };
  }

  async function change(layers: Chosen): Promise<RecolorState | null> {
    const isRead = state.peek().state === 'ready' && about === layers.ids.join(' ');
    let found = isRead ? read.peek() : await readColors(layers);
    if (found === null) return rest();
    let applied = await apply(found);
    if (applied.recolored.state === 'reading-gone') {
      // Somebody else read colors meanwhile, as for a palette.
      found = await readColors(layers);
      if (found === null) return rest();
      applied = await apply(found);
    }
    read.value = found;
    const { recolored, matched } = applied;
    const { layers: count, skipped, gone } = found.reading;
    const lookedAt = { read: count, matched, skipped: skippedWords(skipped, gone) };
    return { state: 'done', recolored, text: recoloredWords(recolored, lookedAt) };
  }

  const selected = computed(() => selection.value.value.layers.map(({ id }) => id).join(' '));
  const stop = effect(() => {
    const isOther = selected.value !== about;
    const { state: now } = state.peek();
    if (!isOther || now === 'idle' || now === 'applying') return;
    if (now === 'reading') runs.cancel();
    runs.drop();
    read.value = null;
    state.value = { state: 'idle' };
  });

  return {
    state,
    layers: computed(() => {
      const { value: now } = read;
      return now && { title: now.title, colors: now.reading.colors.map(({ hex, share }) => ({ hex, area: share })) };
    }),
    verbs: {
      async readLayers() {
        const layers = chosen();
        if (layers.ids.length === 0 || state.peek().state === 'applying') return;
        if (state.peek().state === 'reading') runs.cancel();
        await orSay(() => look(layers));
      },
      async recolorLayers() {
        const layers = chosen();
        const { state: now } = state.peek();
        if (layers.ids.length === 0 || palette.peek().length === 0 || now === 'applying' || now === 'reading') return;
        await orSay(() => change(layers));
      },
      cancelRecolor: () => runs.cancel(),
    },
    dispose: stop,
  };
}

function matchedOf({ colors }: RecolorReading, palette: Palette, options: BrandOptions): readonly MatchedColor[] {
  return createMatcher(palette)(
    colors.map(({ hex, share }) => ({ hex, area: share })),
    options,
  );
}

/** What becomes of each color that was found. One that is right already is only bound, and not taken from another variable. */
function recoloringsOf(
  { colors }: RecolorReading,
  decided: readonly MatchedColor[],
  palette: Palette,
): readonly Recoloring[] {
  return decided.flatMap((matched, index): Recoloring[] => {
    const { from, to } = matched;
    const bound = bindingFor(matched, palette);
    const others = colors[index]?.variableIds.filter((id) => id !== bound?.variableId) ?? [];
    if (from === to && (bound === null || others.length > 0)) return [];
    return [{ from, to, ...bound }];
  });
}
