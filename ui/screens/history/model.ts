import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Draft } from '../../jobs/draft.ts';
import { type HistoryEntry, isForCanvas } from '../../jobs/entry.ts';
import type { App } from '../../state/types.ts';
import type { Dates } from '../dates.ts';
import type { Onward } from '../onward.tsx';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import { followResult, type ChosenResult } from './chosen-result.ts';
import { entryActions, type EntryActions } from './entry-actions.ts';
import { createEntryList, type EntryList } from './list.ts';

/** What can be done with an entry by its id. */
interface EntryVerbs {
  /** What was made for the panel is used there. Nothing happens where it cannot be placed. */
  place(id: string): void;
  reveal(id: string): void;
  tryAgain(id: string): void;
  /** Fills Create with how it was asked for; nothing is sent. */
  runAgain(draft: Draft): void;
  moreLike(draft: Draft): void;
  makeStyle(id: string): void;
  /** Selects the result on the canvas, placed first where it stands nowhere, and opens what is done next; nothing is sent. */
  goOn(id: string, to: Onward): Promise<void>;
  /** The text of a drawing; null where it is gone. */
  svgOf(id: string): Promise<string | null>;
  /** Its neighbor is chosen in its place and takes the focus. */
  remove(id: string): void;
  /** What was removed last is chosen again. */
  undoRemove(): void;
}

export interface HistoryModel extends EntryVerbs {
  readonly dates: Dates;
  readonly list: EntryList;
  /** What can be done with the chosen one. */
  readonly actions: ReadonlySignal<EntryActions | null>;
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  readonly unreadable: ReadonlySignal<readonly string[]>;
  readonly bytes: ReadonlySignal<number>;
  readonly thumbnails: Thumbnails;
  /** Tells which tiles have come near the view (true) or gone away from it (false). */
  near(changes: ReadonlyMap<string, boolean>): void;
  removeUnreadable(): void;
  dispose(): void;
}

/** Their pictures are there before anybody has found out what is in view. */
const FIRST_SCREEN = 24;

/** What the panel does with what an errand brought: a prompt, or a style with its name and the model that it was made for. */
export interface Uses {
  prompt(text: string): void;
  style(style: { readonly id: string; readonly model: string | null; readonly name: string }): void;
  runAgain(draft: Draft): void;
  moreLike(draft: Draft): void;
  makeStyle(result: { readonly entry: string; readonly name: string }): void;
  goOn(to: Onward): void;
}

interface HistoryParts {
  readonly dates: Dates;
  /** Whether the history is on show; only then are its pictures and results read. */
  readonly open: ReadonlySignal<boolean>;
  readonly uses: Uses;
}

export function createHistoryModel(app: App, { dates, open, uses }: HistoryParts): HistoryModel {
  const list = createEntryList(app.history, dates);
  const { chosen } = list;
  const result = followResult(
    app,
    computed(() => (open.value && chosen.value !== null && hasResult(chosen.value) ? chosen.value.id : null)),
  );
  const pictures = createPictures(app, list, open);

  function actionsOf(entry: HistoryEntry): EntryActions {
    const read = result.value.value;
    const gone = read?.id === entry.id && read.result === null;
    return entryActions(entry, { gone, placing: app.history.placing.value.has(entry.id) });
  }

  return {
    dates,
    list,
    actions: computed(() => chosen.value && actionsOf(chosen.value)),
    unsaved: app.history.unsaved,
    unreadable: app.history.unreadable,
    bytes: app.history.bytes,
    ...pictures,
    ...createVerbs(app, { list, result, actionsOf, open, uses }),
    removeUnreadable: () => void app.removeUnreadable(),
    dispose() {
      result.dispose();
      pictures.thumbnails.dispose();
    },
  };
}

interface VerbParts {
  readonly list: EntryList;
  readonly result: ChosenResult;
  readonly open: ReadonlySignal<boolean>;
  readonly uses: Uses;
  actionsOf(entry: HistoryEntry): EntryActions;
}

