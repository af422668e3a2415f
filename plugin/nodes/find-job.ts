import { isOfJob } from './marks.ts';
import type { Turns } from './turns.ts';

/** Where the result of a job is now. */
export interface JobNode {
  readonly nodeId: string;
  readonly pageName: string;
}

/**
 * Finds the result of a job: on the current page, then on pages that are loaded, and only then page after page. Each search takes a turn,
 * since a copy that stands on the canvas to be exported carries the id as well.
 */
export async function findJob(jobId: string, turns: Turns): Promise<JobNode | null> {
  const current = figma.currentPage;
  const others = figma.root.children.filter(({ id }) => id !== current.id);
  const unloaded: PageNode[] = [];
  for (const page of [current, ...others]) {
    const found = await turns(() => Promise.resolve(searchLoaded(page, jobId)));
    if (found === 'not loaded') unloaded.push(page);
    else if (found) return found;
  }
  for (const page of unloaded) {
    if (page.removed) continue;
    await page.loadAsync();
    const found = await turns(() => Promise.resolve(search(page, jobId)));
    if (found) return found;
  }
  return null;
}

/** Figma does not tell whether a page is loaded: it refuses to search one that is not (fact sheet 5.6). */
function searchLoaded(page: PageNode, jobId: string): JobNode | 'not loaded' | null {
  try {
    return search(page, jobId);
  } catch {
    // Whatever else it was is thrown once more when the page has been loaded.
    return 'not loaded';
  }
}

function search(page: PageNode, jobId: string): JobNode | null {
  if (page.removed) return null;
  const node = page.findOne((candidate) => isOfJob(candidate, jobId));
  return node && { nodeId: node.id, pageName: page.name };
}
