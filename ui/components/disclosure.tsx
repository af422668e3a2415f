import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  label: string;
  /** What is chosen inside, said while it is folded. */
  summary: ComponentChildren;
  open: boolean;
  children: ComponentChildren;
  onToggle: (open: boolean) => void;
}

export function Disclosure({ label, summary, open, children, onToggle }: DisclosureProps) {
  return (
    <>
      <button type="button" class="disclosure" aria-expanded={open} onClick={() => onToggle(!open)}>
        <span class="strong">{label}</span>
        <span class="cut">{open ? null : summary}</span>
        <Icon name="down" muted />
      </button>
      {open ? <div class="disclosed">{children}</div> : null}
    </>
  );
}
