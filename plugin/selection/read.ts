import type { Layer, Selection } from '../protocol/contract.ts';
import { MOST_PROMPT, MOST_PROVENANCE, PLUGIN_DATA } from '../protocol/plugin-data.ts';
import { ancestryOf } from './ancestry.ts';
import { hasContent } from './content.ts';
import { topmostImage } from './topmost-image.ts';
import type { FoundImage } from './topmost-image.ts';
import { unfitFor } from './unfit.ts';
import type { LayerFacts } from './unfit.ts';

/** A picture's own size by its hash, null where the file does not have it. */
export type PictureSizes = (hash: string) => Promise<{ width: number; height: number } | null>;

/** In larger selections nobody reads what is stored on each layer, and up to 8 kB of each would cross with every click. */
const MOST_WITH_PROVENANCE = 20;

/**
 * The current selection. All layers are read in one go, before the first wait: afterwards only the sizes of pictures are
 * added, so that a layer that is deleted meanwhile is never touched.
 */
export async function readSelection(sizeOf: PictureSizes): Promise<Selection> {
  const page = figma.currentPage;
  const nodes = page.selection;
  const drafts = nodes.map((node) => draftOf(node, nodes.length <= MOST_WITH_PROVENANCE));
  const frame = frameOf(nodes);
  const layers = await Promise.all(drafts.map((draft) => finish(draft, sizeOf)));
  return { pageId: page.id, layers, frame };
}

interface Draft {
  readonly layer: Pick<Layer, 'id' | 'name' | 'type' | 'width' | 'height' | 'insideInstance' | 'provenance' | 'prompt'>;
  readonly facts: Omit<LayerFacts, 'picture'>;
  readonly image: FoundImage | null;
}

function draftOf(node: SceneNode, withProvenance: boolean): Draft {
  const { locked, hidden, insideInstance } = ancestryOf(node);
  const { id, name, type } = node;
  const { width, height } = 'width' in node ? node : { width: 0, height: 0 };
  const rendered = renderedOf(node);
  return {
    layer: { id, name, type, width, height, insideInstance, ...(withProvenance ? storedOn(node) : NOTHING_STORED) },
    facts: { type, locked, hidden, width, height, rendered, content: rendered !== null && hasContent(node) },
    image: 'fills' in node ? topmostImage(node.fills) : null,
  };
}

const NOTHING_STORED = { provenance: null, prompt: null };

function storedOn(node: SceneNode): Pick<Layer, 'provenance' | 'prompt'> {
  return {
    provenance: textOn(node, PLUGIN_DATA.provenance, MOST_PROVENANCE),
    prompt: textOn(node, PLUGIN_DATA.prompt, MOST_PROMPT),
  };
}

/** What is too long was not written by the panel. */
function textOn(node: SceneNode, key: string, most: number): string | null {
  const text = node.getPluginData(key);
  return text === '' || text.length > most ? null : text;
}

/** Sections have no render bounds, and show all of themselves. */
function renderedOf(node: SceneNode) {
  if ('absoluteRenderBounds' in node) return node.absoluteRenderBounds;
  return 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
}

async function finish({ layer, facts, image }: Draft, sizeOf: PictureSizes): Promise<Layer> {
  const picture = image ? await sizeOf(image.hash) : null;
  return {
    ...layer,
    ...unfitFor({ ...facts, picture }),
    image: image && picture ? { paint: image.paint, width: picture.width, height: picture.height } : null,
  };
}

/** The one selected frame, section or slot that new art may go into. Not a component: what goes in there shows up in every instance. */
function frameOf(nodes: readonly SceneNode[]): Selection['frame'] {
  const [node] = nodes;
  if (!node || nodes.length > 1) return null;
  if (node.type !== 'FRAME' && node.type !== 'SECTION' && node.type !== 'SLOT') return null;
  const { locked, hidden, insideInstance } = ancestryOf(node);
  if (locked || hidden || (insideInstance && node.type !== 'SLOT')) return null;
  return { id: node.id, name: node.name, width: node.width, height: node.height };
}
