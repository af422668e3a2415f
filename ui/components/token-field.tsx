import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface TokenFieldProps {
  value: string;
  error: string | null;
  /** Focused when it first appears; the frame ignores the autofocus attribute. */
  focusOnOpen: boolean;
  onInput: (value: string) => void;
  onSubmit: () => void;
}

/**
 * A text box whose letters are dots. Not a password input: browsers offer to keep those, and it would be no text box
 * to a screen reader.
 */
export function TokenField({ value, error, focusOnOpen, onInput, onSubmit }: TokenFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focusOnOpen || error !== null) field.current?.focus();
  }, [error, focusOnOpen]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onSubmit();
  }

  return (
    <div>
      <input
        ref={field}
        id="token"
        type="text"
        class="input large secret"
        aria-label="API token"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'token-error'}
        placeholder="Paste the token here"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error === null ? null : (
        <p id="token-error" class="danger token-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
