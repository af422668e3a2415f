import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

/** What lies over the page needs to know of the button that opened it. */
export interface Opened {
  readonly id: string;
  readonly trigger: HTMLElement;
  readonly onClose: () => void;
}

interface Opener {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** Null while nothing is open. */
  readonly opened: Opened | null;
  readonly open: () => void;
}

/** A button that opens something over the page, and has the focus again when that closes. */
export function useOpened(): Opener {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  function onClose() {
    setOpen(false);
    trigger.current?.focus();
  }

  return {
    trigger,
    opened: isOpen && trigger.current !== null ? { id, trigger: trigger.current, onClose } : null,
    open: () => setOpen(true),
  };
}
