import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FrameText, FrameWord } from '../../../plugin/protocol/layout.ts';
import { nearestRatio } from '../../catalog/match-ratio.ts';
import type { Model } from '../../catalog/models.ts';
import { refusedCharacters } from '../../catalog/text-characters.ts';
import type { App, GenerateParams } from '../../state/types.ts';
import { layoutWords } from './layout-words.ts';

/** A word of the frame, and whether it will be sent. */
interface ShownWord extends FrameWord {
  readonly sent: boolean;
}

export interface TextLayoutModel {
  /** Whether the text of the selected frame is to be set in the picture. */
  readonly on: ReadonlySignal<boolean>;
  /** The same, whether the model takes it or not. */
  readonly wanted: ReadonlySignal<boolean>;
  /** The name of the frame that it can be taken from; null while none is selected. */
  readonly frameName: ReadonlySignal<string | null>;
  /** The frame as it was read; null while it was not. */
  readonly text: ReadonlySignal<FrameText | null>;
  readonly words: ReadonlySignal<readonly ShownWord[]>;
  /** What there is to know before sending, a sentence each. */
  readonly notes: ReadonlySignal<readonly string[]>;
  /** Whether there are words that Recraft is not known to set. */
  readonly doubtful: ReadonlySignal<boolean>;
  /** Whether these are sent all the same: what is known of them is not complete, and a refusal is free. */
  readonly tryDoubtful: ReadonlySignal<boolean>;
  /** What is sent; undefined where there is nothing to set. */
  readonly boxes: ReadonlySignal<NonNullable<GenerateParams['textLayout']> | undefined>;
  switchOn(on: boolean): void;
  setTryDoubtful(on: boolean): void;
  /** The frame as it is now. */
  readAgain(): void;
  dispose(): void;
}

export function createTextLayoutModel(app: App, model: ReadonlySignal<Model>): TextLayoutModel {
  const wanted = signal(false);
  const tryDoubtful = signal(false);
  const text = signal<FrameText | null>(null);
  const frame = computed(() => app.selection.value.frame);
  const on = computed(() => wanted.value && model.value.takes.textLayout);
  let reading = 0;

  async function read(frameId: string): Promise<void> {
    reading += 1;
    const mine = reading;
    const answer = await app.readTextLayout(frameId);
    if (mine === reading) text.value = answer;
  }

  const stop = effect(() => {
    // A selection that changes may mean that the text did.
    const id = frame.value?.id;
    if (on.value && id !== undefined) void read(id);
  });

  const shown = computed(() => (on.value && frame.value?.id === text.value?.id ? text.value : null));
  const words = computed(() =>
    (shown.value?.words ?? []).map((word) => ({ ...word, sent: tryDoubtful.value || isKnown(word.text) })),
  );
  return {
    on,
    wanted,
    frameName: computed(() => frame.value?.name ?? null),
    text: shown,
    words,
    notes: computed(() => {
      if (shown.value === null) return [];
      const nearest = nearestRatio(model.value, shown.value);
      const stretched = words.value.length > 0 && nearest !== app.preferences.value.ratio;
      const stretch = `The frame is nearest to ${nearest}: in another ratio its text is stretched.`;
      return [...layoutWords(shown.value, tryDoubtful.value), ...(stretched ? [stretch] : [])];
    }),
    doubtful: computed(() => words.value.some((word) => !isKnown(word.text))),
    tryDoubtful,
    boxes: computed(() => {
      const boxes = words.value.flatMap((word) => (word.sent ? [{ text: word.text, bbox: word.corners }] : []));
      return boxes.length === 0 ? undefined : boxes;
    }),
    switchOn(next) {
      wanted.value = next;
    },
    setTryDoubtful(next) {
      tryDoubtful.value = next;
    },
    readAgain() {
      if (frame.value !== null) void read(frame.value.id);
    },
    dispose: stop,
  };
}

function isKnown(word: string): boolean {
  return refusedCharacters(word).length === 0;
}
