import type { SimulatedFigma } from '../figma/types.ts';

/**
 * Where a secret can be read that must stay in clientStorage: the console, messages and opened addresses, and everything that travels with the
 * file (names, texts, plugin data, relaunch texts). Empty where it is nowhere.
 */
export function leaksOf(figma: SimulatedFigma, secret: string): readonly string[] {
  const logged = figma.log.filter(({ text }) => text.includes(secret)).map(({ kind, text }) => `${kind}: ${text}`);
  const root = figma.document.node(figma.document.page().parent ?? '');
  const ofFile = JSON.stringify([root?.pluginData, root?.sharedPluginData, root?.relaunchData]).includes(secret);
  const kept = figma.document
    .pages()
    .filter(({ id }) => JSON.stringify(figma.document.snapshot(id)).includes(secret))
    .map(({ name }) => `document: ${name}`);
  return [...logged, ...(ofFile ? ['document: the file itself'] : []), ...kept];
}
