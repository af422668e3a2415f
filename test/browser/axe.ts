import axe from 'axe-core';
import type { PlaygroundPage } from '../kit/playground.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * Pairs of Figma's own variables that lie below 4.5 : 1, as axe writes colors: foreground on background. They are Figma's to change; the panel
 * may not use any other pair below it.
 */
const FIGMA_PAIRS: Readonly<Record<string, string>> = {
  '#808080 on #ffffff': 'text-secondary on bg, light',
  '#7b7b7b on #f5f5f5': 'text-secondary on bg-secondary, light',
  '#ffffff on #0d99ff': 'text-onbrand on bg-brand, light',
  '#ffffff on #0c8ce9': 'text-onbrand on bg-brand, dark',
  '#007be5 on #ffffff': 'text-brand on bg, light',
  '#b86200 on #ffffff': 'text-warning on bg, light',
  '#b2b2b2 on #ffffff': 'text-tertiary on bg, light: placeholders',
  '#acacac on #f5f5f5': 'text-tertiary on bg-secondary, light: placeholders',
};

/** What axe finds in the panel's own page, apart from Figma's pairs. The page's policy forbids loading axe, so it is evaluated from outside. */
export async function violationsIn({ panel }: PlaygroundPage): Promise<string[]> {
  await panel.evaluate(axe.source);
  const { violations } = await panel.evaluate(() => window.axe.run(document));
  return violations.flatMap(({ id, nodes }) =>
    nodes.flatMap((node) => {
      const data: unknown = node.any[0]?.data;
      const pair = id === 'color-contrast' && isPair(data) ? `${data.fgColor} on ${data.bgColor}` : null;
      if (pair && pair in FIGMA_PAIRS) return [];
      return [`${id}: ${node.html}${pair ? ` (${pair})` : ''}`];
    }),
  );
}

function isPair(data: unknown): data is { fgColor: string; bgColor: string } {
  return typeof data === 'object' && data !== null && 'fgColor' in data && 'bgColor' in data;
}
