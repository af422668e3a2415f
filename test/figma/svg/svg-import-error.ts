/** The SVG is refused, as Figma's `createNodeFromSvg` refuses it. The message says why. */
export class SvgImportError extends Error {
  override readonly name = 'SvgImportError';
}
