/** The properties that are presentation attributes too. Geometry is left to the attributes: CSS counts it in other units. */
const PROPERTIES = new Set([
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'clip-rule',
    'clip-path',
    'mask',
    'opacity',
    'color',
    'display',
    'visibility',
  ],
  ...['stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stop-color', 'stop-opacity'],
]);

/**
 * Turns a `style` attribute into presentation attributes, over which it wins, because Figma does not read CSS reliably.
 * Declarations that no attribute can hold are dropped.
 */
export function inlineStyle(element: Element): void {
  const style = element.getAttribute('style');
  if (style === null) return;
  element.removeAttribute('style');
  for (const [property, value] of declarations(style)) {
    if (PROPERTIES.has(property)) element.setAttribute(property, value);
  }
}

/** The declarations of a block, in order. Comments are dropped, and so is everything with a backslash: it hides names. */
export function declarations(css: string): [property: string, value: string][] {
  const found: [string, string][] = [];
  for (const part of splitDeclarations(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    const colon = part.indexOf(':');
    const property = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim();
    if (colon > 0 && value !== '' && !part.includes('\\')) found.push([property, value]);
  }
  return found;
}

/** Semicolons inside `url("data:…;…")` do not end a declaration. */
function splitDeclarations(css: string): readonly string[] {
  return css.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+/g) ?? [];
}
