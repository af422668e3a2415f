import { SVG_NAMESPACE } from './parse-svg.ts';
import { readBox, readPixels } from './size.ts';
import type { PixelSize } from './size.ts';
import { SvgProblem } from './svg-problem.ts';

/** Attributes that place a copy, or an inner `svg`; as a group it is placed by a transform instead. */
const PLACING = ['x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'href', 'xlink:href', 'overflow'];

/**
 * Replaces every `use` by a group with a copy of what it shows, and turns `symbol`s that are used, links and inner `svg`s into
 * groups: nobody knows which of them Figma imports. Circles are dropped; copies beyond the limit throw `SvgProblem`.
 */
export function expandUses(root: Element, size: PixelSize, most: number): void {
  const uses = Array.from(root.getElementsByTagName('use'));
  if (uses.length > 0) copyTargets(uses, { root, size, most });
  for (const name of ['svg', 'a']) {
    for (const element of Array.from(root.getElementsByTagName(name))) {
      element.replaceWith(asGroup(element, name === 'svg' ? placement(element, element, size) : ''));
    }
  }
}

interface Copying {
  readonly root: Element;
  readonly size: PixelSize;
  /** How many elements may be added. */
  readonly most: number;
}

function copyTargets(uses: readonly Element[], { root, size, most }: Copying): void {
  const byId = new Map(Array.from(root.querySelectorAll('[id]'), (element) => [element.getAttribute('id'), element]));
  const queue = uses.map((use): { use: Element; within: readonly Element[] } => ({ use, within: [] }));
  let copies = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { use, within } = next;
    const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
    const target = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    if (target === undefined || target.contains(use) || within.includes(target)) {
      use.remove();
      continue;
    }
    copies += 1 + target.getElementsByTagName('*').length;
    if (copies > most) throw new SvgProblem('svg-too-heavy', 'The SVG repeats its parts too often.');
    const group = copyOf(use, target, size);
    use.replaceWith(group);
    for (const inner of Array.from(group.getElementsByTagName('use')))
      queue.push({ use: inner, within: [...within, target] });
  }
}

/** The `use` as a group that moves the copy to its place. The copy loses its ids, which stay unique. */
function copyOf(use: Element, target: Element, size: PixelSize): Element {
  const copy = target.cloneNode(true);
  const holder = asGroup(use, '');
  holder.appendChild(copy);
  for (const element of Array.from(holder.getElementsByTagName('*'))) element.removeAttribute('id');
  const isViewport = target.localName === 'symbol' || target.localName === 'svg';
  const inner = isViewport ? placement(use, target, size) : move(use);
  const group = holder.firstElementChild;
  if (isViewport && group !== null) group.replaceWith(asGroup(group, ''));
  appendTransform(holder, inner);
  return holder;
}

/** A group with the attributes and children of an element, which is emptied; `transform` comes after its own. */
function asGroup(element: Element, transform: string): Element {
  const group = element.ownerDocument.createElementNS(SVG_NAMESPACE, 'g');
  for (const name of element.getAttributeNames()) {
    if (!PLACING.includes(name) && !name.includes(':')) group.setAttribute(name, element.getAttribute(name) ?? '');
  }
  while (element.firstChild !== null) group.appendChild(element.firstChild);
  appendTransform(group, transform);
  return group;
}

function appendTransform(element: Element, transform: string): void {
  const both = [element.getAttribute('transform') ?? '', transform].filter((part) => part !== '').join(' ');
  if (both !== '') element.setAttribute('transform', both);
}

function move(element: Element): string {
  const x = Number(element.getAttribute('x') ?? 0);
  const y = Number(element.getAttribute('y') ?? 0);
  return Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0) ? `translate(${String(x)} ${String(y)})` : '';
}

/** Fits the `viewBox` of a viewport into the place that `placed` gives it, whole and centered (`xMidYMid meet`). */
function placement(placed: Element, viewport: Element, size: PixelSize): string {
  const box = readBox(viewport.getAttribute('viewBox'));
  if (box === null) return move(placed);
  const width = readPixels(placed.getAttribute('width') ?? viewport.getAttribute('width')) ?? size.width;
  const height = readPixels(placed.getAttribute('height') ?? viewport.getAttribute('height')) ?? size.height;
  const scale = Math.min(width / box.width, height / box.height);
  const left = (width - box.width * scale) / 2 - box.x * scale;
  const top = (height - box.height * scale) / 2 - box.y * scale;
  return [move(placed), `translate(${String(left)} ${String(top)})`, `scale(${String(scale)})`].join(' ').trim();
}
