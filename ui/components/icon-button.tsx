import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface IconButtonProps {
  icon: IconName;
  name: string;
  pressed?: boolean | undefined;
  onClick: () => void;
}

export function IconButton({ icon, name, pressed, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-btn" aria-label={name} title={name} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
