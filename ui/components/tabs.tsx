import type { TargetedKeyboardEvent } from 'preact';
import { stepFocus } from './step-focus.ts';

interface TabsProps<T extends string> {
  label: string;
  /** Null while a screen that has no tab is shown. */
  value: T | null;
  tabs: readonly { readonly value: T; readonly label: string }[];
  /** The id of the element that shows the chosen tab. */
  panelId: string;
  onChange: (value: T) => void;
}

export function tabId(value: string): string {
  return `tab-${value}`;
}

/** One stop for Tab: arrows, Home and End move and choose. */
export function Tabs<T extends string>({ label, value, tabs, panelId, onChange }: TabsProps<T>) {
  const chosen = tabs.findIndex((tab) => tab.value === value);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const focused = tabs.findIndex((tab) => event.target instanceof Element && event.target.id === tabId(tab.value));
    stepFocus(event, { from: focused, count: tabs.length, choose });
  }

  function choose(index: number) {
    const tab = tabs[index];
    if (tab !== undefined) onChange(tab.value);
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab.value}
          id={tabId(tab.value)}
          type="button"
          role="tab"
          class="tab"
          data-label={tab.label}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? panelId : undefined}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
