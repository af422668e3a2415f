import { ELEMENTS } from './allowed.ts';

/** Figma names layers by their `id` (fact sheet 5.1). Two of one name are no trouble for it (guess). */
export function nameColors(root: Element, nameOf: (hex: string) => string): void {
  const taken = new Set(
    [...root.querySelectorAll('defs [id], clipPath[id], mask[id], linearGradient[id], radialGradient[id]')].map(
      ({ id }) => id,
    ),
  );
  visit(root, null, (fill) => {
    const name = fill.startsWith('#') ? nameOf(fill) : 'Gradient';
    // What paints and clips refer to must stay the first of its id.
    return taken.has(name) ? `${name} fill` : name;
  });
}

/** Answers the one fill of all that is inside; null where there are several. */
function visit(parent: Element, inherited: string | null, nameOf: (fill: string) => string): string | null {
  const fills = new Set<string | null>();
  for (const element of Array.from(parent.children)) {
    const kind = ELEMENTS.get(element.localName);
    if (kind !== 'shape' && kind !== 'group') continue;
    const own = element.getAttribute('fill') ?? inherited;
    const fill = kind === 'group' ? visit(element, own, nameOf) : (own ?? '#000000');
    fills.add(fill);
    if (fill !== null && fill !== 'none') element.setAttribute('id', nameOf(fill));
  }
  const [only = null, ...others] = fills;
  return others.length === 0 ? only : null;
}
