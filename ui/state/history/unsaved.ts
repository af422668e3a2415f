import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import { plural } from '../../lib/format.ts';
import type { Notices } from '../notices.ts';

/** Paid results that are in the panel's memory alone: closing the panel would lose them, which is said as long as it is so. */
export interface Unsaved {
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  mark(id: string, only: boolean): void;
}

const NOTICE = 'unsaved';

export function createUnsaved({ plugin, notices }: { plugin: PluginFunctions; notices: Notices }): Unsaved {
  const ids = signal<ReadonlySet<string>>(new Set());

  function tell(count: number): void {
    // The controller says it once more while closing; without it the notice here still stands.
    void plugin['app.unsaved'](count).catch(() => undefined);
    if (count === 0) {
      notices.dismiss(NOTICE);
      return;
    }
    const title = `${plural(count, 'result')} can’t be saved`;
    const text = `Figma’s storage has no room for ${count === 1 ? 'it' : 'them'}. Place ${count === 1 ? 'it' : 'them'} before you close the panel.`;
    notices.show({ id: NOTICE, tone: 'warning', title, text, action: 'open-history' });
  }

  return {
    ids,
    mark(id, only) {
      if (ids.value.has(id) === only) return;
      const next = new Set(ids.value);
      if (only) next.add(id);
      else next.delete(id);
      ids.value = next;
      tell(next.size);
    },
  };
}
