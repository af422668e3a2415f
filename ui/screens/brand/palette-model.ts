import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { normalized, type Palette, type PaletteColor } from '../../color/palette.ts';
import type { App } from '../../state/types.ts';
import { colorName, hexWords } from './color-words.ts';

/** What is open above the list of colors. */
type Tool = 'find' | 'add' | 'save';

/** A color of the palette in its place. */
export interface Entry {
  readonly index: number;
  readonly color: PaletteColor;
}

export interface PaletteModel {
  /** With weights that add up to 1. */
  readonly palette: ReadonlySignal<Palette>;
  readonly name: ReadonlySignal<string>;
  readonly problems: ReadonlySignal<readonly string[]>;
  readonly tool: Signal<Tool | null>;
  readonly query: Signal<string>;
  readonly expanded: Signal<boolean>;
  /** The color that is being renamed. */
  readonly renaming: Signal<number | null>;
  /** What was typed or pasted and is not added yet. */
  readonly typed: Signal<string>;
  /** What could not be read of it, and how much was added. */
  readonly outcome: ReadonlySignal<{ readonly added: number; readonly unreadable: readonly string[] } | null>;
  /** The colors on show, those beyond the fold left out. */
  readonly shown: ReadonlySignal<readonly Entry[]>;
  /** Colors beyond the fold; empty where none are. */
  readonly folded: ReadonlySignal<readonly Entry[]>;
  toggle(tool: Tool): void;
  /** Closes what is open; false where nothing is. */
  close(): boolean;
  setWeight(index: number, weight: number): void;
  move(index: number, by: number): void;
  remove(index: number): void;
  rename(index: number, name: string): void;
  add(): void;
  save(place: 'file' | 'user', name: string): void;
}

/** Colors that one look has room for. */
const foldedCount = 5;

export function createPaletteModel(app: App): PaletteModel {
  const palette = computed(() => normalized(app.brand.palette.value));
  const tool = signal<Tool | null>(null);
  const query = signal('');
  const expanded = signal(false);
  const renaming = signal<number | null>(null);
  const typed = signal('');
  const outcome = signal<{ added: number; unreadable: readonly string[] } | null>(null);
  const found = computed(() => entriesOf(palette.value, tool.value === 'find' ? query.value : ''));
  // One more line takes the place that "1 more" would take.
  const folds = computed(() => !expanded.value && tool.value !== 'find' && found.value.length > foldedCount + 1);

  function close(): boolean {
    if (tool.value === null) return false;
    tool.value = null;
    query.value = '';
    outcome.value = null;
    return true;
  }

  return {
    palette,
    name: app.brand.name,
    problems: app.brand.problems,
    tool,
    query,
    expanded,
    renaming,
    typed,
    outcome,
    shown: computed(() => (folds.value ? found.value.slice(0, foldedCount) : found.value)),
    folded: computed(() => (folds.value ? found.value.slice(foldedCount) : [])),
    toggle(next) {
      const wasOpen = tool.value === next;
      close();
      if (!wasOpen) tool.value = next;
    },
    close,
    setWeight: (index, weight) => app.setWeight(index, weight),
    move(index, by) {
      const to = index + by;
      if (to >= 0 && to < palette.value.length) app.moveColor(index, to);
    },
    remove: (index) => app.removeColor(index),
    rename: (index, name) => app.nameColor(index, name.trim()),
    add() {
      if (typed.value.trim() === '') return;
      outcome.value = app.addColors(typed.value);
      typed.value = outcome.value.unreadable.join(' ');
    },
    save(place, name) {
      if (name.trim() === '') return;
      void app.savePalette(place, name.trim());
      close();
    },
  };
}

/** Colors whose name or value contains what is looked for. */
function entriesOf(palette: Palette, query: string): readonly Entry[] {
  const words = query.trim().toLowerCase().replace(/^#/, '');
  return palette
    .map((color, index) => ({ index, color }))
    .filter(({ color }) => `${colorName(color)} ${hexWords(color.hex, color.alpha)}`.toLowerCase().includes(words));
}
