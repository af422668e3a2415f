import type { SvgDom } from './dom.ts';
import { SvgProblem } from './svg-problem.ts';

/** The namespace of every element that is drawn. */
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** What may stand before the root: space, the XML declaration, processing instructions, comments. None of it is kept. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
/** What decides where a DOCTYPE ends: in quotes, comments and instructions brackets mean nothing. */
const DOCTYPE_PART = /"[^"]*(?:"|$)|'[^']*(?:'|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|[[\]>]/g;
/** Where an ampersand is only text. */
const LITERAL = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
/** Anything but a character by its number and the five entities of XML itself. */
const ENTITY = /&(?!#|(?:amp|lt|gt|quot|apos);)/;

/** The root of an SVG text. Throws `SvgProblem`: broken markup, another root, entities of its own, too much text. */
export function parseSvg(text: string, dom: SvgDom, longest: number): Element {
  if (text.length > longest) {
    throw new SvgProblem('svg-too-heavy', `The SVG has ${String(text.length)} characters.`);
  }
  const document = dom.parse(withoutProlog(text));
  const root = document.firstElementChild;
  if (root === null || document.getElementsByTagName('parsererror').length > 0) {
    throw new SvgProblem('svg-malformed', 'The SVG is not well-formed.');
  }
  if (root.localName !== 'svg' || root.namespaceURI !== SVG_NAMESPACE) {
    throw new SvgProblem('svg-malformed', `The root is <${root.nodeName}>.`);
  }
  return root;
}

/**
 * A DOCTYPE goes with all that it declares and never reaches the parser: entities could multiply without end or read files.
 * A drawing that uses none of them is whole without it.
 */
function withoutProlog(text: string): string {
  const body = text.replace(/^\uFEFF/, '').replace(PROLOG, '');
  if (!/^<!DOCTYPE/i.test(body)) return body;
  const rest = body.slice(doctypeEnd(body));
  if (ENTITY.test(rest.replace(LITERAL, '')))
    throw new SvgProblem('svg-malformed', 'The SVG uses entities of its own.');
  return rest.replace(PROLOG, '');
}

/** The length of the DOCTYPE that the text begins with; all of the text where it is not closed. */
function doctypeEnd(text: string): number {
  let declaring = false;
  for (const { 0: part, index } of text.matchAll(DOCTYPE_PART)) {
    if (part === '[') declaring = true;
    else if (part === ']') declaring = false;
    else if (part === '>' && !declaring) return index + 1;
  }
  return text.length;
}
