import type { Layer, Selection } from '../protocol/contract.ts';
import type { ImageFill, LayerImage } from '../protocol/cutting.ts';
import { MOST_PROMPT, MOST_PROVENANCE, PLUGIN_DATA } from '../protocol/plugin-data.ts';
import { ancestryOf } from './ancestry.ts';
import { hasContent } from './content.ts';
import { cutOn } from './cut-on.ts';
import { framesOf } from './frames.ts';
import { visibleImages } from './topmost-image.ts';
import type { FoundImage } from './topmost-image.ts';
import { insideOf, unfitFor } from './unfit.ts';
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
  const selected = new Set(nodes.length > 1 ? nodes.map(({ id }) => id) : []);
  const drafts = nodes.map((node) => draftOf(node, { selected, withProvenance: nodes.length <= MOST_WITH_PROVENANCE }));
  const frame = frameOf(nodes);
  const frames = framesOf(nodes);
  const layers = await Promise.all(drafts.map((draft) => finish(draft, sizeOf)));
  return { pageId: page.id, layers: outermostOnly(layers, drafts), frame, ...(frames && { frames }) };
}

interface Draft {
  readonly layer: Omit<Layer, 'vectorize' | 'background' | 'image'>;
  readonly facts: Omit<LayerFacts, 'picture'>;
  /** Topmost first. */
  readonly images: readonly FoundImage[];
  /** The ids of the selected layers around it. */
  readonly inside: readonly string[];
}

/** Figma selects no layer together with one around it; but one that is selected can be moved into another. */
function outermostOnly(layers: readonly Layer[], drafts: readonly Draft[]): readonly Layer[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return layers.map((layer, index) => {
    const around = (drafts[index]?.inside ?? []).flatMap((id) => byId.get(id) ?? []);
    return { ...layer, ...insideOf(layer, around) };
  });
}

function draftOf(
  node: SceneNode,
  { selected, withProvenance }: { selected: ReadonlySet<string>; withProvenance: boolean },
): Draft {
  const { locked, hidden, insideInstance, inside } = ancestryOf(node, selected);
  const { id, name, type } = node;
  const { width, height } = 'width' in node ? node : { width: 0, height: 0 };
  const rendered = renderedOf(node);
  return {
    layer: { id, name, type, width, height, insideInstance, ...(withProvenance ? storedOn(node) : NOTHING_STORED) },
    facts: { type, locked, hidden, width, height, rendered, content: rendered !== null && hasContent(node) },
    images: 'fills' in node ? visibleImages(node.fills) : [],
    inside,
  };
}

const NOTHING_STORED = { provenance: null, prompt: null };

function storedOn(node: SceneNode): Pick<Layer, 'provenance' | 'prompt' | 'negative' | 'cut'> {
  const negative = textOn(node, PLUGIN_DATA.negative, MOST_PROMPT);
  return {
    cut: cutOn(node),
    provenance: textOn(node, PLUGIN_DATA.provenance, MOST_PROVENANCE),
    prompt: textOn(node, PLUGIN_DATA.prompt, MOST_PROMPT),
    ...(negative === null ? {} : { negative }),
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

async function finish({ layer, facts, images }: Draft, sizeOf: PictureSizes): Promise<Layer> {
  const sizes = await Promise.all(images.map(({ hash }) => sizeOf(hash)));
  const known = images.flatMap(({ paint, hash }, at): ImageFill[] => {
    const size = sizes[at];
    return size ? [{ paint, hash, width: size.width, height: size.height }] : [];
  });
  // The topmost one counts, even where the file has lost its picture: another one is cut out by choice alone.
  const [top] = known.filter(({ paint }) => paint === images[0]?.paint);
  return { ...layer, ...unfitFor({ ...facts, picture: top ?? null }), image: top ? imageOf(top, known) : null };
}

function imageOf({ paint, width, height }: ImageFill, among: readonly ImageFill[]): LayerImage {
  return { paint, width, height, ...(among.length > 1 ? { among } : {}) };
}

/** The one selected frame, section or slot that new art may go into. Not a component: what goes in there shows up in every instance. */
function frameOf(nodes: readonly SceneNode[]): Selection['frame'] {
  const [node] = nodes;
  if (!node || nodes.length > 1) return null;
  if (node.type !== 'FRAME' && node.type !== 'SECTION' && node.type !== 'SLOT') return null;
  const { locked, hidden, insideInstance } = ancestryOf(node);
  if (locked || hidden || (insideInstance && node.type !== 'SLOT')) return null;
  const { id, name, width, height } = node;
  const arranged = 'layoutMode' in node && node.layoutMode !== 'NONE';
  return { id, name, width, height, ...(arranged && { arranged }) };
}
