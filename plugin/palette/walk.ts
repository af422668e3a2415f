import type { Skipped } from '../protocol/palette.ts';

/** Paints that belong together: all of a layer, or those of a stretch of text. `share`: its part of the layer's letters. */
export interface Coat {
  readonly paints: readonly Paint[];
  readonly share: number;
  readonly write: (paints: Paint[]) => void;
  /** Only where one style can stand for all of it: whether that one does, read when it is asked, and another one in its place. */
  readonly style?: { is(styleId: string): boolean; set(styleId: string): Promise<void> };
}

/** The fills or the strokes of a layer. `read` throws when the layer is gone, so that it is resolved anew after each wait. */
export interface Place {
  readonly node: SceneNode;
  readonly part: 'fills' | 'strokes';
  /** Whether the layer can be seen. */
  readonly shown: boolean;
  read(): readonly Coat[];
}

export type Skips = { -readonly [Reason in keyof Skipped]: number };

interface Waiting {
  readonly node: SceneNode;
  readonly shown: boolean;
}

/**
 * Goes through layers and all that is in them, and yields the places of each, none for many. Masks are left out with what is in them: what a
 * mask shows is not its color. So are the parts of boolean operations, which have no color of their own, and locked layers where they are to be
 * skipped.
 */
export function* walk(
  roots: readonly SceneNode[],
  skips: Skips,
  locked: 'read' | 'skip' = 'read',
): Generator<readonly Place[], void> {
  const waiting: Waiting[] = roots.map((node) => ({ node, shown: true }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { places, inner } = lookAt(next, skips, locked);
    for (const each of inner) waiting.push(each);
    yield places;
  }
}

function lookAt(
  { node, shown }: Waiting,
  skips: Skips,
  locked: 'read' | 'skip',
): { places: Place[]; inner: Waiting[] } {
  try {
    if (locked === 'skip' && node.locked) {
      skips.locked += 1;
      return { places: [], inner: [] };
    }
    if ('isMask' in node && node.isMask) {
      skips.mask += 1;
      return { places: [], inner: [] };
    }
    const seen = shown && node.visible;
    const children = 'children' in node && node.type !== 'BOOLEAN_OPERATION' ? node.children : [];
    return { places: placesOf(node, seen), inner: children.map((child) => ({ node: child, shown: seen })) };
  } catch (thrown) {
    // While the walk rested somebody deleted it.
    if (node.removed) return { places: [], inner: [] };
    throw thrown;
  }
}

function placesOf(node: SceneNode, shown: boolean): Place[] {
  const places: Place[] = [];
  if ('fills' in node) places.push({ node, part: 'fills', shown, read: () => fillsOf(node) });
  if ('strokes' in node) places.push({ node, part: 'strokes', shown, read: () => strokesOf(node) });
  return places;
}

function fillsOf(node: SceneNode & MinimalFillsMixin): Coat[] {
  const { fills } = node;
  if (typeof fills === 'symbol') return 'getStyledTextSegments' in node ? segmentsOf(node) : [];
  return [
    {
      paints: fills,
      share: 1,
      write: (paints) => void (node.fills = paints),
      style: { is: (styleId) => node.fillStyleId === styleId, set: (styleId) => node.setFillStyleIdAsync(styleId) },
    },
  ];
}

function strokesOf(node: SceneNode & MinimalStrokesMixin): Coat[] {
  return [{ paints: node.strokes, share: 1, write: (paints) => void (node.strokes = paints) }];
}

function segmentsOf(node: SceneNode & BaseNonResizableTextMixin): Coat[] {
  const segments = node.getStyledTextSegments(['fills']);
  const letters = segments.reduce((sum, { characters }) => sum + characters.length, 0);
  return segments.map(({ start, end, fills }) => ({
    paints: fills,
    share: (end - start) / letters,
    write: (paints) => node.setRangeFills(start, end, paints),
  }));
}
