import { ELEMENTS } from './allowed.ts';
import { boxAround, EVERYWHERE, type Edges } from './edges.ts';
import { filledArea, type FillRule } from './filled-area.ts';
import { lookOf, PLAIN, type Look } from './look.ts';
import { measureShape } from './measure-shape.ts';
import { readPath } from './read-path.ts';

/** A drawn shape as the tidying sees it. */
export interface Shape {
  readonly element: Element;
  /** Shapes of one number are neighbors in the stacking order: siblings with nothing else that is drawn between them. */
  readonly layer: number;
  /** `#rrggbb` of the opaque fill that is all there is to see of it; null where a shape must stay as and where it is. */
  readonly color: string | null;
  readonly rule: FillRule;
  /** What it paints, stroke and all, in square user units of the root. */
  readonly area: number;
  readonly points: number;
  /** In the units of its parent. */
  readonly box: Edges;
}

/** The drawn shapes of a cleaned drawing, from back to front. */
export function readShapes(root: Element): readonly Shape[] {
  const shapes: Shape[] = [];
  let layer = 0;

  function visit(parent: Element, outer: Look): void {
    layer++;
    for (let element = parent.firstElementChild; element !== null; element = element.nextElementSibling) {
      const kind = ELEMENTS.get(element.localName);
      if (kind === 'shape') shapes.push(shapeOf(element, lookOf(element, outer, ignore), layer));
      if (kind !== 'group') continue;
      visit(element, lookOf(element, outer, ignore));
      layer++;
    }
  }

  visit(root, lookOf(root, PLAIN, ignore));
  return shapes;
}

function shapeOf(element: Element, look: Look, layer: number): Shape {
  const plain = isPlain(element, look);
  const stroked = look.stroke === 'none' ? 0 : look.strokeWidth;
  const { rule } = look;
  if (element.localName !== 'path') {
    const { area, length } = measureShape(element, rule);
    // Figma makes four points of most shapes that are no paths.
    const points = element.localName === 'line' ? 2 : 4;
    return { element, layer, color: null, rule, area: (area + length * stroked) * look.scale, points, box: EVERYWHERE };
  }
  const outlines = readPath(element.getAttribute('d') ?? '');
  const length = stroked === 0 ? 0 : outlines.reduce((sum, outline) => sum + outline.length, 0);
  const filled = look.fill === 'none' ? 0 : filledArea(outlines, rule);
  return {
    ...{ element, layer, rule },
    color: plain ? look.fill : null,
    area: (filled + length * stroked) * look.scale,
    points: outlines.reduce((sum, outline) => sum + outline.points, 0),
    box: plain ? boxAround(outlines) : EVERYWHERE,
  };
}

const PLAIN_ATTRIBUTES = new Set(['d', 'fill', 'fill-rule', 'id', 'fill-opacity']);

/** Whether a path is painted with one opaque color and nothing else. Strokes, translucency and masks show where shapes overlap. */
function isPlain(element: Element, { fill, stroke, fillOpacity, visible }: Look): boolean {
  if (element.localName !== 'path' || fill?.startsWith('#') !== true || stroke !== 'none') return false;
  return fillOpacity === 1 && visible && element.getAttributeNames().every((name) => PLAIN_ATTRIBUTES.has(name));
}

function ignore(): void {
  // Colors are counted elsewhere.
}
