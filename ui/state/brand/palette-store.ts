import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { BrandPreferences, PaletteColor, PaletteFunctions } from '../../../plugin/protocol/palette.ts';
import type { Palette } from '../../color/palette.ts';
import type { PreferenceStore } from '../preferences.ts';
import { colorsFrom, paletteFrom } from './crossing.ts';
import type { OptionsStore } from './options.ts';
import { goneWords } from './problem-words.ts';
import type { SourceRead } from './read-source.ts';
import type { SourceStore } from './sources.ts';
import type { PaletteChoice } from './types.ts';

/** The palette in use. It is remembered as it was read last, so that it is there at once in the next run. */
export interface PaletteStore {
  readonly choice: ReadonlySignal<PaletteChoice | null>;
  readonly name: ReadonlySignal<string>;
  readonly palette: ReadonlySignal<Palette>;
  readonly loading: ReadonlySignal<boolean>;
  readonly problems: ReadonlySignal<readonly string[]>;
  /** Reads what was chosen and takes it into use; of two the later counts. Rejects where the controller does. */
  choose(choice: PaletteChoice): Promise<void>;
  /** Looks whether the source of the palette says the same as it did. */
  refresh(): Promise<void>;
  /** By hand. */
  change(palette: Palette): void;
  /** The colors stay, and come from elsewhere from now on. */
  rename(choice: PaletteChoice, name: string, edited: boolean): void;
  /** Resolves when nothing is being read. */
  ready(): Promise<void>;
}

interface PaletteStoreOptions {
  readonly plugin: PaletteFunctions;
  readonly preferences: PreferenceStore;
  readonly sources: SourceStore;
  readonly options: OptionsStore;
  readonly read: (choice: PaletteChoice) => Promise<SourceRead>;
}

/** Sources that say the same at any time; the others are as they were once. An import is made by a click alone. */
const LASTING: readonly PaletteChoice['kind'][] = ['variables', 'styles', 'saved'];

export function createPaletteStore({ plugin, preferences, sources, options, read }: PaletteStoreOptions): PaletteStore {
  const remembered = computed(() => preferences.value.value.brand);
  const stored = computed(() => remembered.value.palette);
  const palette = computed(() => paletteFrom(stored.value?.colors ?? []));
  const problems = signal<readonly string[]>([]);
  const reading = signal<Promise<void> | null>(null);

  function remember(change: Partial<BrandPreferences>): void {
    preferences.change({ brand: { ...remembered.value, ...change } });
  }

  function keep(choice: PaletteChoice, { name, colors }: { name: string; colors: readonly PaletteColor[] }): void {
    const next = { name, edited: false, colors: colorsFrom(paletteFrom(colors)) };
    const isSame = isEqual(choice, remembered.value.choice) && isEqual(next, stored.value);
    if (!isSame) remember({ choice, palette: next });
  }

  /** One reading at a time counts: what was begun before and comes later is dropped. */
  async function during(work: (counts: () => boolean) => Promise<void>): Promise<void> {
    const counts = () => reading.value === mine;
    const mine = Promise.resolve().then(() => work(counts));
    reading.value = mine;
    try {
      await mine;
    } finally {
      if (counts()) reading.value = null;
    }
  }

  async function take(choice: PaletteChoice, counts: () => boolean): Promise<void> {
    const found = await read(choice);
    const gone = found.state === 'read' && choice.kind === 'saved' ? await whatIsGone(found.colors, choice) : [];
    if (!counts()) return;
    if (found.state === 'nothing') {
      problems.value = [found.problem];
      return;
    }
    if (found.modes !== undefined) sources.sawModes(found.modes);
    problems.value = [...found.problems, ...gone];
    if (!isEqual(choice, remembered.value.choice)) options.reindex(() => null);
    keep(choice, found);
  }

  async function whatIsGone(colors: readonly PaletteColor[], choice: PaletteChoice | null): Promise<readonly string[]> {
    const variableIds = colors.flatMap(({ variableId = [] }) => variableId);
    const styleIds = colors.flatMap(({ styleId = [] }) => styleId);
    const source = await sourceOf(choice);
    if (variableIds.length + styleIds.length === 0 && source === null) return [];
    const check = await plugin['palette.check']({ variableIds, styleIds, source });
    const nameOf = (id: string) => colors.find((color) => color.variableId === id || color.styleId === id)?.name;
    return goneWords(check, (id) => nameOf(id) ?? 'a color without a name');
  }

  async function sourceOf(choice: PaletteChoice | null) {
    if (choice?.kind === 'variables') return { collectionId: choice.collectionId, modeId: choice.modeId };
    if (choice?.kind !== 'saved') return null;
    const saved = await sources.known();
    return saved[choice.place].find(({ id }) => id === choice.id)?.source ?? null;
  }

  /** What was edited keeps its order, names and weights, and takes what its variables and styles say now. */
  async function update(
    choice: PaletteChoice | null,
    colors: readonly PaletteColor[],
    counts: () => boolean,
  ): Promise<void> {
    const gone = await whatIsGone(colors, choice);
    const found = choice?.kind === 'variables' || choice?.kind === 'styles' ? await read(choice) : null;
    if (!counts()) return;
    problems.value = gone;
    const now = found?.state === 'read' && stored.value !== null ? withValues(stored.value.colors, found.colors) : null;
    if (now !== null && stored.value !== null) remember({ palette: { ...stored.value, colors: now } });
  }

  return {
    choice: computed(() => remembered.value.choice),
    name: computed(() => stored.value?.name ?? ''),
    palette,
    loading: computed(() => reading.value !== null),
    problems,
    choose: (choice) => during((counts) => take(choice, counts)),
    async refresh() {
      const { choice, palette: known } = remembered.value;
      if (known?.edited !== true && choice !== null && LASTING.includes(choice.kind)) {
        // What is edited meanwhile is not undone.
        await during((counts) => take(choice, () => counts() && stored.value === known));
      } else if (known !== null) await during((counts) => update(choice, known.colors, counts));
    },
    change(next) {
      const name = stored.value?.name ?? 'Typed colors';
      const choice = remembered.value.choice ?? ({ kind: 'typed' } as const);
      remember({ choice, palette: { name, edited: true, colors: colorsFrom(next) } });
    },
    rename(choice, name, edited) {
      remember({ choice, palette: { name, edited, colors: stored.value?.colors ?? [] } });
    },
    async ready() {
      // Another reading may have begun while one was waited for.
      while (reading.value !== null) await reading.value.catch(() => undefined);
    },
  };
}

/** Colors with the values that their variables and styles have now; null where that is what they have. Ids of another file are told by the name. */
function withValues(colors: readonly PaletteColor[], found: readonly PaletteColor[]): PaletteColor[] | null {
  const now = colors.map((color): PaletteColor => {
    const twin = found.find(
      ({ variableId, styleId, stop, name }) =>
        stop !== true && variableId === color.variableId && styleId === color.styleId && name === color.name,
    );
    return twin === undefined || color.stop === true ? color : { ...color, hex: twin.hex, alpha: twin.alpha };
  });
  return isEqual(now, colors) ? null : now;
}

/** Of values that are stored: plain data. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
