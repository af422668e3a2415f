import { localUrl } from './paint.ts';

const URLS = ['fill', 'stroke', 'clip-path', 'mask'] as const;
const HREFS = ['href', 'xlink:href'] as const;

/** Takes back references to ids that no longer exist: a paint becomes `none`, as a browser shows it, the others go. */
export function dropDangling(root: Element, elements: readonly Element[]): void {
  if (elements.length === 0) return;
  const ids = new Set(Array.from(root.querySelectorAll('[id]'), (element) => element.getAttribute('id')));
  for (const element of elements) {
    for (const name of URLS) {
      const id = localUrl(element.getAttribute(name) ?? '');
      if (id === null || ids.has(id)) continue;
      if (name === 'fill' || name === 'stroke') element.setAttribute(name, 'none');
      else element.removeAttribute(name);
    }
    for (const name of HREFS) {
      const target = element.getAttribute(name);
      if (target !== null && !ids.has(target.slice(1))) element.removeAttribute(name);
    }
  }
}
