import type { NewNode } from '../document/record.ts';
import { importedRecord, named, SCALED } from './imported-node.ts';
import { length } from './length.ts';
import { paintArea } from './paint-area.ts';
import { paintsOf } from './paints.ts';
import { round } from './path-geometry.ts';
import type { Scope } from './scope.ts';
import { originAt } from './origin.ts';
import { styleOf, type Style } from './style.ts';
import { elementsOf, type SvgElement } from './svg-element.ts';
import { meanScale, splitMatrix } from './transform.ts';

/** How wide a letter is and how far the baseline lies below the top, in ems: import has no font at hand, so both are rough (guess). */
const LETTER = 0.6;
const ASCENT = 0.97;
const LINE = 1.21;

/**
 * A live TEXT node (fact sheet 5.1): one style for the whole text, spans run together, positions of single glyphs, spacing, textLength and
 * textPath lost, `text-anchor` ignored, weights above 700 become Bold. Null for text without a visible character.
 */
export function textNode(element: SvgElement, scope: Scope): NewNode | null {
  const characters = contentOf(element).replace(/\s+/g, ' ').trim();
  if (characters === '') return null;
  const { axes, rest } = splitMatrix(scope.matrix);
  const size = (length(scope.style['font-size']) ?? 16) * meanScale(scope.matrix);
  const width = round(characters.length * size * LETTER);
  const height = round(size * LINE);
  const [x, y] = [startOf(element, 'x'), startOf(element, 'y')];
  const box = { x: x * rest[0][0] + y * rest[0][1], y: x * rest[1][0] + y * rest[1][1] - size * ASCENT, width, height };
  const style = spanStyle(element, scope.style);
  const area = () => paintArea({ ...box, x, y }, rest, box);
  return {
    record: {
      ...importedRecord('TEXT', ''),
      ...SCALED,
      ...named(element, scope, characters),
      relativeTransform: originAt(axes, box),
      width,
      height,
      characters,
      fills: paintsOf('fill', { ...scope, style }, area),
      strokes: paintsOf('stroke', { ...scope, style }, area),
      strokeWeight: round((length(style['stroke-width']) ?? 1) * meanScale(scope.matrix)),
      strokeAlign: 'CENTER',
      fontName: fontName(style),
      fontSize: round(size),
      lineHeight: { unit: 'AUTO' },
      letterSpacing: { unit: 'PERCENT', value: 0 },
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      textAutoResize: 'WIDTH_AND_HEIGHT',
    },
    children: [],
  };
}

function contentOf(element: SvgElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'tspan' ? contentOf(child) : ''))
    .join('');
}

/** The style of the first span where all the text is in spans, else the element's own. */
function spanStyle(element: SvgElement, style: Style): Style {
  const [first] = elementsOf(element);
  const ownText = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return first?.name === 'tspan' && !ownText ? styleOf(first, style) : style;
}

function startOf(element: SvgElement, axis: 'x' | 'y'): number {
  const [first] = elementsOf(element);
  const text = element.attributes[axis] ?? first?.attributes[axis] ?? '0';
  return length(text.trim().split(/[\s,]+/)[0]) ?? 0;
}

function fontName(style: Style): FontName {
  const family = (style['font-family'] ?? 'Inter').split(',')[0]?.replace(/['"]/g, '').trim() ?? '';
  const weight = style['font-weight'] === 'bold' ? 700 : (length(style['font-weight']) ?? 400);
  const name = weight >= 700 ? 'Bold' : weight >= 600 ? 'Semi Bold' : weight >= 500 ? 'Medium' : 'Regular';
  const italic = style['font-style'] === 'italic';
  return { family: family || 'Inter', style: italic ? (name === 'Regular' ? 'Italic' : `${name} Italic`) : name };
}
