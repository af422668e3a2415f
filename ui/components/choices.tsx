import type { ComponentChildren } from 'preact';
import { stepFocus } from './step-focus.ts';

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

  function choose(index: number) {
    const choice = choices[index];
    if (choice !== undefined) onChange(choice.value);
  }

  return (
    <div
      class={props.class}
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => stepFocus(event, { from: Math.max(chosen, 0), count: choices.length, columns, choose })}
    >
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
