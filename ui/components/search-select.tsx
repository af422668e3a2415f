import type { ComponentChildren } from 'preact';
import { ChosenWords, ListButton } from './list-button.tsx';
import { SearchMenu, type SearchGroup } from './search-menu.tsx';

interface SearchSelectProps {
  label: string;
  value: string;
  /** What is chosen, in words. */
  shown: string;
  picture?: ComponentChildren;
  /** Shown before the arrow and never cut. */
  aside?: string | undefined;
  groups: readonly SearchGroup[];
  onOpen?: () => void;
  onChoose: (value: string) => void;
}

/** One choice of very many, in a menu that can be searched. */
export function SearchSelect({ label, value, shown, picture, aside, groups, onOpen, onChoose }: SearchSelectProps) {
  return (
    <ListButton
      name={[`${label}: ${shown}`, aside].filter(Boolean).join(', ')}
      onOpen={onOpen}
      list={(opened) => (
        <SearchMenu
          {...opened}
          label={label}
          value={value}
          groups={groups}
          onChoose={(next) => {
            opened.onClose();
            onChoose(next);
          }}
        />
      )}
    >
      {picture}
      <ChosenWords shown={shown} aside={aside} />
    </ListButton>
  );
}
