import { computed, type ReadonlySignal } from '@preact/signals';
import { isToPlace } from '../../jobs/entry.ts';
import { formatStorage } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';

/** What stays where: in the file, and on this computer. */
export interface PrivacyModel {
  readonly keepPrompts: ReadonlySignal<boolean>;
  readonly keepHistory: ReadonlySignal<boolean>;
  /** What the history takes of Figma's storage. */
  readonly storage: ReadonlySignal<string>;
  /** Whether there is anything that clearing would remove. */
  readonly clearable: ReadonlySignal<boolean>;
  turnPrompts(keep: boolean): void;
  turnHistory(keep: boolean): void;
  removePrompts(): void;
  clearHistory(): void;
}

export function createPrivacyModel(app: App): PrivacyModel {
  return {
    keepPrompts: computed(() => app.preferences.value.keepPrompts),
    keepHistory: computed(() => app.preferences.value.keepHistory),
    storage: computed(() => formatStorage(app.history.bytes.value)),
    clearable: computed(() => app.history.entries.value.some((entry) => !isToPlace(entry))),
    turnPrompts: (keepPrompts) => app.savePreferences({ keepPrompts }),
    turnHistory: (keepHistory) => app.savePreferences({ keepHistory }),
    removePrompts: () => void app.removePrompts(),
    clearHistory: () => void app.clearHistory(),
  };
}
