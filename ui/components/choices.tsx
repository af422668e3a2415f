import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { stepIndex } from './step-index.ts';

interface Choice<T extends string> {
  readonly value: T;
  /** The accessible name where `content` is not the name itself. */
  readonly name?: string;
  readonly content: ComponentChildren;
}

interface ChoicesProps<T extends string> {
  class: string;
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  columns?: number;
  buttonClass?: string;
  onChange: (value: T) => void;
}

/** A group of radios that is one stop for Tab: arrows, Home and End move and choose. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, value, choices, columns, onChange } = props;
  const chosen = choices.findIndex((choice) => choice.value === value);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const next = stepIndex(event.key, Math.max(chosen, 0), choices.length, columns);
    const choice = next === null ? undefined : choices[next];
    if (next === null || choice === undefined) return;
    event.preventDefault();
    onChange(choice.value);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  }

  return (
    <div class={props.class} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          class={props.buttonClass}
          aria-checked={choice.value === value}
          aria-label={choice.name}
          title={choice.name}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(choice.value)}
        >
          {choice.content}
        </button>
      ))}
    </div>
  );
}
