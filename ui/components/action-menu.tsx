import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { findTyped, menuMargin, menuTop } from './menu-math.ts';
import { stepIndex } from './step-index.ts';
import { Swatch } from './swatch.tsx';
import { useInView } from './use-in-view.ts';
import { useOpened, type Opened } from './use-opened.ts';

export interface Action {
  readonly label: string;
  /** A color that stands before the label, as CSS. */
  readonly swatch?: string;
  /** For a choice of one among several; left out where it is a thing to do. */
  readonly checked?: boolean;
  run: () => void;
}

interface ActionMenuProps {
  name: string;
  actions: readonly Action[];
  /** What the button shows. */
  children: ComponentChildren;
}

const opens = new Set(['Enter', ' ', 'ArrowDown']);

/** A button with a list of things to do under it. The focus returns to the button before an action runs. */
export function ActionMenu({ name, actions, children }: ActionMenuProps) {
  const { trigger, opened, open } = useOpened();

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (!opens.has(event.key) || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        class="icon-btn"
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-controls={opened?.id}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {opened === null ? null : <ActionList {...opened} name={name} actions={actions} />}
    </>
  );
}

interface ActionListProps extends Opened {
  name: string;
  actions: readonly Action[];
}

function ActionList({ id, name, actions, trigger, onClose }: ActionListProps) {
  const checked = actions.findIndex((action) => action.checked === true);
  const [active, setActive] = useState(Math.max(0, checked));
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (list.current === null) return;
    placeUnder(list.current, trigger);
    list.current.focus();
  }, [trigger]);

  useInView(list, active);

  function run(index: number) {
    onClose();
    actions[index]?.run();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const { key } = event;
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const labels = actions.map(({ label }) => label);
    const next = sideways ? null : (stepIndex(key, active, labels.length) ?? typed(event, labels, active));
    if (next !== null) setActive(next);
    else if (key === 'Enter' || key === ' ') run(active);
    else if (key === 'Escape' || key === 'Tab') onClose();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div class="menu-ground" aria-hidden="true" onPointerDown={onClose} />
      <div
        ref={list}
        id={id}
        class="menu actions-menu"
        role="menu"
        aria-label={name}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {actions.map((action, index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role={action.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={action.checked}
            class={index === active ? 'at' : undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => run(index)}
          >
            <ActionLine action={action} />
          </div>
        ))}
      </div>
    </>
  );
}

function ActionLine({ action: { label, swatch, checked } }: { action: Action }) {
  return (
    <>
      {checked === undefined ? null : checked ? <Icon name="check" /> : <span />}
      {swatch === undefined ? null : <Swatch color={swatch} />}
      <span class="cut">{label}</span>
    </>
  );
}

function placeUnder(menu: HTMLElement, trigger: HTMLElement): void {
  const anchor = trigger.getBoundingClientRect();
  const below = { anchorTop: anchor.bottom + 4, itemTop: 0, menuHeight: menu.offsetHeight };
  menu.style.top = `${menuTop({ ...below, windowHeight: window.innerHeight })}px`;
  const rightmost = window.innerWidth - menuMargin - menu.offsetWidth;
  menu.style.left = `${Math.max(menuMargin, Math.min(anchor.left, rightmost))}px`;
}

/** Letters jump to what begins with them. */
function typed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, labels: readonly string[], at: number): number | null {
  return key.length !== 1 || key === ' ' || altKey || ctrlKey || metaKey ? null : findTyped(labels, at, key);
}
