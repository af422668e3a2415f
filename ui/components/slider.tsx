import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface SliderProps {
  label: string;
  /** A whole number from 0 to `max`. */
  value: number;
  max: number;
  /** The value as it is said. */
  words: string;
  onChange: (value: number) => void;
}

/** Half of the thumb's width in px: its middle cannot come nearer to the ends. */
const inset = 8;
const big = 10;

/** One of many steps. Arrows move by 1, with Shift by 10, Home and End to the ends. */
export function Slider({ label, value, max, words, onChange }: SliderProps) {
  const dragged = useRef(false);

  function set(next: number) {
    const inside = Math.min(max, Math.max(0, Math.round(next)));
    if (inside !== value) onChange(inside);
  }

  function follow({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    set(((clientX - left - inset) / Math.max(1, width - 2 * inset)) * max);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const next = stepped(event, value, max);
    if (next === null) return;
    event.preventDefault();
    set(next);
  }

  return (
    <div
      class="slider"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      style={{ '--to': value / max }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        follow(event);
      }}
      onPointerMove={(event) => {
        if (dragged.current) follow(event);
      }}
      onLostPointerCapture={() => {
        dragged.current = false;
      }}
    />
  );
}

function stepped({ key, shiftKey }: KeyboardEvent, value: number, max: number): number | null {
  const step = shiftKey ? big : 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return value + step;
    case 'PageDown':
      return value - big;
    case 'PageUp':
      return value + big;
    case 'Home':
      return 0;
    case 'End':
      return max;
    default:
      return null;
  }
}
