import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SavedStyle, StyleFunctions } from '../../../plugin/protocol/styles.ts';
import { describeRecraftFailure, describeThrown } from '../../jobs/describe-failure.ts';
import type { OwnStyle, Recraft } from '../../recraft/types.ts';
import type { Notices } from '../notices.ts';
import type { ShownStyle, StyleListing, StyleVerbs } from './types.ts';

/** The account's styles, as Recraft lists them and as this computer remembers them. */
export interface StyleStore extends Omit<StyleVerbs, 'makeStyle' | 'stopMakingStyle'> {
  readonly list: ReadonlySignal<readonly ShownStyle[]>;
  readonly listing: ReadonlySignal<StyleListing>;
  /** Reads what this computer remembers. */
  open(): Promise<void>;
  /** Remembers a style that has just been made; `picture`: a PNG of at most 96 px. */
  add(style: SavedStyle, picture: Uint8Array | null): Promise<void>;
  /** Forgets what Recraft has told, as for another account. */
  forget(): void;
}

interface StoreOptions {
  readonly plugin: StyleFunctions;
  readonly recraft: Pick<Recraft, 'styles' | 'deleteStyle'>;
  readonly notices: Notices;
  readonly hasToken: () => boolean;
}

const FREE = { kind: 'free' } as const;

/** Nothing is known until it is refreshed. */
export function createStyleStore(options: StoreOptions): StyleStore {
  return new Styles(options);
}

class Styles implements StyleStore {
  readonly listing = signal<StyleListing>({ state: 'unasked' });
  readonly #saved = signal<ReadonlyMap<string, SavedStyle>>(new Map());
  readonly #listed = signal<readonly OwnStyle[] | null>(null);
  readonly list = computed(() => merged(this.#saved.value, this.#listed.value));
  readonly #pictures = new Map<string, Promise<Uint8Array | null>>();
  readonly #options: StoreOptions;
  /** The answer that counts: one to an earlier question is dropped. */
  #question = 0;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  open(): Promise<void> {
    return this.#orSay(async () => {
      const { styles } = await this.#options.plugin['styles.list']();
      this.#saved.value = new Map(styles.map((style) => [style.id, style]));
    });
  }

  async refreshStyles(): Promise<void> {
    const { recraft, hasToken } = this.#options;
    this.#question += 1;
    const question = this.#question;
    await this.open();
    if (!hasToken()) return;
    if (this.#listed.value === null) this.listing.value = { state: 'asking' };
    const answer = await recraft.styles(new AbortController().signal);
    if (question !== this.#question) return;
    if (answer.kind === 'failed') {
      this.listing.value = { state: 'failed', failure: describeRecraftFailure(answer.failure, FREE) };
      return;
    }
    this.#listed.value = answer.value;
    this.listing.value = { state: 'listed' };
  }

  async add(style: SavedStyle, picture: Uint8Array | null): Promise<void> {
    // A list that is on its way does not have it yet.
    this.#question += 1;
    // Whoever hears of the style asks for its picture at once.
    if (picture !== null) this.#pictures.set(style.id, Promise.resolve(picture));
    this.#saved.value = new Map([...this.#saved.value, [style.id, style]]);
    const listed = this.#listed.value;
    const asListed = { id: style.id, createdAt: new Date(style.at).toISOString() };
    if (listed !== null) this.#listed.value = [...listed.filter(({ id }) => id !== style.id), asListed];
    const { plugin } = this.#options;
    await this.#orSay(() => plugin['styles.save'](style));
    this.#askAgain();
    if (picture === null) return;
    await this.#orSay(() => plugin['styles.keepPicture']({ id: style.id, bytes: picture }));
  }

  async renameStyle(id: string, given: string, model?: string | null): Promise<void> {
    const name = given.trim().slice(0, NAME_LENGTH);
    const shown = this.list.value.find((style) => style.id === id);
    if (name === '') return;
    const known = this.#saved.value.get(id);
    const at = known?.at ?? shown?.at ?? 0;
    const style = { id, name, model: model ?? known?.model ?? null, at };
    this.#saved.value = new Map([...this.#saved.value, [id, style]]);
    await this.#orSay(() => this.#options.plugin['styles.save'](style));
  }

  async deleteStyle(id: string): Promise<boolean> {
    const { plugin, recraft, notices } = this.#options;
    const shown = this.list.value.find((style) => style.id === id);
    if (shown?.gone !== true) {
      const answer = await recraft.deleteStyle(id, new AbortController().signal);
      const failure = answer.kind === 'failed' ? describeRecraftFailure(answer.failure, FREE) : null;
      if (failure !== null && failure.code !== 'style-gone') {
        notices.fail(failure);
        return false;
      }
    }
    this.#question += 1;
    this.#listed.value = this.#listed.value?.filter((style) => style.id !== id) ?? null;
    this.#saved.value = new Map([...this.#saved.value].filter(([other]) => other !== id));
    this.#pictures.delete(id);
    await this.#orSay(() => plugin['styles.remove'](id));
    this.#askAgain();
    return true;
  }

  stylePicture(id: string): Promise<Uint8Array | null> {
    const known = this.#pictures.get(id);
    if (known !== undefined) return known;
    // A list without a picture is still a list.
    const picture = this.#options.plugin['styles.picture'](id).catch(() => null);
    this.#pictures.set(id, picture);
    return picture;
  }

  forget(): void {
    this.#question += 1;
    this.#listed.value = null;
    this.listing.value = { state: 'unasked' };
  }

  /** The answer to a question that was dropped meanwhile would never come. */
  #askAgain(): void {
    if (this.listing.value.state === 'asking') void this.refreshStyles();
  }

  async #orSay(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#options.notices.fail(describeThrown(error, FREE));
    }
  }
}

/** A style's name is one short line. */
const NAME_LENGTH = 200;

function merged(saved: ReadonlyMap<string, SavedStyle>, listed: readonly OwnStyle[] | null): readonly ShownStyle[] {
  const there = new Set(listed?.map(({ id }) => id));
  const known = [...saved.values()].map((style) => ({ ...style, gone: listed !== null && !there.has(style.id) }));
  const others = (listed ?? []).flatMap(({ id, createdAt }): ShownStyle[] => {
    if (saved.has(id)) return [];
    const at = Date.parse(createdAt);
    return [{ id, name: null, model: null, at: Number.isNaN(at) ? null : at, gone: false }];
  });
  return [...known, ...others].sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
}
