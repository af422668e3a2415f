import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Focused when it appears; whoever shows it closes it on Escape. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="find">
      <Icon name="search" muted />
      <input
        ref={field}
        type="text"
        class="input"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
