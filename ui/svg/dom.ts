/** The platform's XML parser and writer, handed in: the browser's in the panel, happy-dom's in tests without one. */
export interface SvgDom {
  parse(text: string): Document;
  serialize(node: Node): string;
}