function createVerbs(app: App, parts: VerbParts): EntryVerbs {
  const { list, result, open } = parts;
  let removed: string | null = null;
  return {
    place(id) {
      const entry = app.history.entries.value.find((candidate) => candidate.id === id);
      if (entry === undefined || parts.actionsOf(entry).place.off !== null) return;
      if (isForCanvas(entry)) void app.placeAgain(id);
      else if (entry.fate.fate === 'made' && entry.fate.standing.at === 'panel') {
        if (entry.kind === 'style')
          parts.uses.style({ id: entry.fate.standing.value, model: entry.model, name: entry.title });
        else parts.uses.prompt(entry.fate.standing.value);
      }
    },
    reveal: (id) => void app.revealEntry(id),
    tryAgain: (id) => void app.tryAgain(id),
    runAgain: (draft) => parts.uses.runAgain(draft),
    moreLike: (draft) => parts.uses.moreLike(draft),
    makeStyle(id) {
      const entry = app.history.entries.value.find((candidate) => candidate.id === id);
      if (entry !== undefined) parts.uses.makeStyle({ entry: id, name: entry.title });
    },
    async goOn(id, to) {
      if (await app.bringToCanvas(id)) parts.uses.goOn(to);
    },
    async svgOf(id) {
      const read = result.value.value;
      const found = read?.id === id ? read.result : await app.resultOf(id);
      return found?.kind === 'svg' ? found.text : null;
    },
    remove(id) {
      const shown = list.shown.value;
      const at = shown.findIndex((entry) => entry.id === id);
      list.choose((shown[at + 1] ?? shown[at - 1])?.id ?? null);
      removed = id;
      void app.removeEntries([id]);
      list.focusWanted.value = true;
    },
    undoRemove() {
      app.undoRemove();
      if (removed !== null) list.choose(removed);
      if (open.value) list.focusWanted.value = true;
    },
  };
}

/** The style that an entry brought. */
function styleIn({ kind, fate }: HistoryEntry): string | null {
  return kind === 'style' && fate.fate === 'made' && fate.standing.at === 'panel' ? fate.standing.value : null;
}

/** A result with bytes of its own. */
function hasResult(entry: HistoryEntry): boolean {
  return isForCanvas(entry) && entry.fate.fate === 'made';
}

function createPictures(app: App, { shown }: EntryList, open: ReadonlySignal<boolean>) {
  const near = signal<ReadonlySet<string>>(new Set());

  function isPictured(entry: HistoryEntry, index: number): boolean {
    const pictured = hasResult(entry) || styleIn(entry) !== null;
    return pictured && (index < FIRST_SCREEN || near.value.has(entry.id));
  }

  return {
    near(changes: ReadonlyMap<string, boolean>) {
      const next = new Set(near.value);
      for (const [id, isNear] of changes) {
        if (isNear) next.add(id);
        else next.delete(id);
      }
      near.value = next;
    },
    thumbnails: createThumbnails(
      // What was made does not change with the selection.
      { selection: signal(app.selection.peek()), thumbnail: (id) => pictureOf(app, id) },
      computed(() => (open.value ? shown.value.filter(isPictured).map(({ id }) => id) : [])),
    ),
  };
}

/** The small picture that was made of a result, or the result itself where that was never stored. */
async function pictureOf(app: App, id: string): Promise<Uint8Array | null> {
  const entry = app.history.entries.value.find((candidate) => candidate.id === id);
  const style = entry === undefined ? null : styleIn(entry);
  if (style !== null) return app.stylePicture(style);
  const small = await app.entryThumbnail(id);
  if (small !== null) return small;
  const result = await app.resultOf(id);
  if (result === null) return null;
  return result.kind === 'svg' ? new TextEncoder().encode(result.text) : result.bytes;
}
