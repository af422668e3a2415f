import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Thumb } from './thumb.tsx';

interface LayerItemProps {
  name: string;
  icon: IconName;
  thumbnail: Uint8Array | null;
  size: string;
  /** Why it cannot be used; shown in place of its size. */
  reason: string | null;
}

/** One selected layer. Its name is cut where there is no room; its reason never is. */
export function LayerItem({ name, icon, thumbnail, size, reason }: LayerItemProps) {
  return (
    <li class="item">
      <Thumb bytes={thumbnail} icon={icon} off={reason !== null} />
      <span class={reason === null ? 'line' : 'line muted'}>
        <Icon name={icon} muted />
        <span class="cut" title={name}>
          {name}
        </span>
      </span>
      <span class={reason === null ? 'num muted keep' : 'num warning keep'}>{reason ?? size}</span>
    </li>
  );
}
