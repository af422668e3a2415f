import { signal, type Signal } from '@preact/signals';
import type { CanvasView } from '../../figma/types.ts';

/** A view of the canvas: the page point at its top left, and the zoom. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Layers on the left and the simulated Recraft on the right, each so wide. */
const SIDES = 2 * 232;

/** The view that the page draws, and the same as the plugin's `figma.viewport` knows it. */
export function createView(): { signal: Signal<View>; canvas: CanvasView } {
  const view = signal<View>({ x: -120, y: -80, zoom: 0.6 });
  const width = () => Math.max(1, innerWidth - SIDES);
  const canvas: CanvasView = {
    get width() {
      return width();
    },
    get height() {
      return innerHeight;
    },
    get zoom() {
      return view.value.zoom;
    },
    set zoom(zoom) {
      const { center } = canvas;
      view.value = { ...view.value, zoom };
      canvas.center = center;
    },
    get center() {
      const { x, y, zoom } = view.value;
      return { x: x + width() / 2 / zoom, y: y + innerHeight / 2 / zoom };
    },
    set center({ x, y }) {
      const { zoom } = view.value;
      view.value = { zoom, x: x - width() / 2 / zoom, y: y - innerHeight / 2 / zoom };
    },
  };
  return { signal: view, canvas };
}
