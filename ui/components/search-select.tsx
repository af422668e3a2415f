import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { SearchMenu, type SearchGroup } from './search-menu.tsx';
import { Spoken } from './spoken.tsx';

interface SearchSelectProps {
  label: string;
  value: string;
  /** What is chosen, in words. */
  shown: string;
  picture?: ComponentChildren;
  /** Shown before the arrow and never cut. */
  aside?: string | undefined;
  groups: readonly SearchGroup[];
  onOpen?: () => void;
  onChoose: (value: string) => void;
}

const opens = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/** One choice of very many, in a menu that can be searched. */
export function SearchSelect({ label, value, shown, picture, aside, groups, onOpen, onChoose }: SearchSelectProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (!opens.has(event.key)) return;
    event.preventDefault();
    show();
  }

  function show() {
    setOpen(true);
    onOpen?.();
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
        class="select"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        <Spoken name={[`${label}: ${shown}`, aside].filter(Boolean).join(', ')}>
          {picture}
          <span class="cut">{shown}</span>
          {aside === undefined ? null : <span class="muted num keep">{aside}</span>}
          <Icon name="down" />
        </Spoken>
      </button>
      {open && trigger.current !== null ? (
        <SearchMenu
          id={id}
          label={label}
          value={value}
          groups={groups}
          trigger={trigger.current}
          onClose={close}
          onChoose={(next) => {
            close();
            onChoose(next);
          }}
        />
      ) : null}
    </>
  );
}
