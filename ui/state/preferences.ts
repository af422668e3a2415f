import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions } from '../../plugin/protocol/contract.ts';
import { INITIAL_PREFERENCES, type Preferences } from '../../plugin/protocol/preferences.ts';
import { describeThrown } from '../jobs/describe-failure.ts';
import type { Clock } from '../lib/clock.ts';
import type { Notices } from './notices.ts';

/** A burst of changes is stored once. */
const DELAY = 500;

/** The choices that are remembered, and their place in storage. */
export interface PreferenceStore {
  readonly value: ReadonlySignal<Preferences>;
  /** What was stored, at opening. */
  restore(preferences: Preferences): void;
  change(change: Partial<Preferences>): void;
  /** Stores what has not been stored yet. */
  dispose(): void;
}

interface PreferenceOptions {
  readonly clock: Clock;
  readonly plugin: PluginFunctions;
  readonly notices: Notices;
}

/** Starts with the initial ones until the stored ones have come. */
export function createPreferences({ clock, plugin, notices }: PreferenceOptions): PreferenceStore {
  const value = signal(INITIAL_PREFERENCES);
  let stopTimer: (() => void) | null = null;

  function save(): void {
    stopTimer = null;
    plugin['preferences.save'](value.value).catch((error: unknown) => {
      notices.fail(describeThrown(error, { kind: 'free' }));
    });
  }

  return {
    value,
    restore(preferences) {
      value.value = preferences;
    },
    change(change) {
      value.value = { ...value.value, ...change };
      stopTimer?.();
      stopTimer = clock.after(DELAY, save);
    },
    dispose() {
      if (stopTimer === null) return;
      stopTimer();
      save();
    },
  };
}
