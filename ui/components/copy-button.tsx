import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface CopyButtonProps {
  label: string;
  /** What is copied. */
  text: string;
}

/** Copies a text. The frame has no `navigator.clipboard`; the old command works there, on what a click selects. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const source = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);

  function copy() {
    const focused = document.activeElement;
    source.current?.focus();
    source.current?.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies in Figma's frame
    setCopied(document.execCommand('copy'));
    if (focused instanceof HTMLElement) focused.focus();
  }

  return (
    <>
      <Button onClick={copy}>{copied ? 'Copied' : label}</Button>
      <textarea ref={source} class="vh" tabIndex={-1} aria-hidden="true" readOnly value={text} />
    </>
  );
}
