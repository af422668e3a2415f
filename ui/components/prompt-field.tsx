import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PromptFieldProps {
  value: string;
  count: string;
  over: boolean;
  placeholder: string;
  /** Whether it should take the focus. */
  focusWanted: boolean;
  /** What can be done with the prompt, beside its counter. */
  children?: ComponentChildren;
  onFocused: () => void;
  onInput: (value: string) => void;
  onSubmit: () => void;
}

/** Enter makes a new line; Ctrl or Command and Enter is the primary button. */
export function PromptField(props: PromptFieldProps) {
  const { value, count, over, placeholder, focusWanted, children, onFocused, onInput, onSubmit } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!focusWanted) return;
    field.current?.focus();
    onFocused();
  });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A key that is held down is one wish.
    if (!event.repeat) onSubmit();
  }

  return (
    <div class={over ? 'prompt over' : 'prompt'}>
      <textarea
        ref={field}
        aria-label="Prompt"
        aria-describedby="prompt-count"
        aria-invalid={over}
        spellcheck={false}
        autocomplete="off"
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="line">
        <span id="prompt-count" class={over ? 'num danger' : 'num muted'}>
          {count}
        </span>
        <span class="push" />
        {children}
      </div>
    </div>
  );
}
