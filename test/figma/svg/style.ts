import type { SvgElement } from './svg-element.ts';

/** Presentation properties of one element after inheritance, by CSS name. What is not there has its initial value. */
export type Style = Readonly<Record<string, string>>;

const INHERITED = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'clip-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'visibility',
]);

const OWN = new Set(['opacity', 'display', 'clip-path', 'mask', 'filter', 'mask-type', 'stop-color', 'stop-opacity']);

/** Attributes, overridden by the `style` attribute. Rules of `<style>` blocks are lost, as in Figma (fact sheet 5.1). */
export function styleOf(element: SvgElement, inherited: Style): Style {
  const style: Record<string, string> = {};
  for (const name of Object.keys(inherited)) {
    const value = inherited[name];
    if (value !== undefined && INHERITED.has(name)) style[name] = value;
  }
  const { attributes } = element;
  const { style: inline } = attributes;
  const declared: Style = inline === undefined ? attributes : { ...attributes, ...declarations(inline) };
  for (const name of Object.keys(declared)) {
    if (!INHERITED.has(name) && !OWN.has(name)) continue;
    const value = (declared[name] ?? '').trim();
    if (value !== 'inherit') style[name] = value;
  }
  return style;
}

/** The id in `url(#id)`, whatever follows it. */
export function reference(value: string | undefined): string | undefined {
  return /^url\(\s*['"]?#([^'")]+?)['"]?\s*\)/.exec(value ?? '')?.[1];
}

function declarations(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    found[declaration.slice(0, colon).trim().toLowerCase()] = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
  }
  return found;
}
