import { filledArea } from './filled-area.ts';
import type { FillRule } from './filled-area.ts';
import { readPath } from './read-path.ts';

/** What a shape covers in user units: the area of its fill, and the length of its outline. */
export interface Measure {
  readonly area: number;
  readonly length: number;
}

/** Measures a shape by its geometry attributes. Where something is missing or unreadable, nothing is covered. */
export function measureShape(shape: Element, rule: FillRule): Measure {
  switch (shape.localName) {
    case 'path':
      return measurePath(shape.getAttribute('d') ?? '', rule);
    case 'polygon':
      return measurePath(`M${shape.getAttribute('points') ?? ''}Z`, rule);
    case 'polyline':
      return measurePath(`M${shape.getAttribute('points') ?? ''}`, rule);
    case 'rect':
      return measureRect(shape);
    case 'circle':
      return measureEllipse(read(shape, 'r'), read(shape, 'r'));
    case 'ellipse':
      return measureEllipse(read(shape, 'rx'), read(shape, 'ry'));
    case 'line':
      return {
        area: 0,
        length: Math.hypot(read(shape, 'x2') - read(shape, 'x1'), read(shape, 'y2') - read(shape, 'y1')),
      };
    default:
      return { area: 0, length: 0 };
  }
}

function measurePath(d: string, rule: FillRule): Measure {
  const outlines = readPath(d);
  return { area: filledArea(outlines, rule), length: outlines.reduce((sum, { length }) => sum + length, 0) };
}

/** Round corners take away what lies between a square of their radii and its quarter of an ellipse. */
function measureRect(rect: Element): Measure {
  const [width, height] = [read(rect, 'width'), read(rect, 'height')];
  const given = [rect.getAttribute('rx'), rect.getAttribute('ry')].map((text) => (text === null ? NaN : pixels(text)));
  const [rx = NaN, ry = NaN] = given;
  const x = Math.min(width / 2, Number.isNaN(rx) ? (Number.isNaN(ry) ? 0 : ry) : rx);
  const y = Math.min(height / 2, Number.isNaN(ry) ? (Number.isNaN(rx) ? 0 : rx) : ry);
  return { area: width * height - (4 - Math.PI) * x * y, length: 2 * (width + height) };
}

function measureEllipse(rx: number, ry: number): Measure {
  return { area: Math.PI * rx * ry, length: 2 * Math.PI * Math.sqrt((rx ** 2 + ry ** 2) / 2) };
}

function read(shape: Element, name: string): number {
  const value = pixels(shape.getAttribute(name) ?? '0');
  return Number.isFinite(value) ? value : 0;
}

function pixels(text: string): number {
  return Number(text.trim().replace(/px$/, ''));
}
