import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface SliderProps {
  label: string;
  /** A whole number from `min` to `max`. */
  value: number;
  /** Below 0 the slider goes both ways from its middle. 0 by default. */
  min?: number;
  max: number;
  /** The value as it is said. */
  words: string;
  onChange: (value: number) => void;
  /** The pointer or the key that changed it was let go. */
  onSettle?: () => void;
}

/** Half of the thumb's width in px: its middle cannot come nearer to the ends. */
const inset = 8;
const big = 10;
const keys = new Set(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/** One of many steps. Arrows move by 1, with Shift by 10, Home and End to the ends. */
export function Slider({ label, value, min = 0, max, words, onChange, onSettle }: SliderProps) {
  const dragged = useRef(false);

  function set(next: number) {
    const inside = Math.min(max, Math.max(min, Math.round(next)));
    if (inside !== value) onChange(inside);
  }

  function follow({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    set(min + ((clientX - left - inset) / Math.max(1, width - 2 * inset)) * (max - min));
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const next = stepped(event, value, { min, max });
    if (next === null) return;
    event.preventDefault();
    set(next);
  }

  return (
    <div
      class={min < 0 ? 'slider two-way' : 'slider'}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      style={{ '--to': (value - min) / (max - min) }}
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => {
        if (keys.has(key)) onSettle?.();
      }}
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
        onSettle?.();
      }}
    />
  );
}

function stepped(
  { key, shiftKey }: KeyboardEvent,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
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
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}
