import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { holdKey } from './hold-key.ts';
import { Icon } from './icon.tsx';
import { Picture } from './picture.tsx';

interface CompareProps {
  before: Uint8Array;
  after: Uint8Array;
  /** What is shown. */
  name: string;
}

const big = 10;

/**
 * Two pictures of one size over each other: left of the handle the first, right of it the second. The handle follows the pointer and the arrow
 * keys; while C is held, the first is seen alone.
 */
export function Compare({ before, after, name }: CompareProps) {
  const [split, setSplit] = useState(50);
  const [held, setHeld] = useState(false);
  const dragged = useRef(false);
  const shown = held ? 100 : split;
  useLayoutEffect(() => holdKey('c', setHeld), []);

  function follow({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    setSplit(Math.min(100, Math.max(0, Math.round(((clientX - left) / Math.max(1, width)) * 100))));
  }

  return (
    <div
      class="stage thumb checker compare"
      style={{ '--split': `${String(shown)}%` }}
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
    >
      <Picture bytes={after} alt={`${name}, without its background`} />
      <div class="before">
        <Picture bytes={before} alt={`${name}, original`} />
      </div>
      <div
        class="split"
        role="slider"
        tabIndex={0}
        title="Hold C to see the original"
        aria-label="Compare with the original"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={split}
        aria-valuetext={`Original on the left ${String(split)}%`}
        onKeyDown={(event) => {
          const next = stepped(event, split);
          if (next === null) return;
          event.preventDefault();
          setSplit(Math.min(100, Math.max(0, next)));
        }}
      >
        <Icon name="sides" />
      </div>
    </div>
  );
}

function stepped({ key, shiftKey }: TargetedKeyboardEvent<HTMLElement>, value: number): number | null {
  const step = shiftKey ? big : 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return value - step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return value + step;
  if (key === 'Home') return 0;
  return key === 'End' ? 100 : null;
}
