import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import type { IconName } from '../components/icon-paths.ts';
import { Picture } from '../components/picture.tsx';
import type { Thumbnails } from './thumbnails.ts';

interface StoredPictureProps {
  thumbnails: Thumbnails;
  /** The first of them that has a picture is shown. */
  ids: readonly string[];
  icon: IconName;
}

/** A picture once it has been fetched, else an icon. Drawn anew only when its own picture comes, not when any other does. */
export function StoredPicture({ thumbnails, ids, icon }: StoredPictureProps) {
  const key = ids.join(' ');
  const bytes = useMemo(
    () => computed(() => key.split(' ').reduce<Uint8Array | null>((found, id) => found ?? thumbnails.of(id), null)),
    [thumbnails, key],
  ).value;
  return bytes === null ? <Icon name={icon} muted /> : <Picture bytes={bytes} alt="" />;
}
