import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** A number that may be switched off, with the text of its field while it is being written. */
export interface NumberDraft {
  readonly on: ReadonlySignal<boolean>;
  readonly text: ReadonlySignal<string>;
  /** What is written is none that can be used. */
  readonly invalid: ReadonlySignal<boolean>;
  turn(on: boolean): void;
  write(text: string): void;
  /** Takes the number over; one that cannot be used stays as it is written, and is marked. */
  commit(): void;
}

interface NumberOptions {
  /** Null while it is off. */
  readonly value: ReadonlySignal<number | null>;
  /** What it begins with. */
  readonly first: number;
  readonly most: number;
  /** Digits after the point are allowed. */
  readonly fraction?: boolean;
  save: (value: number | null) => void;
}

export function createNumberDraft({ value, first, most, fraction = false, save }: NumberOptions): NumberDraft {
  const written = signal<string | null>(null);
  const invalid = signal(false);
  let last = first;

  function take(next: number | null): void {
    last = value.peek() ?? last;
    written.value = null;
    invalid.value = false;
    if (next !== value.peek()) save(next);
  }

  return {
    on: computed(() => value.value !== null),
    text: computed(() => written.value ?? String(value.value ?? last)),
    invalid,
    turn: (on) => take(on ? last : null),
    write(text) {
      written.value = text;
      invalid.value = false;
    },
    commit() {
      if (written.value === null || value.value === null) return;
      const number = read(written.value, fraction);
      if (number === null || number > most || number < (fraction ? 0 : 1)) invalid.value = true;
      else take(number);
    },
  };
}

/** Thousands may be separated as people do it. */
function read(text: string, fraction: boolean): number | null {
  const plain = text.trim().replace(/(\d)[,\s'](?=\d{3}\b)/g, '$1');
  const shape = fraction ? /^\d+(?:[.,]\d{1,2})?$/ : /^\d+$/;
  return shape.test(plain) ? Number(plain.replace(',', '.')) : null;
}
