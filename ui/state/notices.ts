import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../jobs/failures.ts';
import type { Notice } from './types.ts';

/** The messages above the footer, oldest first, each once. */
export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  /** Replaces a notice of the same id. */
  show(notice: Notice): void;
  fail(failure: Failure): void;
  dismiss(id: string): void;
}

/** Starts without notices. */
export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);

  function without(id: string): readonly Notice[] {
    return list.value.filter((notice) => notice.id !== id);
  }

  function show(notice: Notice): void {
    list.value = [...without(notice.id), notice];
  }

  return {
    list,
    show,
    fail: ({ code, title, text }) => show({ id: code, tone: 'danger', title, text }),
    dismiss(id) {
      list.value = without(id);
    },
  };
}
