import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions } from '../../plugin/protocol/contract.ts';
import { INITIAL_PREFERENCES, type Preferences } from '../../plugin/protocol/preferences.ts';
import { describeThrown } from '../jobs/describe-failure.ts';
import type { Clock } from '../lib/clock.ts';
import type { Notices } from './notices.ts';

/** A change is stored at once, since Figma may close the panel without a word; what follows within this time is stored together. */
const REST_MS = 500;

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
  let stored = value.value;
  let stopRest: (() => void) | null = null;

  function save(): void {
    stored = value.value;
    plugin['preferences.save'](stored).catch((error: unknown) => {
      notices.fail(describeThrown(error, { kind: 'free' }));
    });
  }

  function saveAndRest(): void {
    save();
    stopRest = clock.after(REST_MS, rested);
  }

  function rested(): void {
    stopRest = null;
    if (stored !== value.value) saveAndRest();
  }

  return {
    value,
    restore(preferences) {
      value.value = preferences;
      stored = preferences;
    },
    change(change) {
      value.value = { ...value.value, ...change };
      if (stopRest === null) saveAndRest();
    },
    dispose() {
      stopRest?.();
      if (stored !== value.value) save();
    },
  };
}
