import { ELEMENTS } from './allowed.ts';
import { cleanElement } from './clean-element.ts';
import type { Cleaning, Surroundings } from './clean-element.ts';
import { SVG_NAMESPACE } from './parse-svg.ts';
import { SvgProblem } from './svg-problem.ts';

interface Level {
  readonly surroundings: Surroundings;
  /** Inside `defs`, a clip path or a mask: not drawn where it stands. */
  readonly hidden: boolean;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/**
 * Cleans everything below the root in one go, in document order and without recursion, since nesting may be hostile.
 * Answers how many shapes are drawn.
 */
export function cleanTree(root: Element, surroundings: Surroundings, cleaning: Cleaning): number {
  const levels: Level[] = [{ surroundings, hidden: false }];
  let shapes = 0;
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const level: Level | undefined = levels[levels.length - 1];
    if (level === undefined) break;
    const kind = isElement(node) && node.namespaceURI === SVG_NAMESPACE ? ELEMENTS.get(node.localName) : undefined;
    if (!isElement(node) || kind === undefined) {
      node = isBlank(node) ? following(node, root, levels) : removed(node, root, levels);
      continue;
    }
    const inner = cleanElement(node, kind, level.surroundings, cleaning);
    const hidden: boolean = level.hidden || kind === 'hidden' || kind === 'gradient';
    if (kind === 'shape' && !hidden && ++shapes > cleaning.limits.shapes) {
      throw new SvgProblem('svg-too-heavy', `More than ${String(cleaning.limits.shapes)} shapes.`);
    }
    if (node.firstChild === null) {
      node = following(node, root, levels);
    } else {
      if (levels.length >= cleaning.limits.depth) throw new SvgProblem('svg-too-heavy', 'Nested too deeply.');
      levels.push({ surroundings: inner, hidden });
      node = node.firstChild;
    }
  }
  return shapes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** The line breaks between elements stay: taking out thousands of them would cost more than they weigh. */
function isBlank(node: Node): boolean {
  return node.nodeType === TEXT_NODE && !/\S/.test(node.nodeValue ?? '');
}

/** The next node that is not inside this one. */
function following(node: Node, root: Element, levels: Level[]): Node | null {
  let at: Node = node;
  while (at.nextSibling === null) {
    const parent: Node | null = at.parentNode;
    if (parent === null || parent === root) return null;
    levels.pop();
    at = parent;
  }
  return at.nextSibling;
}

function removed(node: Node, root: Element, levels: Level[]): Node | null {
  const next = following(node, root, levels);
  node.parentNode?.removeChild(node);
  return next;
}
