import { multiply } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import { styleOf, type Style } from './style.ts';
import type { SvgElement } from './svg-element.ts';
import { parseTransform } from './transform.ts';

/** What an element is drawn under: from its own units to the imported frame's, its style, and everything that has an id. */
export interface Scope {
  readonly matrix: Matrix;
  readonly style: Style;
  readonly definitions: ReadonlyMap<string, SvgElement>;
  /** Inside a clip path, where `clip-rule` stands for `fill-rule`. */
  readonly clipping: boolean;
  /** The clip paths and masks being built, from the outside in: none may be among its own contents. */
  readonly masks: readonly SvgElement[];
}

/** The scope inside one more element. */
export function enter(outer: Scope, element: SvgElement): Scope {
  return {
    ...outer,
    matrix: multiply(outer.matrix, parseTransform(element.attributes['transform'])),
    style: styleOf(element, outer.style),
  };
}
