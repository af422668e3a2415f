import type { ComponentChildren } from 'preact';
import { Spoken } from './spoken.tsx';

interface ButtonProps {
  children: ComponentChildren;
  /** What is read out where the words on the button are not enough. */
  name?: string | undefined;
  kind?: 'secondary' | 'primary' | 'ghost';
  large?: boolean;
  /** Off, but still in the order of Tab, so that the focus is not lost with it. */
  off?: boolean;
  onClick: () => void;
}

export function Button(props: ButtonProps) {
  const { children, name, kind = 'secondary', large = false, off = false, onClick } = props;
  const looks = ['btn', kind === 'secondary' ? '' : kind, large ? 'large' : ''];
  return (
    <button
      type="button"
      class={looks.filter(Boolean).join(' ')}
      aria-disabled={off ? true : undefined}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      {name === undefined ? children : <Spoken name={name}>{children}</Spoken>}
    </button>
  );
}
