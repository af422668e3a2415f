import type { TargetedMouseEvent } from 'preact';
import { Icon } from './icon.tsx';

interface TextLinkProps {
  href: string;
  label: string;
  /** Opens the address outside of Figma; the frame itself may not go anywhere. */
  onOpen: (href: string) => void;
}

export function TextLink({ href, label, onOpen }: TextLinkProps) {
  function open(event: TargetedMouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    onOpen(href);
  }
  return (
    <a class="link" href={href} onClick={open}>
      {label}
      <Icon name="out" />
    </a>
  );
}
