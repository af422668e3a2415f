import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ResizeGripProps {
  /** Called while it is dragged, and once with `last` when it is let go. */
  onResize: (size: Size, last: boolean) => void;
}

/** The corner of the window: Figma gives plugins none of its own. For the mouse only, so no stop for Tab. */
export function ResizeGrip({ onResize }: ResizeGripProps) {
  const grab = useRef<Size | null>(null);

  function sizeAt(event: PointerEvent): Size | null {
    const offset = grab.current;
    if (offset === null) return null;
    return { width: Math.round(event.clientX + offset.width), height: Math.round(event.clientY + offset.height) };
  }

  function start(event: TargetedPointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    grab.current = { width: window.innerWidth - event.clientX, height: window.innerHeight - event.clientY };
  }

  function move(event: TargetedPointerEvent<HTMLElement>) {
    const size = sizeAt(event);
    if (size !== null) onResize(size, false);
  }

  function end(event: TargetedPointerEvent<HTMLElement>) {
    const size = sizeAt(event);
    grab.current = null;
    if (size !== null) onResize(size, true);
  }

  return (
    <div
      class="grip"
      aria-hidden="true"
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <svg viewBox="0 0 10 10">
        <path d="M9 2 2 9M9 6 6 9" />
      </svg>
    </div>
  );
}
