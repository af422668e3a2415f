import { Checkbox } from './checkbox.tsx';

interface CheckedNumberProps {
  label: string;
  checked: boolean;
  /** The number as it is being written. */
  value: string;
  /** What the number is, for screen readers. */
  name: string;
  /** What stands after the number inside its field. */
  unit?: string;
  invalid: boolean;
  onChange: (checked: boolean) => void;
  onInput: (value: string) => void;
  /** Enter, or the field is left. */
  onCommit: () => void;
}

/** A choice with a number, whose field is there only while it is chosen. */
export function CheckedNumber(props: CheckedNumberProps) {
  const { label, checked, value, name, unit, invalid, onChange, onInput, onCommit } = props;
  return (
    <div class="line checked-number">
      <Checkbox label={label} checked={checked} onChange={onChange} />
      {checked ? (
        <span class="field-with-unit">
          <input
            type="text"
            inputMode="decimal"
            class="input num"
            aria-label={name}
            aria-invalid={invalid}
            autocomplete="off"
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
            onBlur={onCommit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onCommit();
            }}
          />
          {unit === undefined ? null : (
            <span class="muted" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
      ) : null}
    </div>
  );
}
