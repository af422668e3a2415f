import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface IconButtonProps {
  icon: IconName;
  name: string;
  pressed?: boolean | undefined;
  /** Whether what it opens is open. */
  expanded?: boolean | undefined;
  /** Off, but still in the order of Tab. */
  off?: boolean;
  onClick: () => void;
}

export function IconButton({ icon, name, pressed, expanded, off = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={off ? true : undefined}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
