import type { ComponentChildren, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stepIndex } from './step-index.ts';

interface RowGridProps {
  label: string;
  /** What the keys do, for a screen reader. */
  keys: string;
  class: string;
  /** The names of the columns, as cells with `role="columnheader"`. */
  head?: ComponentChildren;
  /** The cells of each row, with `role="gridcell"`. */
  rows: readonly ComponentChildren[];
  /** Any other key on a row. Answers the row that has the focus then, null where the key means nothing. */
  onRowKey?: (event: KeyboardEvent, index: number) => number | null;
}

const controls = 'button, input';

/**
 * Rows with controls. All of them are one stop for Tab, and the controls of the row at hand the next ones: up, down, Home and End go from row to
 * row, also from a button to the one below it.
 */
export function RowGrid({ label, keys, class: looks, head, rows, onRowKey }: RowGridProps) {
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const hint = useId();

  useLayoutEffect(() => {
    const drawn = rowsOf(root.current);
    drawn.forEach((row, index) => {
      for (const control of controlsOf(row)) control.tabIndex = index === at ? 0 : -1;
    });
    // The row that had the focus may be gone.
    const lost = active > at && document.activeElement === document.body;
    const next = lost ? at : wanted.current;
    wanted.current = null;
    if (next !== null) drawn[Math.min(next, drawn.length - 1)]?.focus();
  });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const { target, currentTarget, key, altKey } = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return;
    const drawn = rowsOf(currentTarget);
    const index = drawn.findIndex((row) => row.contains(target));
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const next = sideways || altKey ? null : stepIndex(key, index, drawn.length);
    if (next !== null) focusAlike(drawn[index], target, drawn[next]);
    else if (target !== drawn[index]) return;
    else wanted.current = onRowKey?.(event, index) ?? null;
    const moved = next ?? wanted.current;
    if (moved === null) return;
    event.preventDefault();
    setActive(moved);
  }

  function onFocusIn({ target, currentTarget }: TargetedFocusEvent<HTMLElement>) {
    const index = rowsOf(currentTarget).findIndex((row) => target instanceof Node && row.contains(target));
    if (index >= 0) setActive(index);
  }

  return (
    <>
      <p id={hint} class="vh">
        {keys}
      </p>
      <div
        ref={root}
        class={looks}
        role="grid"
        aria-label={label}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
      >
        <Rows head={head} rows={rows} at={at} />
      </div>
    </>
  );
}

function Rows({ head, rows, at }: Pick<RowGridProps, 'head' | 'rows'> & { at: number }) {
  return (
    <>
      {head === undefined ? null : (
        <div class="head" role="row">
          {head}
        </div>
      )}
      {rows.map((cells, index) => (
        <div key={index} role="row" tabIndex={index === at ? 0 : -1}>
          {cells}
        </div>
      ))}
    </>
  );
}

function rowsOf(root: Element | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role="row"][tabindex]') ?? [])];
}

function controlsOf(row: Element | undefined): readonly HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>(controls) ?? [])];
}

/** From a control to the same one of another row, from a row to that row. */
function focusAlike(row: Element | undefined, target: HTMLElement, other: HTMLElement | undefined): void {
  const place = controlsOf(row).indexOf(target);
  (controlsOf(other)[place] ?? other)?.focus();
}
