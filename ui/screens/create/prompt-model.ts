import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Model } from '../../catalog/models.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { promptLength } from '../../catalog/prompt-length.ts';
import { formatCount, plural } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';

export interface PromptModel {
  readonly prompt: Signal<string>;
  /** Whether the prompt should take the focus; put down by whoever gives it. */
  readonly focusWanted: Signal<boolean>;
  /** `128 / 10,000`. */
  readonly counter: ReadonlySignal<string>;
  readonly over: ReadonlySignal<boolean>;
  /** Why the prompt cannot be sent; null where it can. */
  readonly promptReason: ReadonlySignal<string | null>;
  /** The last prompts, newest first. */
  readonly recent: ReadonlySignal<readonly string[]>;
  readonly enhancing: ReadonlySignal<boolean>;
  /** Why the prompt cannot be enhanced now; null where it can. */
  readonly enhanceReason: ReadonlySignal<string | null>;
  /** Whether the prompt is as it came back, so that the one before can be had again. */
  readonly canUndo: ReadonlySignal<boolean>;
  /** Writes another prompt in place of the present one. */
  takePrompt(prompt: string): void;
  /** Keeps a prompt among the recent ones. */
  remember(prompt: string): void;
  forgetRecent(): void;
  /** Costs units. */
  enhance(): void;
  stopEnhancing(): void;
  undoEnhance(): void;
}

const MOST_RECENT = 20;
/** All of them are stored whenever a choice is: in characters. */
const MOST_STORED = 40_000;

export function createPromptModel(app: App, model: ReadonlySignal<Model>): PromptModel {
  const prompt = signal('');
  const focusWanted = signal(false);
  const enhanced = signal<{ readonly before: string; readonly after: string } | null>(null);
  const stop = signal<AbortController | null>(null);
  const length = computed(() => promptLength(prompt.value));
  const excess = computed(() => length.value - model.value.promptLimit);

  const enhanceReason = computed(() => {
    if (prompt.value.trim() === '') return 'Write a prompt first';
    const { value: balance } = app.balance;
    const isShort = balance !== null && balance < TOOL_PRICES.enhancePrompt;
    return blockedBy(app) ?? (isShort ? 'Too few units' : null);
  });

  function change(recent: readonly string[]): void {
    app.savePreferences({ creating: { ...app.preferences.value.creating, recent } });
  }

  async function enhance(): Promise<void> {
    const controller = new AbortController();
    stop.value = controller;
    const after = await app.enhancePrompt(prompt.value, controller.signal);
    stop.value = null;
    if (after === null) return;
    // Whatever was written meanwhile can be had again.
    enhanced.value = { before: prompt.value, after };
    prompt.value = after;
  }

  return {
    prompt,
    focusWanted,
    counter: computed(() => `${formatCount(length.value)} / ${formatCount(model.value.promptLimit)}`),
    over: computed(() => excess.value > 0),
    promptReason: computed(() => {
      if (prompt.value.trim() === '') return 'Write a prompt first';
      return excess.value > 0 ? `${plural(excess.value, 'character')} too many for ${model.value.title}` : null;
    }),
    recent: computed(() => app.preferences.value.creating.recent),
    enhancing: computed(() => stop.value !== null),
    enhanceReason,
    canUndo: computed(() => enhanced.value !== null && enhanced.value.after === prompt.value),
    takePrompt(next) {
      prompt.value = next;
      focusWanted.value = true;
    },
    remember(used) {
      // Whoever keeps no history on this computer keeps no prompts on it either.
      if (app.preferences.value.keepHistory) change(recentWith(used, app.preferences.value.creating.recent));
    },
    forgetRecent: () => change([]),
    enhance() {
      if (stop.value === null && enhanceReason.value === null) void enhance();
    },
    stopEnhancing: () => stop.value?.abort(),
    undoEnhance() {
      const before = enhanced.value?.before;
      if (before !== undefined) prompt.value = before;
      enhanced.value = null;
      focusWanted.value = true;
    },
  };
}

/** The newest first, each once, as many as there is room for. */
function recentWith(used: string, recent: readonly string[]): readonly string[] {
  let stored = 0;
  return [used, ...recent.filter((prompt) => prompt !== used)].slice(0, MOST_RECENT).filter((prompt) => {
    stored += prompt.length;
    return stored <= MOST_STORED;
  });
}
