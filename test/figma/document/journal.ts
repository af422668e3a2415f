import type { NodeRecord } from './record.ts';

/** A record as it was before a step, by id; undefined where it did not exist. */
type Step = Map<string, NodeRecord | undefined>;

export type Actor = 'plugin' | 'user';

/** What undo knows: the open step and the closed ones before it. */
export interface Journal {
  /** Call before a record is replaced; the first state since the step began is the one that counts. */
  note(actor: Actor, id: string, before: NodeRecord | undefined): void;
  /** A user's action begins a step of its own, unless the plugin has written since the last commit: then the two become one. */
  beginUserAction(): void;
  commit(): void;
  clear(): void;
  /** Takes the last step off, or undefined where there is nothing to undo. */
  takeBack(): ReadonlyMap<string, NodeRecord | undefined> | undefined;
}

/** An empty journal. Records are values that are replaced and never changed, so that a step is a table of references. */
export function createJournal(): Journal {
  const closed: Step[] = [];
  let open: Step = new Map();
  let pluginWrote = false;

  function commit(): void {
    if (open.size > 0) closed.push(open);
    open = new Map();
    pluginWrote = false;
  }

  return {
    note(actor, id, before) {
      if (!open.has(id)) open.set(id, before);
      if (actor === 'plugin') pluginWrote = true;
    },
    beginUserAction() {
      if (!pluginWrote) commit();
    },
    commit,
    clear() {
      closed.length = 0;
      open = new Map();
      pluginWrote = false;
    },
    takeBack() {
      commit();
      return closed.pop();
    },
  };
}
