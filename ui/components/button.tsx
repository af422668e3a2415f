import type { ComponentChildren } from 'preact';
import { Spoken } from './spoken.tsx';

interface ButtonProps {
  children: ComponentChildren;
  /** What is read out where the words on the button are not enough. */
  name?: string | undefined;
  kind?: 'secondary' | 'primary' | 'ghost';
  large?: boolean;
  wide?: boolean;
  onClick: () => void;
}

export function Button({ children, name, kind = 'secondary', large = false, wide = false, onClick }: ButtonProps) {
  const looks = ['btn', kind === 'secondary' ? '' : kind, large ? 'large' : '', wide ? 'wide' : ''];
  return (
    <button type="button" class={looks.filter(Boolean).join(' ')} onClick={onClick}>
      {name === undefined ? children : <Spoken name={name}>{children}</Spoken>}
    </button>
  );
}
