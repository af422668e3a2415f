import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface EditFieldProps {
  name: string;
  value: string;
  class?: string;
  placeholder?: string;
  /** Focused when it appears. */
  focusOnOpen?: boolean;
  /** Up and down: by 1, with Shift by 10. */
  onNudge?: (by: number) => void;
  onCommit: (text: string) => void;
  /** Enter, Escape, or the field is left; `keys` where it was by key, so that the focus can be put elsewhere. */
  onEnd?: (keys: boolean) => void;
}

/** A short value in one line. Enter, or leaving it, takes what was written; Escape puts the old value back first. */
export function EditField(props: EditFieldProps) {
  const { name, value, class: looks = '', placeholder, focusOnOpen = false, onNudge, onCommit, onEnd } = props;
  const [draft, setDraft] = useState<string | null>(null);
  // What the handlers see: a field that goes away is left before the state has caught up.
  const written = useRef<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focusOnOpen) field.current?.focus();
  }, [focusOnOpen]);

  function write(text: string | null) {
    written.current = text;
    setDraft(text);
  }

  function commit() {
    const text = written.current;
    write(null);
    if (text !== null && text !== value) onCommit(text);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    const { key, shiftKey, altKey } = event;
    if (key === 'Enter') {
      commit();
      onEnd?.(true);
    } else if (key === 'Escape' && (written.current !== null || onEnd !== undefined)) {
      write(null);
      onEnd?.(true);
      event.stopPropagation();
    } else if ((key === 'ArrowUp' || key === 'ArrowDown') && onNudge !== undefined && !altKey) {
      write(null);
      onNudge((key === 'ArrowUp' ? 1 : -1) * (shiftKey ? 10 : 1));
      event.preventDefault();
    }
  }

  return (
    <input
      ref={field}
      type="text"
      class={`input ${looks}`}
      aria-label={name}
      autocomplete="off"
      spellcheck={false}
      placeholder={placeholder}
      value={draft ?? value}
      onInput={(event) => write(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        commit();
        onEnd?.(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
