import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { SvgImportError } from './svg-import-error.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** One SVG element with its local name. Attributes of foreign namespaces are gone; `xlink:href` is `href`. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

type Prefixes = Readonly<Record<string, string>>;

/** Parses an SVG document strictly: malformed XML, an unknown entity, an undeclared prefix or another root is refused. */
export function parseSvg(text: string): SvgElement {
  const root = parseStrictly(text);
  const element = root && convert(root, { xml: XML });
  if (!element || element.name !== 'svg') throw new SvgImportError('the root element is not <svg>');
  return element;
}

/** The child elements, without text. */
export function elementsOf(element: SvgElement): SvgElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function parseStrictly(text: string): XmlElement | null {
  try {
    return parseXml(text).root;
  } catch (error) {
    if (error instanceof XmlError) throw new SvgImportError(`malformed XML: ${error.message.split('\n')[0] ?? ''}`);
    // The parser recurses: nesting deep enough to exhaust the stack can only be meant to.
    if (error instanceof RangeError) throw new SvgImportError('elements are nested too deeply');
    throw error;
  }
}

/** Null for an element of another namespace, which import does not look into. */
function convert(element: XmlElement, outer: Prefixes): SvgElement | null {
  const prefixes = declare(element, outer);
  const name = split(element.name);
  if (namespace(prefixes, name.prefix) !== SVG) return null;
  const children: (SvgElement | string)[] = [];
  for (const child of element.children) {
    if (child instanceof XmlText) children.push(child.text);
    if (!(child instanceof XmlElement)) continue;
    const converted = convert(child, prefixes);
    if (converted) children.push(converted);
  }
  return { name: name.local, attributes: plainAttributes(element, prefixes), children };
}

function declare(element: XmlElement, outer: Prefixes): Prefixes {
  let prefixes = outer;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') prefixes = { ...prefixes, '': value };
    else if (name.startsWith('xmlns:')) prefixes = { ...prefixes, [name.slice(6)]: value };
  }
  return prefixes;
}

function plainAttributes(element: XmlElement, prefixes: Prefixes): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const { prefix, local } = split(name);
    if (prefix === '') attributes[local] = value;
    else if (namespace(prefixes, prefix) === XLINK && local === 'href') attributes['href'] ??= value;
  }
  return attributes;
}

function split(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

function namespace(prefixes: Prefixes, prefix: string): string | undefined {
  const uri = prefixes[prefix];
  if (uri === undefined && prefix !== '') throw new SvgImportError(`namespace prefix ${prefix} is not declared`);
  return uri;
}
