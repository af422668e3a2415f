import { useEffect, useMemo, useRef } from 'preact/hooks';
import { apply, boundsOf } from '../../figma/document/geometry.ts';
import { deepestAt, selectionTarget } from './hit.ts';
import { createPageArt } from './page-art.ts';
import type { PlaygroundState } from './state.ts';
import type { View } from './view.ts';

const ZOOM = { least: 0.05, most: 8 };

/** The page as the canvas shows it: pan with the wheel or by dragging, zoom with Ctrl or Command and the wheel, select by click. */
export function Canvas({ state }: { state: PlaygroundState }) {
  const host = useRef<HTMLDivElement>(null);
  const art = useRef<SVGGElement>(null);
  const pageArt = useMemo(createPageArt, []);
  const view = state.view.value;
  const version = state.version.value;

  useEffect(() => {
    // Of many changes between two frames only the last is drawn.
    const frame = requestAnimationFrame(() => {
      if (art.current) pageArt.draw(state.figma.document, art.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [state, pageArt, version]);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      state.view.value = wheeled(state.view.value, event, element.getBoundingClientRect());
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [state]);

  return (
    <div class="canvas" ref={host} onPointerDown={(event) => press(state, event)}>
      <svg width="100%" height="100%" aria-hidden="true">
        <g transform={`scale(${view.zoom}) translate(${-view.x} ${-view.y})`}>
          <g ref={art} />
          <Outlines state={state} />
        </g>
      </svg>
    </div>
  );
}

function Outlines({ state }: { state: PlaygroundState }) {
  const { zoom } = state.view.value;
  const { document } = state.figma;
  const selected = state.version.value >= 0 ? (document.page().selection ?? []) : [];
  return (
    <g class="outlines">
      {selected.map((id) => {
        const node = document.node(id);
        const matrix = node && document.absoluteTransform(id);
        if (!node || !matrix) return null;
        const [[a, c, e], [b, d, f]] = matrix;
        const box = boundsOf(matrix, node.width ?? 0, node.height ?? 0);
        return (
          <g key={id}>
            <rect
              transform={`matrix(${a} ${b} ${c} ${d} ${e} ${f})`}
              width={node.width ?? 0}
              height={node.height ?? 0}
              stroke-width={1.5 / zoom}
            />
            <text x={box.x} y={box.y - 6 / zoom} font-size={11 / zoom}>
              {node.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function wheeled(view: View, event: WheelEvent, box: DOMRect): View {
  if (!event.ctrlKey && !event.metaKey) {
    return { ...view, x: view.x + event.deltaX / view.zoom, y: view.y + event.deltaY / view.zoom };
  }
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * Math.exp(-event.deltaY / 300)));
  const [atX, atY] = [event.clientX - box.left, event.clientY - box.top];
  return { zoom, x: view.x + atX / view.zoom - atX / zoom, y: view.y + atY / view.zoom - atY / zoom };
}

function press(state: PlaygroundState, event: PointerEvent): void {
  const element = event.currentTarget as HTMLElement;
  const start = { x: event.clientX, y: event.clientY, view: state.view.value };
  let moved = false;
  element.setPointerCapture(event.pointerId);
  const onMove = (move: PointerEvent) => {
    const [dx, dy] = [move.clientX - start.x, move.clientY - start.y];
    moved ||= Math.hypot(dx, dy) > 4;
    if (moved)
      state.view.value = {
        ...start.view,
        x: start.view.x - dx / start.view.zoom,
        y: start.view.y - dy / start.view.zoom,
      };
  };
  const onUp = (up: PointerEvent) => {
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    if (!moved) click(state, up, element.getBoundingClientRect());
  };
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
}

function click(state: PlaygroundState, event: PointerEvent, box: DOMRect): void {
  const { view, figma } = state;
  const { x, y, zoom } = view.value;
  const [pageX, pageY] = apply(
    [
      [1 / zoom, 0, x],
      [0, 1 / zoom, y],
    ],
    event.clientX - box.left,
    event.clientY - box.top,
  );
  const hit = deepestAt(figma.document, pageX, pageY);
  const target = hit && selectionTarget(figma.document, hit, event.ctrlKey || event.metaKey);
  const selected = figma.document.page().selection ?? [];
  const others = event.shiftKey ? selected : [];
  if (!target) figma.user.select(others);
  else figma.user.select(others.includes(target) ? others.filter((id) => id !== target) : [...others, target]);
}
