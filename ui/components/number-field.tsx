import { useId } from 'preact/hooks';

interface NumberFieldProps {
  name: string;
  /** As it is being written. */
  value: string;
  /** What is wrong with it, in a sentence; null while nothing is. */
  error: string | null;
  /** What stands before and after the number; before it nothing where a row says it. */
  before?: string;
  after: string;
  off: boolean;
  onInput: (value: string) => void;
  /** Enter, or the field is left. */
  onCommit: () => void;
}

/** A whole number within a line of words. Not a number input: wheels and letters change those unasked. */
export function NumberField(props: NumberFieldProps) {
  const { name, value, error, before, after, off, onInput, onCommit } = props;
  const id = useId();
  return (
    <>
      <div class="line">
        {before === undefined ? null : <span class="muted">{before}</span>}
        <input
          type="text"
          inputMode="numeric"
          class={before === undefined ? 'input number num' : 'input number num push'}
          aria-label={name}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : id}
          autocomplete="off"
          disabled={off}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onCommit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit();
          }}
        />
        <span class="muted">{after}</span>
      </div>
      {error === null ? null : (
        <p id={id} class="danger" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
