import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { findTyped, menuMargin, menuTop, menuWidth } from './menu-math.ts';
import { Spoken } from './spoken.tsx';
import { stepIndex } from './step-index.ts';
import { useInView } from './use-in-view.ts';

interface MenuOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The accessible name, where the label alone says too little. */
  readonly name?: string;
  readonly hint?: string;
  readonly aside?: string;
}

export interface MenuGroup<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly aside?: string;
  readonly options: readonly MenuOption<T>[];
}

interface MenuProps<T extends string> {
  id: string;
  label: string;
  value: T;
  groups: readonly MenuGroup<T>[];
  /** Across the whole panel, with hints; otherwise as wide as its trigger and its names need. */
  wide: boolean;
  trigger: HTMLElement;
  onChoose: (value: T) => void;
  onClose: () => void;
}

const pauseBetweenWords = 700;

/** A list of options over its trigger; it has the focus, and the active option moves inside. */
export function Menu<T extends string>(props: MenuProps<T>) {
  const { id, value, groups, wide, trigger, onChoose, onClose } = props;
  const options = groups.flatMap((group) => group.options);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.value === value),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const labels = options.map((option) => option.label);
  const findByLetters = useTypeAhead();

  useLayoutEffect(() => {
    if (list.current === null) return;
    placeOver(list.current, trigger, wide);
    list.current.focus();
  }, [trigger, wide]);

  useInView(list, active);

  function choose(index: number) {
    const option = options[index];
    if (option !== undefined) onChoose(option.value);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const next = sideways ? null : stepIndex(event.key, active, options.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      setActive(findByLetters(event, labels, active) ?? active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div class="menu-ground" aria-hidden="true" onPointerDown={onClose} />
      <div
        ref={list}
        id={id}
        class={wide ? 'menu wide' : 'menu'}
        role="listbox"
        aria-label={props.label}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <Options {...props} active={active} onPoint={setActive} onPick={choose} />
      </div>
    </>
  );
}

interface OptionsProps {
  id: string;
  value: string;
  groups: readonly MenuGroup<string>[];
  wide: boolean;
  active: number;
  onPoint: (index: number) => void;
  onPick: (index: number) => void;
}

function Options({ id, value, groups, wide, active, onPoint, onPick }: OptionsProps) {
  let index = -1;
  return groups.map((group) => (
    <div key={group.label} role="group" aria-label={group.label}>
      <MenuHead group={group} />
      {group.options.map((option) => {
        index += 1;
        const at = index;
        return (
          <div
            key={option.value}
            id={`${id}-${at}`}
            role="option"
            class={at === active ? 'at' : undefined}
            aria-selected={option.value === value}
            onPointerMove={() => onPoint(at)}
            onClick={() => onPick(at)}
          >
            <Spoken name={option.name ?? option.label}>
              {option.value === value ? <Icon name="check" /> : <span />}
              <span class="cut">{option.label}</span>
              {wide ? <span class="aside cut">{option.hint}</span> : null}
              {option.aside === undefined ? null : <span class={wide ? 'num' : 'num aside'}>{option.aside}</span>}
            </Spoken>
          </div>
        );
      })}
    </div>
  ));
}

function MenuHead({ group }: { group: MenuGroup<string> }) {
  if (group.hint === undefined) return null;
  return (
    <p class="menu-head" aria-hidden="true">
      <b>{group.label}</b>
      <span class="cut">{group.hint}</span>
      <span class="keep push">{group.aside}</span>
    </p>
  );
}

/** Its chosen option over the trigger; across the panel where it is wide, else as wide as its trigger and its names need. */
function placeOver(menu: HTMLElement, trigger: HTMLElement, wide: boolean): void {
  const item = menu.querySelector<HTMLElement>('[aria-selected="true"]');
  const anchor = trigger.getBoundingClientRect();
  const place = { anchorTop: anchor.top, itemTop: item?.offsetTop ?? 0, menuHeight: menu.offsetHeight };
  menu.style.top = `${menuTop({ ...place, windowHeight: window.innerHeight })}px`;
  const most = window.innerWidth - 2 * menuMargin;
  const width = wide ? most : Math.min(most, Math.max(anchor.width, menuWidth, menu.offsetWidth));
  const rightmost = window.innerWidth - menuMargin - width;
  menu.style.left = `${wide ? menuMargin : Math.min(anchor.left, rightmost)}px`;
  menu.style.width = `${width}px`;
}

/** Letters that are typed without a pause are one word, and lead to the label that begins with it. */
function useTypeAhead() {
  const typed = useRef({ letters: '', at: 0 });
  return ({ key, timeStamp }: KeyboardEvent, labels: readonly string[], active: number): number | null => {
    const fresh = timeStamp - typed.current.at > pauseBetweenWords;
    typed.current = { letters: (fresh ? '' : typed.current.letters) + key, at: timeStamp };
    return findTyped(labels, active, typed.current.letters) ?? findTyped(labels, active, key);
  };
}
