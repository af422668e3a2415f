import { declarations } from './inline-style.ts';

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly css: string;
}

/** One simple selector: `path`, `.a`, `#b`, `path.a`. Longer ones are rare in exported drawings and are left out. */
const SIMPLE = /^([A-Za-z]+)?(?:([.#])([A-Za-z_][\w-]*))?$/;

/**
 * Copies the rules of `<style>` elements into `style` attributes, weaker than those that are there. At-rules (fonts,
 * imports, media) are dropped with their blocks; the `<style>` elements themselves go with all that is not allowed.
 */
export function inlineStylesheets(root: Element): void {
  const sheets = Array.from(root.getElementsByTagName('style'));
  if (sheets.length === 0) return;
  const rules = sheets.flatMap((sheet) => readRules(sheet.textContent)).sort((a, b) => a.specificity - b.specificity);
  if (rules.length === 0) return;
  for (const element of [root, ...Array.from(root.getElementsByTagName('*'))]) {
    const css = rules.filter((rule) => matches(element, rule.selector)).map((rule) => rule.css);
    if (css.length > 0) element.setAttribute('style', [...css, element.getAttribute('style') ?? ''].join(';'));
  }
}

function readRules(text: string): Rule[] {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '');
  return Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g)).flatMap(([, selectors = '', block = '']) =>
    selectors
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => selector !== '' && SIMPLE.test(selector))
      .map((selector) => ({ selector, specificity: specificityOf(selector), css: normalized(block) })),
  );
}

function normalized(block: string): string {
  return declarations(block)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}

function specificityOf(selector: string): number {
  const [, tag, mark] = SIMPLE.exec(selector) ?? [];
  return (mark === '#' ? 100 : mark === '.' ? 10 : 0) + (tag === undefined ? 0 : 1);
}

function matches(element: Element, selector: string): boolean {
  const [, tag, mark, name = ''] = SIMPLE.exec(selector) ?? [];
  if (tag !== undefined && element.localName !== tag) return false;
  if (mark === '#') return element.getAttribute('id') === name;
  return mark === undefined || (element.getAttribute('class') ?? '').split(/\s+/).includes(name);
}
