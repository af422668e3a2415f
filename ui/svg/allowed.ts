/** What an element is to the cleaning. What is not in the table goes, with all that it holds. */
export type ElementKind = 'shape' | 'group' | 'hidden' | 'gradient' | 'stop';

/**
 * Everything that Recraft draws with and Figma imports (fact sheet on `createNodeFromSvg`). `hidden` elements are drawn
 * only where something refers to them. Left out on purpose: script, foreignObject, style, metadata, image, text, filter,
 * pattern, marker, switch, animations. `use`, `symbol`, `a` and inner `svg` are groups by the time this is asked.
 */
export const ELEMENTS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ['path', 'shape'],
  ['rect', 'shape'],
  ['circle', 'shape'],
  ['ellipse', 'shape'],
  ['line', 'shape'],
  ['polyline', 'shape'],
  ['polygon', 'shape'],
  ['g', 'group'],
  ['defs', 'hidden'],
  ['clipPath', 'hidden'],
  ['mask', 'hidden'],
  ['linearGradient', 'gradient'],
  ['radialGradient', 'gradient'],
  ['stop', 'stop'],
]);

/** What an attribute holds: a value of its own, a color, a reference to an id, or a transform. `color` is read only. */
export type AttributeKind = 'value' | 'paint' | 'stop-color' | 'color' | 'url' | 'href' | 'transform' | 'display';

const VALUES =
  'id d points x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr offset gradientUnits gradientTransform spreadMethod ' +
  'clipPathUnits maskUnits maskContentUnits fill-opacity stroke-opacity stop-opacity opacity fill-rule clip-rule ' +
  'stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset visibility';

/** The attributes that stay, by name. Event handlers, classes, data and everything from other namespaces are not in it. */
export const ATTRIBUTES: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ...VALUES.split(' ').map((name): [string, AttributeKind] => [name, 'value']),
  ['fill', 'paint'],
  ['stroke', 'paint'],
  ['stop-color', 'stop-color'],
  ['color', 'color'],
  ['clip-path', 'url'],
  ['mask', 'url'],
  ['href', 'href'],
  ['xlink:href', 'href'],
  ['transform', 'transform'],
  ['display', 'display'],
]);
