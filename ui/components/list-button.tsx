import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { Icon } from './icon.tsx';
import { Spoken } from './spoken.tsx';
import { useOpened, type Opened } from './use-opened.ts';

interface ListButtonProps {
  name: string;
  class?: string;
  title?: string | undefined;
  /** What the button shows. */
  children: ComponentChildren;
  onOpen?: (() => void) | undefined;
  list: (opened: Opened) => ComponentChildren;
}

const opens = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/** A button with a list of options that lies over it. */
export function ListButton({ name, class: looks = 'select', title, children, onOpen, list }: ListButtonProps) {
  const { trigger, opened, open } = useOpened();

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (!opens.has(event.key)) return;
    event.preventDefault();
    show();
  }

  function show() {
    onOpen?.();
    open();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        class={looks}
        title={title}
        aria-haspopup="listbox"
        aria-expanded={opened !== null}
        aria-controls={opened?.id}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        <Spoken name={name}>{children}</Spoken>
      </button>
      {opened === null ? null : list(opened)}
    </>
  );
}

/** The choice in words, with something at the edge that is never cut. */
export function ChosenWords({ shown, aside }: { shown: string; aside: string | undefined }) {
  return (
    <>
      <span class="cut">{shown}</span>
      {aside === undefined ? null : <span class="muted num keep">{aside}</span>}
      <Icon name="down" />
    </>
  );
}
