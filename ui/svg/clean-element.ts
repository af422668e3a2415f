import { ATTRIBUTES } from './allowed.ts';
import type { ElementKind } from './allowed.ts';
import { inlineStyle } from './inline-style.ts';
import type { SvgLimits } from './limits.ts';
import { moveAlpha, moveStopAlpha } from './opacity.ts';
import type { Inherited } from './opacity.ts';
import { localUrl } from './paint.ts';
import type { PaintReader } from './paint.ts';

/** What an element passes on to those inside it. */
export interface Surroundings {
  readonly fill: Inherited;
  readonly stroke: Inherited;
}

/** What one cleaning remembers of the whole document. */
export interface Cleaning {
  readonly limits: SvgLimits;
  readonly paint: PaintReader;
  /** Elements that refer to an id, looked at again once all ids are known. */
  readonly references: Element[];
  /** Elements with a `color`, which stays until the last `currentColor` has been read. */
  readonly colored: Element[];
}

/** A move by nothing, which Recraft writes on every path. */
const NO_MOVE = /^\s*(translate\(\s*0(\.0+)?(\s*[ ,]\s*0(\.0+)?)?\s*\)\s*)?$/;

/** Leaves the attributes that are allowed, in the form that Figma reads. Answers what the children inherit. */
export function cleanElement(
  element: Element,
  kind: ElementKind,
  surroundings: Surroundings,
  cleaning: Cleaning,
): Surroundings {
  if (element.hasAttribute('style')) inlineStyle(element);
  let fillAlpha: number | null = null;
  let strokeAlpha: number | null = null;
  for (const name of element.getAttributeNames()) {
    switch (ATTRIBUTES.get(name)) {
      case undefined:
        element.removeAttribute(name);
        break;
      case 'paint':
        if (name === 'fill') fillAlpha = cleanPaint(element, name, cleaning);
        else strokeAlpha = cleanPaint(element, name, cleaning);
        break;
      case 'stop-color':
        if (kind === 'stop') moveStopAlpha(element, cleanPaint(element, name, cleaning) ?? 1);
        else element.removeAttribute(name);
        break;
      case 'color':
        cleaning.colored.push(element);
        break;
      case 'transform':
        if (NO_MOVE.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
        break;
      case 'url':
        cleanUrl(element, name, cleaning);
        break;
      case 'href':
        cleanHref(element, name, kind, cleaning);
        break;
      case 'display':
        if (element.getAttribute(name)?.trim() !== 'none') element.removeAttribute(name);
        break;
      case 'value':
        break;
    }
  }
  if (kind === 'stop' || kind === 'gradient') return surroundings;
  return {
    fill: moveAlpha(element, 'fill-opacity', fillAlpha, surroundings.fill),
    stroke: moveAlpha(element, 'stroke-opacity', strokeAlpha, surroundings.stroke),
  };
}

/** Writes a paint as Figma reads it; one that is none goes, so that the inherited one shows. Answers its alpha, if it stays. */
function cleanPaint(element: Element, name: string, cleaning: Cleaning): number | null {
  const value = element.getAttribute(name) ?? '';
  const paint = cleaning.paint(value, element);
  if (paint === null) {
    element.removeAttribute(name);
    return null;
  }
  // A fill that cannot be seen is none; a stop keeps its color, which the gradient fades into.
  const isNone = paint.alpha === 0 && name !== 'stop-color';
  const written = isNone ? 'none' : paint.value;
  if (written !== value) element.setAttribute(name, written);
  if (written.startsWith('url')) cleaning.references.push(element);
  return isNone ? 1 : paint.alpha;
}

function cleanUrl(element: Element, name: string, cleaning: Cleaning): void {
  const id = localUrl(element.getAttribute(name) ?? '');
  if (id === null) {
    element.removeAttribute(name);
    return;
  }
  element.setAttribute(name, `url(#${id})`);
  cleaning.references.push(element);
}

/** Only a gradient may refer to another element, and only to one of the same document. */
function cleanHref(element: Element, name: string, kind: ElementKind, cleaning: Cleaning): void {
  if (kind === 'gradient' && /^#\S+$/.test(element.getAttribute(name) ?? '')) cleaning.references.push(element);
  else element.removeAttribute(name);
}
