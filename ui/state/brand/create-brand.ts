import { computed, type ReadonlySignal } from '@preact/signals';
import { describeFailure, describeThrown } from '../../jobs/describe-failure.ts';
import type { Job } from '../../jobs/job.ts';
import type { Journal } from '../../jobs/journal.ts';
import { matchingOf, type Matching } from '../../jobs/matching.ts';
import type { Tools } from '../../jobs/operation.ts';
import type { EntryStore } from '../history/store.ts';
import type { Notices } from '../notices.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { SelectionStore } from '../selection.ts';
import { createEdits } from './edits.ts';
import { createOptions } from './options.ts';
import { createPaletteStore } from './palette-store.ts';
import { createPreview } from './preview.ts';
import { createPictureReader } from './read-picture.ts';
import { readSource } from './read-source.ts';
import { createRecolor } from './recolor.ts';
import { reportOf } from './report-of.ts';
import { createSavedPalettes } from './saved.ts';
import { createShown } from './shown.ts';
import { createSources } from './sources.ts';
import type { Brand, BrandVerbs } from './types.ts';

interface BrandStoreOptions {
  readonly tools: Tools;
  readonly ids: () => string;
  readonly preferences: PreferenceStore;
  readonly selection: SelectionStore;
  readonly notices: Notices;
  readonly store: EntryStore;
  readonly journal: Pick<Journal, 'result'>;
  readonly jobs: ReadonlySignal<readonly Job[]>;
}

const REMOVED = 'palette-removed';

/** Brand colors without a pixel. */
export interface BrandStore {
  readonly view: Brand;
  readonly verbs: BrandVerbs;
  /** After the preferences have come: where brand colors are on, what they are read from is looked at. */
  open(): void;
  /** What art that is ordered now is matched with; null where brand colors are off or there are none. */
  forOrder(): Promise<Matching | null>;
  dispose(): void;
}

const FREE = { kind: 'free' } as const;

/** Nothing is read before it is wanted. */
export function createBrand(given: BrandStoreOptions): BrandStore {
  const { tools, ids, preferences, selection, notices, store, jobs } = given;
  const { plugin, codec } = tools;
  const options = createOptions(preferences);
  const sources = createSources({ plugin });
  const readPicture = createPictureReader({ plugin, codec, selection });
  const readingOf = { plugin, ids, sources: () => sources.known(), readPicture };
  const used = createPaletteStore({
    plugin,
    preferences,
    sources,
    options,
    read: (from) => readSource(from, readingOf),
  });
  const { palette } = used;
  const shown = createShown(given);
  const recolor = createRecolor({ plugin, ids, selection, palette, options: options.value, notices });
  const saved = createSavedPalettes({ plugin, ids, used, sources });
  const on = computed(() => preferences.value.value.brand.on);

  async function orSay(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      notices.fail(describeThrown(error, FREE));
    }
  }

  function sayRemoved(name: string | null): void {
    if (name === null) return;
    notices.show({
      id: REMOVED,
      tone: 'plain',
      title: `“${name}” was deleted`,
      text: '',
      action: 'undo-remove-palette',
    });
  }

  return {
    view: {
      ...{ on, palette, choice: used.choice, name: used.name, sources: sources.value },
      loading: used.loading,
      problems: computed(() => [...used.problems.value, ...sources.problems.value]),
      options: options.value,
      preview: createPreview({ palette, options: options.value, shown: shown.value, layers: recolor.layers }),
      recolor: recolor.state,
      reportOf: (entryId) => reportOf(entryId, { jobs, store, reports: shown.reports }),
    },
    verbs: {
      setBrandOn(next) {
        if (next === on.peek()) return;
        preferences.change({ brand: { ...preferences.value.peek().brand, on: next } });
        if (next) void orSay(used.refresh());
      },
      async loadSources() {
        shown.follow();
        await orSay(sources.load().then(() => used.refresh()));
      },
      loadLibraries: () => orSay(sources.loadLibraries()),
      choosePalette: (choice) => orSay(used.choose(choice)),
      ...createEdits({ palette: () => palette.peek(), change: (next) => used.change(next), options }),
      ...options.verbs,
      savePalette: (place, name) => orSay(saved.save(place, name).then(() => notices.dismiss(REMOVED))),
      removePalette: (place, id) => orSay(saved.remove(place, id).then(sayRemoved)),
      undoRemovePalette: () => orSay(saved.putBack().then(() => notices.dismiss(REMOVED))),
      ...recolor.verbs,
      async showDrawing(entryId) {
        const showing = shown.show(entryId).then((isThere) => {
          if (!isThere) notices.fail(describeFailure('result-gone', { charge: FREE }));
        });
        await orSay(showing);
      },
    },
    open() {
      if (on.peek()) void orSay(used.refresh());
    },
    async forOrder() {
      if (!on.peek()) return null;
      const matching = () => matchingOf(used.name.peek(), palette.peek(), options.value.peek());
      await used.ready();
      if (palette.peek().length > 0) return matching();
      const text = 'There are no colors to match with. Choose a palette first.';
      notices.show({ id: 'brand-empty', tone: 'warning', title: 'Ordered without brand colors', text });
      return null;
    },
    dispose() {
      shown.dispose();
      recolor.dispose();
    },
  };
}
