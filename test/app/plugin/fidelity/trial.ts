import type { Placed, Target } from '../../../../plugin/protocol/contract.ts';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { nodeEngine } from '../../../figma/sandbox/node-engine.ts';
import type { SimulatedFigma } from '../../../figma/types.ts';
import { openController, transformOf } from '../controller.ts';
import type { Controller } from '../controller.ts';
import type { Case } from './case.ts';
import { coarseRaster, drawingOf, lookAt } from './look.ts';
import type { Look } from './look.ts';

/** Whether the plugin runs in Figma's sandbox is other tests' matter; this one needs the speed. */
const ENGINE = nodeEngine();

/** What is rendered and compared: every case keeps within it. */
const AREA = { x: 0, y: 0, width: 300, height: 260 };

/** A layer as it must be again, by what can be read and seen of it. */
interface State {
  readonly facts: Facts;
  /** The whole page. */
  readonly look: Look;
  /** The layer by itself, wherever it is: null where it stands in its place. */
  readonly own: Look | null;
  /** Where everything else is and how large, by id. */
  readonly others: ReadonlyMap<string, readonly number[]>;
  /** The names of what can be seen in the layer's parent, from the back to the front. */
  readonly order: readonly string[];
}

/** Everything about a layer that its result takes over. Lengths in canvas pixels. */
interface Facts {
  readonly look: readonly unknown[];
  readonly constraints: Constraints;
  readonly place: readonly number[];
  readonly mask: MaskType | null;
  readonly sizing: readonly unknown[];
}

/** A layer before and after it was replaced by the picture of itself. */
export interface Trial {
  readonly target: Target;
  readonly placed: Placed;
  readonly before: State;
  readonly after: State;
}

/** The layer of a case, exported and replaced by what was exported: as a picture, and as a drawing that looks like it. */
export async function openTrial(
  wanted: Case,
): Promise<{ run(kind: 'image' | 'vector'): Promise<Trial>; close(): void }> {
  const controller = await openController({ document: wanted.document, raster: coarseRaster(), engine: ENGINE });
  const { figma, call } = controller;
  const id = wanted.layer?.(figma) ?? figma.document.byName('Layer').id;
  const [target] = await call('layer.capture', [id]);
  if (!target) throw new Error(`${wanted.what} was not captured`);
  const elsewhere = wanted.note !== undefined;
  const before = await stateOf(figma, id, { elsewhere });
  const whole = figma.document.snapshot();
  const pixels = await call('layer.export', { target, purpose: 'vectorize' });
  return {
    async run(kind) {
      const placed = await replace(controller, {
        kind,
        target,
        bytes: pixels.bytes,
        original: wanted.original ?? 'hide',
      });
      const after = await stateOf(figma, placed.nodeId, { elsewhere, original: id });
      figma.user.undo();
      if (JSON.stringify(figma.document.snapshot()) !== JSON.stringify(whole)) {
        throw new Error(`one undo did not take ${wanted.what} back`);
      }
      return { target, placed, before, after };
    },
    close: () => figma.dispose(),
  };
}

type Result = { kind: 'image' | 'vector'; target: Target; bytes: Uint8Array; original: 'hide' | 'keep' | 'remove' };

async function replace({ call }: Controller, { kind, target, bytes, original }: Result): Promise<Placed> {
  if (kind === 'image') return call('result.replaceWithImage', { target, original, bytes });
  return call('result.replaceWithVector', { target, original, svg: await drawingOf(bytes) });
}

async function stateOf(
  figma: SimulatedFigma,
  id: string,
  { elsewhere, original }: { elsewhere: boolean; original?: string },
): Promise<State> {
  const { document } = figma;
  const node = document.node(id);
  if (!node) throw new Error(`${id} is gone`);
  const siblings = node.parent === null ? [] : (document.node(node.parent)?.children ?? []);
  const seen = siblings.filter((each) => document.node(each)?.visible !== false);
  return {
    facts: factsOf(figma, node),
    look: await lookAt(document.svg(document.page().id), AREA),
    own: elsewhere ? await lookAt(...alone(figma, id)) : null,
    others: othersOf(figma, [id, original]),
    order: seen.map((each) => document.node(each)?.name ?? ''),
  };
}

function factsOf(figma: SimulatedFigma, node: Readonly<NodeRecord>): Facts {
  const { name, opacity, blendMode, effects } = node;
  const { layoutPositioning, gridRowAnchorIndex, gridColumnAnchorIndex, gridRowSpan = 1, gridColumnSpan = 1 } = node;
  const { gridChildHorizontalAlign = 'AUTO', gridChildVerticalAlign = 'AUTO' } = node;
  return {
    look: [name, opacity, blendMode, effects],
    constraints: constraintsOf(figma, node),
    place: placeOf(figma, node),
    // By its outline a result would mask as a box; by its paint it masks as the layer did.
    mask: node.isMask ? (node.maskType === 'LUMINANCE' ? 'LUMINANCE' : 'ALPHA') : null,
    sizing: [
      ...[layoutPositioning, gridRowAnchorIndex, gridColumnAnchorIndex, gridRowSpan, gridColumnSpan],
      ...[gridChildHorizontalAlign, gridChildVerticalAlign, ...fillsOf(figma, node)],
    ],
  };
}

/** A group has none of its own: those that its layers agree on hold it. */
function constraintsOf({ document }: SimulatedFigma, { constraints, children = [] }: Readonly<NodeRecord>) {
  const [first, ...others] = children.map((id) => document.node(id)?.constraints);
  if (constraints) return constraints;
  const agreed = first && others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return agreed ? first : { horizontal: 'MIN' as const, vertical: 'MIN' as const };
}

/** Whether it fills, along the two axes: what does not is fixed at its size. */
function fillsOf({ document }: SimulatedFigma, node: Readonly<NodeRecord>): string[] {
  const mode = node.parent === null ? undefined : document.node(node.parent)?.layoutMode;
  if (mode === 'GRID') {
    return [node.layoutSizingHorizontal, node.layoutSizingVertical].map((sizing) =>
      sizing === 'FILL' ? 'FILL' : 'FIXED',
    );
  }
  const [along, across] = [node.layoutGrow === 1, node.layoutAlign === 'STRETCH'].map((fills) =>
    fills ? 'FILL' : 'FIXED',
  );
  return mode === 'HORIZONTAL' || mode === 'VERTICAL' ? [along ?? '', across ?? ''] : [];
}

function placeOf(figma: SimulatedFigma, { id, width = 0, height = 0 }: Readonly<NodeRecord>): number[] {
  return [...transformOf(figma, id).flat(), width, height];
}

function othersOf(figma: SimulatedFigma, without: readonly (string | undefined)[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const visit = (id: string) => {
    const node = figma.document.node(id);
    if (!node || without.includes(id)) return;
    if (node.relativeTransform) found.set(id, placeOf(figma, node));
    node.children?.forEach(visit);
  };
  figma.document.page().children?.forEach(visit);
  return found;
}

/** A layer's markup and the box that it says it has. */
function alone({ document }: SimulatedFigma, id: string): Parameters<typeof lookAt> {
  const markup = document.svg(id);
  const [x = 0, y = 0, width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(markup)?.[1] ?? '').split(' ').map(Number);
  return [markup, { x, y, width, height }];
}
