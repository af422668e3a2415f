import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { createMatcher, type Matcher } from '../../color/match.ts';
import { reportOn, type MatchReport } from '../../color/report.ts';
import type { PixelData } from '../../image/codec.ts';
import { readPixels } from '../../image/read-pixels.ts';
import { isForCanvas, type HistoryEntry } from '../../jobs/entry.ts';
import { firstOf } from '../../jobs/first-of.ts';
import type { Journal } from '../../jobs/journal.ts';
import { drawingOrder, optionsOf, paletteOf, type Matching } from '../../jobs/matching.ts';
import type { Tools } from '../../jobs/operation.ts';
import { openSvg, type OpenSvg } from '../../svg/open-svg.ts';
import type { EntryStore } from '../history/store.ts';

/** A result that is looked at: a drawing that is kept open, or a picture. */
export type Shown =
  | { readonly kind: 'drawing'; readonly title: string; readonly drawing: OpenSvg; readonly before: string }
  | { readonly kind: 'picture'; readonly title: string; readonly bytes: Uint8Array; readonly pixels: PixelData };

/** The result that the preview shows, and what became of earlier ones when they were matched. */
export interface ShownStore {
  readonly value: ReadonlySignal<Shown | null>;
  /** Reports that were made anew, by entry. */
  readonly reports: ReadonlySignal<ReadonlyMap<string, MatchReport>>;
  /** Shows the newest drawing, and each newer one from now on. */
  follow(): void;
  /** False where the result is gone. Rejects where it cannot be read. */
  show(entryId: string): Promise<boolean>;
  dispose(): void;
}

interface ShownOptions {
  readonly tools: Pick<Tools, 'codec' | 'svgDom'>;
  readonly store: EntryStore;
  readonly journal: Pick<Journal, 'result'>;
}

/** How many entries are tried: results of old ones make room for newer ones. */
const TRIED = 5;

export function createShown({ tools, store, journal }: ShownOptions): ShownStore {
  const value = signal<Shown | null>(null);
  const reports = signal<ReadonlyMap<string, MatchReport>>(new Map());
  const following = signal(false);
  const newest = computed(() => store.list.value.find(isDrawing)?.id ?? null);
  let last = 0;

  async function show(entryId: string): Promise<boolean> {
    last += 1;
    const mine = last;
    const entry = store.get(entryId);
    const paid = entry === undefined ? null : await journal.result(entryId);
    if (entry === undefined || paid === null) return false;
    const asset = firstOf(paid);
    const { title, recipe } = entry;
    const order = drawingOrder(recipe);
    const shown =
      asset.kind === 'svg'
        ? openDrawing(asset.text, title, order.dropBackground)
        : await openPicture(asset.bytes, title);
    if (mine !== last) return true;
    value.value = shown;
    if (shown.kind === 'drawing' && order.brand !== null) {
      reports.value = new Map([...reports.value, [entryId, reportBy(order.brand, shown.drawing)]]);
    }
    return true;
  }

  function openDrawing(text: string, title: string, dropBackground: boolean): Shown {
    const drawing = openSvg(text, tools.svgDom, { dropBackground });
    return { kind: 'drawing', title, drawing, before: drawing.recolored(new Map()) };
  }

  async function openPicture(bytes: Uint8Array, title: string): Promise<Shown> {
    return { kind: 'picture', title, bytes, pixels: await readPixels(tools.codec, bytes) };
  }

  /** Nobody asked for it: where it cannot be shown, the one before is. */
  async function showNewest(): Promise<void> {
    const candidates = store.list.value.filter(isDrawing).slice(0, TRIED);
    for (const { id } of candidates) if (await show(id).catch(() => false)) return;
  }

  const stop = effect(() => {
    if (following.value && newest.value !== null) untracked(() => void showNewest());
  });

  return {
    value,
    reports,
    follow: () => void (following.value = true),
    show,
    dispose: stop,
  };
}

/** Entries whose results are drawings as a rule; that is known for certain when a result is read. */
function isDrawing(entry: HistoryEntry): boolean {
  const { kind, fate, recipe } = entry;
  if (!isForCanvas(entry) || fate.fate !== 'made' || kind === 'background') return false;
  return !JSON.stringify(recipe).includes('"output":"image"');
}

function reportBy(brand: Matching, drawing: OpenSvg): MatchReport {
  const palette = paletteOf(brand);
  const matcher: Matcher = createMatcher(palette);
  return reportOn(matcher(drawing.colors, optionsOf(brand)), palette);
}
