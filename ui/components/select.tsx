import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { ChosenWords, ListButton } from './list-button.tsx';
import { Menu, type MenuGroup } from './menu.tsx';

interface SelectProps<T extends string> {
  label: string;
  value: T;
  groups: readonly MenuGroup<T>[];
  icon?: IconName;
  /** Shown before the arrow and never cut, such as a price. */
  aside?: string;
  wide?: boolean;
  /** Only the icon is shown, marked while the choice is not the first one. */
  compact?: boolean;
  /** The menu opens: what is to be in it can be looked for. */
  onOpen?: () => void;
  onChange: (value: T) => void;
}

/** One choice of many, in a menu that lies over it. */
export function Select<T extends string>({
  label,
  value,
  groups,
  icon,
  aside,
  wide = false,
  compact = false,
  onOpen,
  onChange,
}: SelectProps<T>) {
  const options = groups.flatMap((group) => group.options);
  const chosen = options.find((option) => option.value === value);
  const shown = chosen?.label ?? value;

  return (
    <ListButton
      name={aside === undefined ? `${label}: ${shown}` : `${label}: ${shown}, ${aside}`}
      class={compact ? (chosen === options[0] ? 'icon-btn' : 'icon-btn on') : 'select'}
      title={compact ? `${label}: ${shown}` : undefined}
      onOpen={onOpen}
      list={(opened) => (
        <Menu
          {...opened}
          label={label}
          value={value}
          groups={groups}
          wide={wide}
          onChoose={(next) => {
            opened.onClose();
            onChange(next);
          }}
        />
      )}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {compact ? null : <ChosenWords shown={shown} aside={aside} />}
    </ListButton>
  );
}
