import { iconPaths, type IconName } from './icon-paths.ts';

/** One of our icons; always decoration, a word beside it or on its button says the same. */
export function Icon({ name, muted = false }: { name: IconName; muted?: boolean }) {
  return (
    <svg class={muted ? 'i muted' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
