import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { menuMargin, menuTop } from './menu-math.ts';
import { Spoken } from './spoken.tsx';
import { stepIndex } from './step-index.ts';
import { useInView } from './use-in-view.ts';

interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** A small picture, where options of its group have some. */
  readonly picture?: ComponentChildren;
  /** What is said of it at the edge, never cut. */
  readonly aside?: string;
}

export interface SearchGroup {
  readonly label: string;
  /** Without a heading of its own, and there whatever is looked for: actions rather than choices. */
  readonly plain?: boolean;
  readonly options: readonly SearchOption[];
}

interface SearchMenuProps {
  id: string;
  label: string;
  value: string;
  groups: readonly SearchGroup[];
  trigger: HTMLElement;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** A long list of options across the panel, with a field that narrows it down. The field keeps the focus; the active option moves below. */
export function SearchMenu(props: SearchMenuProps) {
  const { id, label, value, trigger, onChoose, onClose } = props;
  const [query, setQuery] = useState('');
  const groups = narrowed(props.groups, query);
  const options = groups.flatMap((group) => group.options);
  const [wanted, setWanted] = useState<string>(value);
  const active = Math.max(
    0,
    options.findIndex((option) => option.value === wanted),
  );
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (menu.current === null) return;
    placeAcross(menu.current, trigger);
    menu.current.querySelector('input')?.focus();
  }, [trigger]);

  useInView(menu, `${String(active)} ${query}`);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const moves = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const next = moves && options.length > 0 ? stepIndex(event.key, active, options.length) : null;
    if (next !== null) setWanted(options[next]?.value ?? value);
    else if (event.key === 'Enter') choose();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function choose() {
    const option = options[active];
    if (option !== undefined) onChoose(option.value);
  }

  return (
    <>
      <div class="menu-ground" aria-hidden="true" onPointerDown={onClose} />
      <div ref={menu} class="menu search" onKeyDown={onKeyDown}>
        <FindField
          label={label}
          list={id}
          active={options.length === 0 ? undefined : `${id}-${String(active)}`}
          query={query}
          onFind={(next) => {
            setQuery(next);
            setWanted('');
          }}
        />
        <Options {...props} groups={groups} active={active} onPoint={setWanted} />
      </div>
    </>
  );
}

interface FindFieldProps {
  label: string;
  /** The ids of the list and of its active option. */
  list: string;
  active: string | undefined;
  query: string;
  onFind: (query: string) => void;
}

function FindField({ label, list, active, query, onFind }: FindFieldProps) {
  return (
    <div class="menu-find">
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-label={`Find: ${label}`}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        placeholder="Find"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onFind(event.currentTarget.value)}
      />
    </div>
  );
}

interface OptionsProps {
  id: string;
  label: string;
  value: string;
  groups: readonly SearchGroup[];
  active: number;
  onPoint: (value: string) => void;
  onChoose: (value: string) => void;
}

function Options({ id, label, value, groups, active, onPoint, onChoose }: OptionsProps) {
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label={label} class="menu-list">
      {groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label}>
          {group.plain === true ? null : (
            <p class="menu-head" aria-hidden="true">
              <b>{group.label}</b>
            </p>
          )}
          {group.options.map((option) => {
            index += 1;
            return (
              <div
                key={option.value}
                id={`${id}-${String(index)}`}
                role="option"
                class={index === active ? 'at' : undefined}
                aria-selected={option.value === value}
                onPointerMove={() => onPoint(option.value)}
                onClick={() => onChoose(option.value)}
              >
                <Spoken name={[option.label, option.aside].filter(Boolean).join(', ')}>
                  {option.value === value ? <Icon name="check" /> : <span />}
                  {option.picture}
                  <span class="cut">{option.label}</span>
                  <span class="aside num keep">{option.aside}</span>
                </Spoken>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Across the panel, as high as all of its options need: what is found does not move the field. */
function placeAcross(menu: HTMLElement, trigger: HTMLElement): void {
  const place = { anchorTop: trigger.getBoundingClientRect().top, itemTop: 0, menuHeight: menu.offsetHeight };
  menu.style.top = `${menuTop({ ...place, windowHeight: window.innerHeight })}px`;
  menu.style.left = `${menuMargin}px`;
  menu.style.width = `${window.innerWidth - 2 * menuMargin}px`;
  menu.style.height = `${menu.offsetHeight}px`;
}

/** The options whose names have a word that begins like each word that was typed; a heading that matches keeps all of its own. */
function narrowed(groups: readonly SearchGroup[], query: string): readonly SearchGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const matches = (text: string) => words.every((word) => ` ${text.toLowerCase()}`.includes(` ${word}`));
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(({ label }) => group.plain !== true && (matches(label) || matches(group.label))),
    }))
    .filter(({ options }) => options.length > 0);
}
