import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Spoken } from './spoken.tsx';

/** What a list needs to know of the button that opened it. */
interface Opened {
  readonly id: string;
  readonly trigger: HTMLElement;
  readonly onClose: () => void;
}

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

/** A button with a list of options that lies over it. It has the focus again when the list closes. */
export function ListButton({ name, class: looks = 'select', title, children, onOpen, list }: ListButtonProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (!opens.has(event.key)) return;
    event.preventDefault();
    show();
  }

  function show() {
    onOpen?.();
    setOpen(true);
  }

  function close() {
    setOpen(false);
    trigger.current?.focus();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        class={looks}
        title={title}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        <Spoken name={name}>{children}</Spoken>
      </button>
      {open && trigger.current !== null ? list({ id, trigger: trigger.current, onClose: close }) : null}
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
