import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Menu, type MenuGroup } from './menu.tsx';
import { Spoken } from './spoken.tsx';

interface SelectProps<T extends string> {
  label: string;
  value: T;
  groups: readonly MenuGroup<T>[];
  icon?: IconName;
  /** Shown before the arrow and never cut, such as a price. */
  aside?: string;
  wide?: boolean;
  /** Only the icon is shown, marked while the choice is not the first one. */
  compact?: boolean;
  /** The menu opens: what is to be in it can be looked for. */
  onOpen?: () => void;
  onChange: (value: T) => void;
}

const opens = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/** One choice of many, in a menu that lies over it. */
export function Select<T extends string>({
  label,
  value,
  groups,
  icon,
  aside,
  wide = false,
  compact = false,
  onOpen,
  onChange,
}: SelectProps<T>) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const options = groups.flatMap((group) => group.options);
  const chosen = options.find((option) => option.value === value);
  const shown = chosen?.label ?? value;

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
        class={compact ? (chosen === options[0] ? 'icon-btn' : 'icon-btn on') : 'select'}
        title={compact ? `${label}: ${shown}` : undefined}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        <Spoken name={aside === undefined ? `${label}: ${shown}` : `${label}: ${shown}, ${aside}`}>
          {icon === undefined ? null : <Icon name={icon} />}
          {compact ? null : <Words shown={shown} aside={aside} />}
        </Spoken>
      </button>
      {open && trigger.current !== null ? (
        <Menu
          id={id}
          label={label}
          value={value}
          groups={groups}
          wide={wide}
          trigger={trigger.current}
          onClose={close}
          onChoose={(next) => {
            close();
            onChange(next);
          }}
        />
      ) : null}
    </>
  );
}

function Words({ shown, aside }: { shown: string; aside: string | undefined }) {
  return (
    <>
      <span class="cut">{shown}</span>
      {aside === undefined ? null : <span class="muted num keep">{aside}</span>}
      <Icon name="down" />
    </>
  );
}
