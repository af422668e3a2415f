import { isOfJob } from './marks.ts';
import type { Turns } from './turns.ts';

/** Where the result of a job is now. */
export interface JobNode {
  readonly nodeId: string;
  readonly pageName: string;
}

interface Hit {
  readonly at: JobNode;
  readonly isRepeated: boolean;
}

/**
 * Finds the result of a job: on the current page, then on pages that are loaded, and only then page after page. Each search takes a turn,
 * since a copy that stands on the canvas to be exported carries the id as well.
 */
export async function findJob(jobId: string, turns: Turns): Promise<JobNode | null> {
  const current = figma.currentPage;
  const others = figma.root.children.filter(({ id }) => id !== current.id);
  const unloaded: PageNode[] = [];
  let repeated: JobNode | null = null;
  for (const page of [current, ...others]) {
    const found = await turns(() => Promise.resolve(searchLoaded(page, jobId)));
    if (found === 'not loaded') unloaded.push(page);
    else if (found?.isRepeated === false) return found.at;
    else repeated ??= found?.at ?? null;
  }
  if (repeated) return repeated;
  for (const page of unloaded) {
    if (page.removed) continue;
    await page.loadAsync();
    const found = await turns(() => Promise.resolve(search(page, jobId)));
    if (found?.isRepeated === false) return found.at;
    repeated ??= found?.at ?? null;
  }
  return repeated;
}

/** Figma does not tell whether a page is loaded: it refuses to search one that is not (fact sheet 5.6). */
function searchLoaded(page: PageNode, jobId: string): Hit | 'not loaded' | null {
  try {
    return search(page, jobId);
  } catch {
    // Whatever else it was is thrown once more when the page has been loaded.
    return 'not loaded';
  }
}

/** Instances tell of themselves what their component does, so that one counts only where nothing else is found. */
function search(page: PageNode, jobId: string): Hit | null {
  if (page.removed) return null;
  const all = page.findAll((candidate) => isOfJob(candidate, jobId));
  const own = all.find((candidate) => !isRepeating(candidate));
  const node = own ?? all[0];
  return node === undefined ? null : { at: { nodeId: node.id, pageName: page.name }, isRepeated: own === undefined };
}

function isRepeating(node: SceneNode): boolean {
  for (let around: BaseNode | null = node; around; around = around.parent) if (around.type === 'INSTANCE') return true;
  return false;
}
