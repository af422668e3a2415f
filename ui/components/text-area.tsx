interface TextAreaProps {
  label: string;
  value: string;
  placeholder: string;
  /** True where it cannot be sent as it is. */
  wrong: boolean;
  onInput: (value: string) => void;
}

/** A text of a few lines that belongs to the next click. */
export function TextArea({ label, value, placeholder, wrong, onInput }: TextAreaProps) {
  return (
    <textarea
      class="input area"
      rows={2}
      aria-label={label}
      aria-invalid={wrong}
      spellcheck={false}
      autocomplete="off"
      placeholder={placeholder}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
