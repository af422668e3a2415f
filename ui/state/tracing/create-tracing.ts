import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { HistoryEntry } from '../../jobs/entry.ts';
import type { Job } from '../../jobs/job.ts';
import { readProvenance } from '../../jobs/provenance.ts';
import { traceOf } from '../../jobs/redo-trace.ts';
import type { TraceParams } from '../../jobs/trace-params.ts';
import { openTrace, type OpenTrace } from '../../svg/open-trace.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { SelectionStore } from '../selection.ts';
import { createRedo, type RedoOptions } from './redo.ts';
import type { TraceResult, TracingVerbs, TracingView } from './types.ts';
import { weigh } from './weigh.ts';

interface TracingOptions extends Omit<RedoOptions, 'cleanup'> {
  readonly selection: SelectionStore;
  readonly preferences: PreferenceStore;
  readonly jobs: ReadonlySignal<readonly Job[]>;
}

/** Traced results as the Vectorize screen looks at them. */
export interface TracingStore {
  readonly view: TracingView;
  readonly verbs: Omit<TracingVerbs, 'placeSimpler'>;
  dispose(): void;
}

interface Opened {
  readonly entryId: string;
  readonly trace: OpenTrace;
}

const SIDE = 1_024;

export function createTracing(options: TracingOptions): TracingStore {
  const { tools, store, journal, selection, preferences, jobs } = options;
  const watching = signal(false);
  const opened = signal<Opened | null>(null);
  const selected = computed(() => selectedEntry(selection));
  const entry = computed((): HistoryEntry | null => {
    const known = store.list.value;
    const find = (id: string) => known.find((each) => each.id === id && isTrace(each)) ?? null;
    const chosen = selected.value === null ? null : find(selected.value);
    if (chosen !== null) return chosen;
    const last = jobs.value.findLast(
      ({ kind, state }) => kind === 'vectorize' && (state.state === 'done' || state.state === 'asking'),
    );
    return last === undefined ? null : find(last.entry);
  });
  const wantedId = computed(() => (watching.value ? (entry.value?.id ?? null) : null));
  const cleanup = computed(() => {
    const { dropBackground, tracing } = preferences.value.value;
    return { dropBackground, tracing };
  });

  /** Nobody asked for it: what cannot be read, or is no drawing, is not shown. */
  async function open(entryId: string): Promise<void> {
    const asset = await journal.result(entryId).catch(() => null);
    if (wantedId.peek() !== entryId) return;
    opened.value = asset?.kind === 'svg' ? opening(entryId, asset.text) : null;
  }

  function opening(entryId: string, text: string): Opened | null {
    try {
      return { entryId, trace: openTrace(text, tools.svgDom) };
    } catch {
      // A drawing that cannot be cleaned was refused when it was to be placed, and that was said.
      return null;
    }
  }

  const stop = effect(() => {
    const id = wantedId.value;
    if (id === null) opened.value = null;
    else untracked(() => void open(id));
  });

  const params = computed((): TraceParams | null => entry.value && traceOf(entry.value.recipe));
  const asks = computed(() => {
    const id = entry.value?.id;
    return jobs.value.find((job) => job.entry === id && job.state.state === 'asking')?.id ?? null;
  });
  const result = computed((): TraceResult | null => {
    const at = entry.value;
    const of = opened.value;
    if (at === null || of?.entryId !== at.id || params.value === null) return null;
    return {
      entryId: at.id,
      title: at.title,
      isSelected: selected.value === at.id,
      asks: asks.value,
      ...weighed.value,
    };
  });
  const weighed = computed(() => {
    const of = opened.value;
    if (of === null || params.value === null) return NOTHING;
    return weigh(of.trace, params.value, cleanup.value, asks.value === null);
  });

  return {
    view: { result },
    verbs: {
      watchTraces: (on) => void (watching.value = on),
      ...createRedo({ ...options, cleanup }),
      async originalOf(entryId) {
        const made = traceOf(store.get(entryId)?.recipe);
        if (made === null) return null;
        // A comparison without the original is none, and says so.
        return tools.plugin['trace.original']({ layerId: made.target.layerId, side: SIDE }).catch(() => null);
      },
    },
    dispose: stop,
  };
}

const NOTHING = { weight: { paths: 0, points: 0, colors: 0 }, next: null, simpler: null, svg: '' };

function selectedEntry({ value }: SelectionStore): string | null {
  const [layer, ...others] = value.value.layers;
  if (layer === undefined || others.length > 0 || layer.provenance === null) return null;
  return readProvenance(layer.provenance)?.job ?? null;
}

function isTrace({ kind, fate }: HistoryEntry): boolean {
  return kind === 'vectorize' && fate.fate === 'made';
}
