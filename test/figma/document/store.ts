import { createJournal, type Actor } from './journal.ts';
import { Palette } from './palette.ts';
import type { DocumentReader, ImageRecord, NodeRecord } from './record.ts';
import { boundColor } from './resolve-variable.ts';

/** What happened, raw: the host queues, coalesces and delivers. `change` is any change of what the canvas shows. */
export type DocumentEvent = 'selectionchange' | 'currentpagechange' | 'change';

/** A record without what the tree gives it. */
export type NewRecord = Omit<NodeRecord, 'id' | 'parent' | 'removed' | 'pluginData' | 'relaunchData'> &
  Partial<Pick<NodeRecord, 'pluginData' | 'relaunchData'>>;

/** Keys of a record that are the editor's state and no content: undo leaves them alone. */
const EDITOR_STATE: readonly string[] = ['selection'] satisfies (keyof NodeRecord)[];

/** Keys that change nobody's place or size. */
const LOOKS: ReadonlySet<string> = new Set([
  'name',
  'fills',
  'strokes',
  'effects',
  'opacity',
  'blendMode',
  'isMask',
  'locked',
  'pluginData',
  'relaunchData',
  'sharedPluginData',
  'selection',
  'overrides',
] satisfies (keyof NodeRecord)[]);

/** The document: records by id. A record is a value: `edit` replaces it and nothing changes it in place. */
export class Store implements DocumentReader {
  readonly rootId = '0:0';
  readonly palette = new Palette();
  readonly #records = new Map<string, NodeRecord>();
  readonly #images = new Map<string, ImageRecord>();
  readonly #listeners = new Set<(event: DocumentEvent) => void>();
  readonly #journal = createJournal();
  #touched = new Map<string, boolean>();
  #actor: Actor = 'plugin';
  #currentPageId = '';
  #refuseWrites: (() => never) | null = null;
  #lastId = 0;
  #guard: () => void = () => undefined;

  constructor() {
    this.create({ type: 'DOCUMENT', name: 'Untitled', children: [] }, this.rootId);
    this.#journal.clear();
  }

  /** The record, also of a node that was removed; undefined for an id that never was. */
  node(id: string): NodeRecord | undefined {
    return this.#records.get(id);
  }

  image(hash: string): ImageRecord | undefined {
    return this.#images.get(hash);
  }

  boundColor(variableId: string, nodeId: string): RGBA | undefined {
    return boundColor(this, variableId, nodeId);
  }

  addImage(image: ImageRecord): void {
    this.#images.set(image.hash, image);
  }

  /** The record of a node that is in the document, or undefined. */
  find(id: string): NodeRecord | undefined {
    const record = this.#records.get(id);
    return record && !record.removed ? record : undefined;
  }

  /** As `find`, for ids that must exist: its plain Error is a fault of the simulator or of a test, never the plugin's. */
  get(id: string): NodeRecord {
    const record = this.find(id);
    if (!record) throw new Error(`simulator: there is no node ${id} in the document`);
    return record;
  }

  /** Every record that is in the document, in no order. */
  all(): readonly NodeRecord[] {
    return [...this.#records.values()].filter(({ removed }) => !removed);
  }

  pages(): readonly NodeRecord[] {
    return (this.get(this.rootId).children ?? []).map((id) => this.get(id));
  }

  currentPage(): NodeRecord {
    return this.get(this.#currentPageId);
  }

  /** Shows a page; the events that Figma fires then are emitted in Figma's order. */
  goToPage(id: string): void {
    if (id === this.#currentPageId) return;
    this.#currentPageId = id;
    for (const event of ['currentpagechange', 'selectionchange', 'change'] as const) this.emit(event);
  }

  /** Called before the plugin changes anything; throws where it may not. */
  guard(assertAllowed: () => void): void {
    this.#guard = assertAllowed;
  }

  nextId(): string {
    this.#lastId += 1;
    return `1:${this.#lastId}`;
  }

  /**
   * Puts a record into the table. `insert` of tree.ts puts it into the tree; who builds a whole tree at once names the parent and gives that one
   * its list of children.
   */
  create(record: NewRecord, id = this.nextId(), parent: string | null = null): string {
    if (this.#actor === 'plugin') this.#guard();
    this.#assertWritable();
    this.#journal.note(this.#actor, id, this.#records.get(id));
    this.#records.set(id, { pluginData: {}, relaunchData: {}, ...record, id, parent, removed: false });
    this.#touched.set(id, true);
    return id;
  }

  edit(id: string, change: Partial<NodeRecord>): void {
    const before = this.#records.get(id);
    if (!before) throw new Error(`simulator: there is no node ${id}`);
    const keys = Object.keys(change);
    if (this.#actor === 'plugin') this.#guard();
    if (keys.some((key) => !EDITOR_STATE.includes(key))) {
      this.#assertWritable();
      this.#journal.note(this.#actor, id, before);
    }
    this.#records.set(id, { ...before, ...change });
    const moved = this.#touched.get(id) === true || keys.some((key) => !LOOKS.has(key));
    this.#touched.set(id, moved);
  }

  /** The ids that were created or edited since the last call, each with whether more than its looks was written. */
  takeTouched(): ReadonlyMap<string, boolean> {
    const touched = this.#touched;
    this.#touched = new Map();
    return touched;
  }

  /** Lets a person act for the length of the call: what they do is a step of undo of its own, if the plugin left none open. */
  asUser(action: () => void): void {
    this.#journal.beginUserAction();
    this.#actor = 'user';
    try {
      action();
    } finally {
      this.#actor = 'plugin';
    }
  }

  /** Lets nothing that the plugin writes into the document: `refuse` throws at each attempt. Null lets it in again. */
  refuseWrites(refuse: (() => never) | null): void {
    this.#refuseWrites = refuse;
  }

  #assertWritable(): void {
    if (this.#actor === 'plugin') this.#refuseWrites?.();
  }

  commitUndo(): void {
    this.#journal.commit();
  }

  /** Takes back everything since the last commit; where nothing is open, the step before it. */
  undo(): void {
    const step = this.#journal.takeBack();
    if (!step) return;
    for (const [id, before] of step) this.#restore(id, before);
    for (const { id } of this.pages()) this.#dropLostSelection(id);
    const [firstPage] = this.pages();
    if (!this.find(this.#currentPageId) && firstPage) this.goToPage(firstPage.id);
    this.#touched = new Map();
    this.emit('change');
  }

  emit(event: DocumentEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  onEvent(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Forgets the steps so far: what a document builder made cannot be undone. */
  forgetUndo(): void {
    this.#journal.clear();
    this.#touched = new Map();
  }

  #restore(id: string, before: NodeRecord | undefined): void {
    const now = this.#records.get(id);
    if (!now) return;
    if (!before) {
      this.#records.set(id, { ...now, removed: true, parent: null });
      return;
    }
    const kept: Partial<NodeRecord> = {};
    if (now.selection) kept.selection = now.selection;
    this.#records.set(id, { ...before, ...kept });
  }

  #dropLostSelection(pageId: string): void {
    const page = this.get(pageId);
    const kept = (page.selection ?? []).filter((id) => this.find(id));
    if (kept.length === (page.selection ?? []).length) return;
    this.#records.set(pageId, { ...page, selection: kept });
    if (pageId === this.#currentPageId) this.emit('selectionchange');
  }
}
