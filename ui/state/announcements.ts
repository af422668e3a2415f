import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../lib/clock.ts';

/** Between two polite announcements, so that a screen reader can finish its sentence. */
const PAUSE = 3_000;

/** What a screen reader is told. */
export interface Announcements {
  readonly text: ReadonlySignal<string>;
  /** Politely, after the pause; a later text on the same subject replaces an earlier one that has not been said. */
  say(subject: string, text: string): void;
  /** At once. */
  interrupt(text: string): void;
  dispose(): void;
}

/** Says nothing until it is told to. */
export function createAnnouncements(clock: Clock): Announcements {
  const text = signal('');
  const pending = new Map<string, string>();
  let quietUntil = Number.NEGATIVE_INFINITY;
  let stopTimer: (() => void) | null = null;

  function speak(words: string): void {
    text.value = words;
    quietUntil = clock.now() + PAUSE;
  }

  function flush(): void {
    stopTimer = null;
    if (pending.size === 0) return;
    const words = [...pending.values()].join(' ');
    pending.clear();
    speak(words);
  }

  return {
    text,
    say(subject, words) {
      pending.set(subject, words);
      stopTimer ??= clock.after(Math.max(0, quietUntil - clock.now()), flush);
    },
    interrupt: speak,
    dispose() {
      stopTimer?.();
      pending.clear();
    },
  };
}
