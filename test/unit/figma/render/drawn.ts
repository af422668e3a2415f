import type { NodeRecord } from '../../../figma/document/record.ts';
import { renderSvg } from '../../../figma/render/render-svg.ts';
import { draw, type Pixels } from './pixels.ts';
import { at, makeScene, solid, testFont, type Scene } from './scene.ts';

const font = testFont();

/** The square from 0, 0 to 100, 100 of the page with one node on it. */
export function drawn(scene: Scene, id: string): Promise<Pixels> {
  return draw(renderSvg(scene, id, { font, area: { x: 0, y: 0, width: 100, height: 100 } }));
}

/** A red 100×100 rectangle, changed as given. */
export async function drawnShape(props: Partial<NodeRecord>): Promise<Pixels> {
  const scene = makeScene();
  const look = { width: 100, height: 100, relativeTransform: at(0, 0), fills: [solid('red')] };
  scene.add({ id: 'n', type: 'RECTANGLE', ...look, ...props });
  return drawn(scene, 'n');
}

/** A linear gradient from red at the left to blue at the right. */
export const RED_TO_BLUE: GradientPaint = {
  type: 'GRADIENT_LINEAR',
  gradientTransform: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  gradientStops: [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
  ],
};
