import type { NewNode } from '../../../figma/document/record.ts';
import { importSvg } from '../../../figma/svg/import-svg.ts';

/** Imports markup inside a 100×100 SVG. */
export function imported(content: string, attributes = 'viewBox="0 0 100 100"'): NewNode {
  const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return importSvg(`<svg ${namespaces} ${attributes}>${content}</svg>`);
}

/** The first layer of the imported frame; fails where there is none. */
export function layer(content: string, attributes?: string): NewNode {
  const [first] = imported(content, attributes).children;
  if (!first) throw new Error('nothing was imported');
  return first;
}

/** The layers' types and names, indented by depth. */
export function outline(node: NewNode, depth = 0): string[] {
  const own = `${'  '.repeat(depth)}${node.record.type} ${node.record.name}`;
  return [own, ...node.children.flatMap((child) => outline(child, depth + 1))];
}
