import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Picture } from './picture.tsx';

interface ThumbProps {
  bytes: Uint8Array | null;
  /** Drawn where there is no picture, or not yet. */
  icon: IconName;
  off?: boolean;
}

/** A small square picture; the words beside it name it. */
export function Thumb({ bytes, icon, off = false }: ThumbProps) {
  return (
    <span class={`thumb s${off ? ' off' : ''}${bytes === null ? '' : ' checker'}`}>
      {bytes === null ? <Icon name={icon} /> : <Picture bytes={bytes} alt="" />}
    </span>
  );
}
