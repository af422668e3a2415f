import type { SvgDom } from './dom.ts';
import { SvgProblem } from './svg-problem.ts';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** What may stand before the root: space, the XML declaration, processing instructions, comments. None of it is kept. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const DOCTYPE = /^<!DOCTYPE(?:"[^"]*"|'[^']*'|[^>"'[])*>/i;

/** The root of an SVG text. Throws `SvgProblem`: broken markup, another root, declared entities, too much text. */
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

/** A DOCTYPE is dropped, unless it declares something: entities could multiply without end or read files. */
function withoutProlog(text: string): string {
  const body = text.replace(/^\uFEFF/, '').replace(PROLOG, '');
  if (!/^<!DOCTYPE/i.test(body)) return body;
  const rest = body.replace(DOCTYPE, '');
  if (rest.length === body.length) throw new SvgProblem('svg-malformed', 'The SVG declares entities.');
  return rest.replace(PROLOG, '');
}
