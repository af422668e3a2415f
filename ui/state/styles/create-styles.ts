import { effect, untracked } from '@preact/signals';
import type { Account } from '../account.ts';
import type { WorkStore } from '../work.ts';
import type { OrderStyles } from './for-order.ts';
import { createStyleMaker, type MakerOptions } from './make.ts';
import { createStyleStore } from './store.ts';
import type { StylesView, StyleVerbs } from './types.ts';

interface StylesOptions extends Omit<MakerOptions, 'till' | 'store'> {
  readonly account: Account;
  readonly work: WorkStore;
}

/** The account's styles: what they are, and making new ones. */
export interface StylesPart extends OrderStyles {
  readonly view: StylesView;
  readonly verbs: StyleVerbs;
  open(): Promise<void>;
  dispose(): void;
}

export function createStyles(options: StylesOptions): StylesPart {
  const { tools, account, work, notices } = options;
  const store = createStyleStore({ ...tools, notices, hasToken: () => account.token() !== null });
  const { making, makeStyle, stopMakingStyle } = createStyleMaker({ ...options, till: work.till, store });
  const stops = [
    forgetWithAccount(account, () => store.forget()),
    refreshOnRefusal(work, () => void store.refreshStyles()),
    stopMakingStyle,
  ];

  return {
    view: { list: store.list, listing: store.listing, making },
    verbs: {
      makeStyle,
      stopMakingStyle,
      refreshStyles: () => store.refreshStyles(),
      deleteStyle: (id) => store.deleteStyle(id),
      renameStyle: (id, name, model) => store.renameStyle(id, name, model),
      stylePicture: (id) => store.stylePicture(id),
    },
    makeStyle,
    nameOf: (id) => store.list.value.find((style) => style.id === id)?.name ?? null,
    open: () => store.open(),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/** Another account has other styles. */
function forgetWithAccount({ connection }: Account, forget: () => void): () => void {
  return effect(() => {
    if (connection.value.state === 'none') untracked(forget);
  });
}

/** Recraft did not find a style that was drawn in: what is listed here is out of date. */
function refreshOnRefusal({ jobs }: WorkStore, refresh: () => void): () => void {
  let known = 0;
  return effect(() => {
    const refused = jobs.value.filter(({ state }) => state.state === 'failed' && state.failure.code === 'style-gone');
    if (refused.length > known) untracked(refresh);
    known = refused.length;
  });
}
