import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';

interface Copying {
  /** Within a click; false where the browser refuses. */
  readonly copy: (text: string) => boolean;
  /** Stands somewhere in the page, unseen. */
  readonly source: ComponentChild;
}

/** Copies texts. The frame has no `navigator.clipboard`; the old command works there, on what a click selects. */
export function useCopy(): Copying {
  const source = useRef<HTMLTextAreaElement>(null);
  return {
    copy: (text) => {
      const field = source.current;
      if (field === null) return false;
      const focused = document.activeElement;
      field.value = text;
      field.focus();
      field.select();
      // Deprecated, and all that copies in Figma's frame.
      const copied = document.execCommand('copy');
      field.value = '';
      if (focused instanceof HTMLElement) focused.focus();
      return copied;
    },
    source: <textarea ref={source} class="vh" tabIndex={-1} aria-hidden="true" readOnly />,
  };
}
