import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-paths.ts';

interface NoticeBoxProps {
  tone: 'plain' | 'warning' | 'danger';
  icon: IconName;
  title: string;
  text: string;
  /** True where a screen reader must hear it at once. */
  urgent?: boolean;
  /** What to do about it. */
  action?: ComponentChildren;
  onDismiss?: () => void;
}

export function NoticeBox({ tone, icon, title, text, urgent = false, action, onDismiss }: NoticeBoxProps) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice ${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>
        <b class="strong">{title}</b>
        <p>{text}</p>
      </div>
      {action}
      {onDismiss === undefined ? null : <IconButton icon="close" name={`Dismiss: ${title}`} onClick={onDismiss} />}
    </div>
  );
}
