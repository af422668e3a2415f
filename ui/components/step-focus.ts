import type { TargetedKeyboardEvent } from 'preact';
import { stepIndex } from './step-index.ts';

interface Steps {
  /** The child that the keys start from. */
  readonly from: number;
  readonly count: number;
  readonly columns?: number | undefined;
  choose: (index: number) => void;
}

/** Arrows, Home and End in a row of buttons: chooses another one and gives it the focus. */
export function stepFocus(event: TargetedKeyboardEvent<HTMLElement>, { from, count, columns, choose }: Steps): void {
  const next = stepIndex(event.key, from, count, columns);
  if (next === null) return;
  event.preventDefault();
  choose(next);
  const button = event.currentTarget.children[next];
  if (button instanceof HTMLElement) button.focus();
}
