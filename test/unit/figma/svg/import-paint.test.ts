import { describe, expect, test } from 'vitest';
import { apply, invert } from '../../../figma/document/geometry.ts';
import type { Matrix } from '../../../figma/document/record.ts';
import { imported, layer } from './imported.ts';

const STOPS = '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/>';

function gradientOf(svg: string): GradientPaint {
  const { fills } = layer(svg).record;
  const [paint] = Array.isArray(fills) ? fills : [];
  if (!paint || !('gradientStops' in paint)) throw new Error('no gradient');
  return paint;
}

/** Where a point of the gradient's square lies in the node's box: (0, ½) is where a linear gradient begins, (1, ½) where it ends. */
function inBox({ gradientTransform }: GradientPaint, x: number, y: number): number[] {
  const matrix: Matrix = [[...gradientTransform[0]], [...gradientTransform[1]]];
  return apply(invert(matrix), x, y).map((value) => Math.round(value * 1000) / 1000 || 0);
}

describe('gradients', () => {
  test('run from left to right of the box by default', () => {
    const paint = gradientOf(
      `<linearGradient id="g">${STOPS}</linearGradient><rect x="20" y="30" width="40" height="20" fill="url(#g)"/>`,
    );
    expect([inBox(paint, 0, 0.5), inBox(paint, 1, 0.5)]).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test('in user space run between their own points', () => {
    const paint = gradientOf(
      `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="20" y1="40" x2="100" y2="40">${STOPS}</linearGradient>
       <rect x="20" y="30" width="40" height="20" fill="url(#g)"/>`,
    );
    expect([inBox(paint, 0, 0.5), inBox(paint, 1, 0.5)]).toEqual([
      [0, 0.5],
      [2, 0.5],
    ]);
  });

  test('follow the scale from the viewBox to the size', () => {
    const svg = `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100">${STOPS}</linearGradient>
      <rect width="100" height="100" fill="url(#g)"/>`;
    const { fills } = layer(svg, 'viewBox="0 0 100 100" width="50" height="25" preserveAspectRatio="none"').record;
    const [paint] = Array.isArray(fills) ? fills : [];
    expect(paint && 'gradientStops' in paint && inBox(paint, 1, 0.5)).toEqual([0, 1]);
  });

  test('are turned by their own transform', () => {
    const paint = gradientOf(
      `<linearGradient id="g" gradientTransform="rotate(90)">${STOPS}</linearGradient><rect width="40" height="20" fill="url(#g)"/>`,
    );
    expect([inBox(paint, 0, 0.5), inBox(paint, 1, 0.5)]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('turn with a turned layer', () => {
    const paint = gradientOf(
      `<linearGradient id="g">${STOPS}</linearGradient><rect width="40" height="20" fill="url(#g)" transform="rotate(30)"/>`,
    );
    expect(inBox(paint, 1, 0.5)).toEqual([1, 0]);
  });

  test('around a point keep their middle and radius', () => {
    const paint = gradientOf(
      `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="30" cy="20" r="10">${STOPS}</radialGradient>
       <rect x="20" y="10" width="40" height="20" fill="url(#g)"/>`,
    );
    expect(paint.type).toBe('GRADIENT_RADIAL');
    expect([inBox(paint, 0.5, 0.5), inBox(paint, 1, 0.5), inBox(paint, 0.5, 1)]).toEqual([
      [0.25, 0.5],
      [0.5, 0.5],
      [0.25, 1],
    ]);
  });

  test('take stops and points from the gradient that they refer to', () => {
    const paint = gradientOf(
      `<linearGradient id="a" x2="0" y2="1">${STOPS}</linearGradient><linearGradient id="b" xlink:href="#a"/>
       <rect width="40" height="20" fill="url(#b)"/>`,
    );
    expect(paint.gradientStops).toHaveLength(2);
    expect(inBox(paint, 1, 0.5)).toEqual([0, 1]);
  });

  test('that refer to each other in a circle are nothing', () => {
    const svg =
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#a)"/>';
    expect(layer(svg).record.fills).toEqual([]);
  });

  test('with one stop are a solid', () => {
    const svg =
      '<linearGradient id="a"><stop stop-color="#fff"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>';
    expect(layer(svg).record.fills).toMatchObject([{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]);
  });

  test('never step backwards', () => {
    const svg = `<linearGradient id="g"><stop offset="60%"/><stop offset=".2"/><stop offset="2"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>`;
    expect(gradientOf(svg).gradientStops.map(({ position }) => position)).toEqual([0.6, 0.6, 1]);
  });

  test('carry the opacity of the fill', () => {
    const svg = `<linearGradient id="g">${STOPS}</linearGradient><rect width="9" height="9" fill="url(#g)" fill-opacity=".3"/>`;
    expect(gradientOf(svg).opacity).toBe(0.3);
  });
});

describe('strokes', () => {
  test('keep caps, joins and dashes', () => {
    const { record } = layer(
      '<path d="M0 0h50" stroke="red" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="4 2 1"/>',
    );
    expect(record).toMatchObject({
      strokeWeight: 1,
      strokeAlign: 'CENTER',
      strokeCap: 'ROUND',
      strokeJoin: 'BEVEL',
      dashPattern: [4, 2, 1, 4, 2, 1],
    });
  });

  test('scale with the art', () => {
    const svg = '<path d="M0 0h50" stroke="red" stroke-width="3" stroke-dasharray="4"/>';
    const { record } = layer(svg, 'viewBox="0 0 100 100" width="200" height="200"');
    expect(record).toMatchObject({ strokeWeight: 6, dashPattern: [8, 8], width: 100 });
  });

  test('of width 0 are none', () => {
    expect(layer('<path d="M0 0h50" stroke="red" stroke-width="0"/>').record.strokes).toEqual([]);
  });

  test('of a straight line leave it without an inside', () => {
    expect(layer('<line x1="5" y1="5" x2="25" y2="5" stroke="red"/>').record).toMatchObject({
      width: 20,
      height: 0,
      vectorPaths: [{ windingRule: 'NONE', data: 'M 0 0 L 20 0' }],
    });
  });
});

describe('inheritance', () => {
  test('hands paint down from the root and from groups, the nearest winning', () => {
    const [own, group, root] = imported(
      '<g fill="blue"><path fill="lime" d="M0 0h9v9z"/><path d="M0 0h9v9z"/></g><path d="M0 0h9v9z"/>',
      'viewBox="0 0 9 9" fill="red"',
    ).children.flatMap((child) => (child.children.length > 0 ? child.children : [child]));
    expect(own?.record.fills).toMatchObject([{ color: { r: 0, g: 1, b: 0 } }]);
    expect(group?.record.fills).toMatchObject([{ color: { r: 0, g: 0, b: 1 } }]);
    expect(root?.record.fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }]);
  });

  test('does not hand opacity down', () => {
    expect(layer('<g opacity=".5"><path d="M0 0h9v9z"/></g>').children[0]?.record.opacity).toBe(1);
  });

  test('lets a style attribute win over an attribute', () => {
    const { record } = layer('<path fill="blue" style="fill:red;stroke : lime" d="M0 0h9v9z"/>');
    expect(record.fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }]);
    expect(record.strokes).toMatchObject([{ color: { r: 0, g: 1, b: 0 } }]);
  });
});
