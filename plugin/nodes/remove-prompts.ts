import { PLUGIN_DATA } from '../protocol/plugin-data.ts';
import { asOneStep } from './place.ts';

/** What was asked for, and what was not to be seen. */
const PROMPTS = [PLUGIN_DATA.prompt, PLUGIN_DATA.negative];

/** Takes the prompts off all layers of the file, page after page; answers how many layers had one. Layers that Figma protects keep theirs. */
export async function removePrompts(): Promise<number> {
  let count = 0;
  for (const page of figma.root.children) {
    await page.loadAsync();
    if (page.removed) continue;
    // Each page is one undo step: between two of them the user may have changed something.
    const removed = await asOneStep(() => removeFrom(page));
    count += removed;
  }
  return count;
}

function removeFrom(page: PageNode): number {
  const marked = page.findAll((node) => PROMPTS.some((key) => node.getPluginData(key) !== ''));
  return marked.filter(wasCleared).length;
}

function wasCleared(node: SceneNode): boolean {
  try {
    for (const key of PROMPTS) node.setPluginData(key, '');
    return true;
  } catch {
    // A component of a library cannot be written to (fact sheet 5.4); its prompt is its own file's.
    return false;
  }
}
