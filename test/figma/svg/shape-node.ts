import { IDENTITY, multiply, type Rect } from '../document/geometry.ts';
import type { Matrix, NewNode } from '../document/record.ts';
import { importedRecord, named, SCALED } from './imported-node.ts';
import type { PathCommand } from './path-data.ts';
import { pathBounds, round, transformPath, writePath } from './path-geometry.ts';
import { originAt } from './origin.ts';
import { paintArea } from './paint-area.ts';
import { paintsOf } from './paints.ts';
import type { Scope } from './scope.ts';
import { cornerRadii, shapePath } from './shape-path.ts';
import { strokeOf } from './stroke.ts';
import type { SvgElement } from './svg-element.ts';
import { splitMatrix } from './transform.ts';

/**
 * One shape as a native node, or null where it draws nothing. Rotation and flip stay on the node; scale and skew go into the geometry, because
 * a node's transform has axes of unit length. Shapes without any paint stay, as Figma keeps them.
 */
export function shapeNode(element: SvgElement, scope: Scope): NewNode | null {
  const commands = shapePath(element);
  const { axes, rest } = splitMatrix(scope.matrix);
  const placed = transformPath(commands, rest);
  const box = pathBounds(placed);
  if (!box) return null;
  const area = () => paintArea(pathBounds(commands) ?? box, rest, box);
  const kind = nativeKind(element, rest);
  const record: NewNode['record'] = {
    // One spread of a constant: each further one would cost more than reading the path.
    ...BLANKS[kind.type],
    relativeTransform: originAt(axes, box),
    width: round(box.width),
    height: round(box.height),
    fills: paintsOf('fill', scope, area),
  };
  Object.assign(record, named(element, scope, kind.name), strokeOf(scope, area), kind.geometry(placed, box, scope));
  return { record, children: [] };
}

const BLANKS: Readonly<Record<Kind['type'], NewNode['record']>> = {
  VECTOR: blank('VECTOR'),
  RECTANGLE: blank('RECTANGLE'),
  ELLIPSE: blank('ELLIPSE'),
};

/** Every key that all shapes have, so that the engine gives them one layout in memory. */
function blank(type: Kind['type']): NewNode['record'] {
  return {
    ...importedRecord(type, ''),
    ...SCALED,
    relativeTransform: multiply(IDENTITY, IDENTITY),
    width: 0,
    height: 0,
    fills: [],
    strokes: [],
    strokeWeight: 1,
    strokeAlign: 'CENTER',
    strokeCap: 'NONE',
    strokeJoin: 'MITER',
    dashPattern: [],
  };
}

interface Kind {
  readonly type: 'VECTOR' | 'RECTANGLE' | 'ELLIPSE';
  readonly name: string;
  geometry(placed: readonly PathCommand[], box: Rect, scope: Scope): Partial<NewNode['record']>;
}

const VECTOR: Kind = {
  type: 'VECTOR',
  name: 'Vector',
  geometry: (placed, box, scope) => ({
    vectorPaths: [{ windingRule: windingRule(placed, scope), data: writePath(placed, box) }],
    cornerRadius: 0,
  }),
};

/** A rectangle and an ellipse stay what they are unless skewed, or rounded unevenly. */
function nativeKind(element: SvgElement, [[a, c], [b, d]]: Readonly<Matrix>): Kind {
  if (b !== 0 || c !== 0) return VECTOR;
  if (element.name === 'circle' || element.name === 'ellipse') {
    const arcData = { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 };
    return { type: 'ELLIPSE', name: 'Ellipse', geometry: () => ({ arcData }) };
  }
  const [rx, ry] = cornerRadii(element);
  const [radius, other] = [round(rx * a), round(ry * d)];
  if (element.name !== 'rect' || radius !== other) return VECTOR;
  return {
    type: 'RECTANGLE',
    name: 'Rectangle',
    geometry: () => ({ cornerRadius: radius, corners: [radius, radius, radius, radius] }),
  };
}

/** A line that nothing can be inside of has no winding rule. */
function windingRule(commands: readonly PathCommand[], scope: Scope): WindingRule | 'NONE' {
  const straight = commands.every(({ name }) => name === 'M' || name === 'L');
  if (straight && commands.length === 2) return 'NONE';
  return scope.style[scope.clipping ? 'clip-rule' : 'fill-rule'] === 'evenodd' ? 'EVENODD' : 'NONZERO';
}
