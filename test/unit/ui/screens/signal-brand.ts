import { signal, type Signal } from '@preact/signals';
import type { Palette } from '../../../../ui/color/palette.ts';
import type { MatchReport } from '../../../../ui/color/report.ts';
import type {
  Brand,
  BrandOptions,
  BrandPreview,
  BrandSources,
  BrandVerbs,
  PaletteChoice,
  RecolorState,
} from '../../../../ui/state/brand/types.ts';

/** Brand colors that a test sets by hand. */
export interface SignalBrand extends Brand {
  readonly on: Signal<boolean>;
  readonly choice: Signal<PaletteChoice | null>;
  readonly name: Signal<string>;
  readonly palette: Signal<Palette>;
  readonly sources: Signal<BrandSources>;
  readonly loading: Signal<boolean>;
  readonly problems: Signal<readonly string[]>;
  readonly options: Signal<BrandOptions>;
  readonly preview: Signal<BrandPreview>;
  readonly recolor: Signal<RecolorState>;
  /** What `reportOf` answers, by entry. */
  readonly reports: Map<string, MatchReport>;
  /** What `addColors` cannot read. */
  readonly unreadable: Signal<readonly string[]>;
}

export const noSources: BrandSources = {
  collections: [],
  styles: 0,
  libraries: { state: 'unasked' },
  libraryModes: [],
  file: [],
  user: [],
};

export function createSignalBrand(): SignalBrand {
  const reports = new Map<string, MatchReport>();
  return {
    on: signal(false),
    choice: signal<PaletteChoice | null>(null),
    name: signal(''),
    palette: signal<Palette>([]),
    sources: signal(noSources),
    loading: signal(false),
    problems: signal<readonly string[]>([]),
    options: signal<BrandOptions>({
      mode: 'exact',
      tolerance: 12,
      keepNeutrals: true,
      locked: new Set(),
      sent: new Map(),
    }),
    preview: signal<BrandPreview>({ kind: 'none' }),
    recolor: signal<RecolorState>({ state: 'idle' }),
    reports,
    unreadable: signal<readonly string[]>([]),
    reportOf: (entryId) => reports.get(entryId) ?? null,
  };
}

/** Verbs that are written down in `calls`; switch and matching also act, as they do at once in the app. */
export function createBrandVerbs(brand: SignalBrand, calls: [string, ...unknown[]][]): BrandVerbs {
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const later =
    (name: string) =>
    (...args: unknown[]): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  return {
    setBrandOn(on) {
      calls.push(['setBrandOn', on]);
      brand.on.value = on;
    },
    loadSources: later('loadSources'),
    loadLibraries: later('loadLibraries'),
    choosePalette: later('choosePalette'),
    setWeight: note('setWeight'),
    moveColor: note('moveColor'),
    removeColor(index) {
      calls.push(['removeColor', index]);
      brand.palette.value = brand.palette.value.filter((_, at) => at !== index);
    },
    nameColor: note('nameColor'),
    addColors(text) {
      calls.push(['addColors', text]);
      return { added: 1, unreadable: brand.unreadable.value };
    },
    setMatching(change) {
      calls.push(['setMatching', change]);
      brand.options.value = { ...brand.options.value, ...change };
    },
    lockColor: note('lockColor'),
    sendColor: note('sendColor'),
    savePalette: later('savePalette'),
    removePalette: later('removePalette'),
    undoRemovePalette: later('undoRemovePalette'),
    readLayers: later('readLayers'),
    recolorLayers: later('recolorLayers'),
    cancelRecolor: note('cancelRecolor'),
    showDrawing: later('showDrawing'),
  };
}
