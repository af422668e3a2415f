import { strictClone } from './clone.ts';
import type { Turns } from './turns.ts';

/** The way to the panel's page: messages wait until it has loaded, then arrive in order, each a copy of its own. */
export interface Outbox {
  post(message: unknown): void;
  /** The page has loaded. */
  ready(): void;
  /** Another page, or none, takes the place of this one: what waits is lost. */
  replacePage(): void;
  /** Asks whether the page of this moment is still there. */
  page(): () => boolean;
  on(listener: (message: unknown) => void): () => void;
}

/** An outbox whose page has not loaded yet. */
export function createOutbox(turns: Turns): Outbox {
  let number = 0;
  let loaded = false;
  let waiting: unknown[] = [];
  const listeners = new Set<(message: unknown) => void>();

  function deliver(): void {
    if (!loaded) return;
    const due = waiting;
    waiting = [];
    for (const message of due) {
      for (const listener of [...listeners]) listener(strictClone(message, { call: 'postMessage', dates: true }));
    }
  }

  return {
    post(message) {
      waiting.push(message);
      if (loaded) turns.soon(deliver);
    },
    ready() {
      loaded = true;
      turns.soon(deliver);
    },
    replacePage() {
      number += 1;
      loaded = false;
      waiting = [];
    },
    page() {
      const then = number;
      return () => number === then;
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
