import type { Original } from '../../plugin/protocol/contract.ts';
import type { Job } from '../../ui/jobs/job.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import type { SimulatedFigma } from '../figma/types.ts';
import { promise } from './violation.ts';

/** Every node of the document at one moment. Records are values, so that an unchanged node is the same object. */
export type Canvas = ReadonlyMap<string, Readonly<NodeRecord>>;

export function canvasOf({ document }: SimulatedFigma): Canvas {
  const nodes = new Map<string, Readonly<NodeRecord>>();
  function add(node: Readonly<NodeRecord>): void {
    nodes.set(node.id, node);
    for (const id of node.children ?? []) {
      const child = document.node(id);
      if (child) add(child);
    }
  }
  document.pages().forEach(add);
  return nodes;
}

/** Whether two moments show the same; what is selected and which pages are loaded is no part of it. */
export function isSameCanvas(one: Canvas, other: Canvas): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([id, node]) => {
    const twin = other.get(id);
    if (node === twin) return true;
    return twin !== undefined && keysThatDiffer(node, twin).every((key) => key === 'selection' || key === 'loaded');
  });
}

/** What may have changed between two moments: the results of jobs. */
export interface Excuses {
  /** Jobs that were placed meanwhile. */
  readonly placed: readonly Job[];
  /** What the clicks on a layer said should become of it. */
  readonly choices: ReadonlyMap<string, ReadonlySet<Original>>;
  /** Layers whose colors the user asked to change, and what is in them. */
  readonly recolored: ReadonlySet<string>;
  /** Entries that the user has asked to place, whatever became of them since. */
  readonly placings: ReadonlySet<string>;
  /** Results that the user asked to finish anew, and what is in them. */
  readonly redone: ReadonlySet<string>;
}

/** Throws where a layer changed that no click was about, or something stands on the canvas that is nobody's. */
export function checkCanvas(before: Canvas, after: Canvas, excuses: Excuses): void {
  for (const [id, was] of before) {
    const is = after.get(id);
    // What an instance repeats follows its main component.
    if (was === is || was.type === 'PAGE' || was.repeats !== undefined) continue;
    checkLayer({ was, is, before }, excuses);
  }
  for (const [id, was] of before) checkOrder(was, after.get(id));
  for (const [id, is] of after) {
    if (!before.has(id) && (is.parent === null || before.has(is.parent))) checkNew(is, excuses);
  }
}

/** Keys that layout changes by itself when something is added or hidden next to a layer or inside it. */
const GEOMETRY = ['relativeTransform', 'width', 'height'];

/** What recoloring writes. */
const COLORS = ['fills', 'strokes', 'fillStyleId', 'strokeStyleId', 'textSegments'];

function checkLayer(
  { was, is, before }: { was: Readonly<NodeRecord>; is: Readonly<NodeRecord> | undefined; before: Canvas },
  { placed, choices, recolored, redone }: Excuses,
): void {
  const chose = (id: string | null, original: Original) => choices.get(id ?? '')?.has(original) ?? false;
  if (is === undefined) {
    if (redone.has(was.id)) return;
    const removed = placed.filter(({ layerId }) => chose(layerId, 'remove'));
    const gone = removed.some(({ layerId }) => isWithin(before, was.id, layerId ?? ''));
    promise(gone, `The layer “${was.name}” was removed, and no click asked for that.`);
    return;
  }
  const changed = keysThatDiffer(was, is).filter((key) => key !== 'children');
  const allowed = new Set([
    ...(recolored.has(was.id) ? COLORS : []),
    ...(isArranged(before, was) ? GEOMETRY : []),
    ...(was.type === 'INSTANCE' ? ['overrides'] : []),
    ...placed.filter(({ layerId }) => layerId === was.id).flatMap((job) => changesOf(job, chose(was.id, 'hide'))),
  ]);
  const wrong = changed.filter((key) => !allowed.has(key));
  promise(wrong.length === 0, `The layer “${was.name}” changed (${wrong.join(', ')}), and no click was about it.`);
}

/** What a result may do to the layer that it was made from: a swapped fill leaves its marks on the layer itself. */
function changesOf({ kind }: Job, hides: boolean): string[] {
  return [...(kind === 'background' ? ['fills', 'pluginData', 'relaunchData'] : []), ...(hides ? ['visible'] : [])];
}

/** The layers that stay keep their order. */
function checkOrder(was: Readonly<NodeRecord>, is: Readonly<NodeRecord> | undefined): void {
  const after = is?.children;
  if (!was.children || !after || was.children === after) return;
  const stayed = was.children.filter((id) => after.includes(id));
  const order = after.filter((id) => stayed.includes(id));
  promise(stayed.join() === order.join(), `The order of the layers in “${was.name}” changed.`);
}

function checkNew(node: Readonly<NodeRecord>, { placed, placings }: Excuses): void {
  const stands = (id: string) => placed.some(({ state }) => state.state === 'done' && state.placed.nodeId === id);
  // The first result of a set comes with the frame of the set.
  const holdsSet = node.pluginData?.['set'] !== undefined && (node.children ?? []).every(stands);
  const isResult = stands(node.id) || holdsSet || placings.has(node.pluginData?.['job'] ?? '');
  const what = `${node.type} “${node.name}”`;
  promise(isResult || node.repeats !== undefined, `Something stands on the canvas that is no result: ${what}.`);
}

function keysThatDiffer(was: Readonly<NodeRecord>, is: Readonly<NodeRecord>): string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof NodeRecord>; // of two records
  return [...keys].filter((key) => was[key] !== is[key] && JSON.stringify(was[key]) !== JSON.stringify(is[key]));
}

/** Whether a parent, near or far, gives the layer its place, or its content gives it its size. */
function isArranged(canvas: Canvas, node: Readonly<NodeRecord>): boolean {
  for (let at: Readonly<NodeRecord> | undefined = node; at; at = canvas.get(at.parent ?? '')) {
    if ((at.layoutMode ?? 'NONE') !== 'NONE' || at.type === 'GROUP' || at.type === 'BOOLEAN_OPERATION') return true;
  }
  return false;
}

function isWithin(canvas: Canvas, id: string, ancestor: string): boolean {
  for (let at = canvas.get(id); at; at = canvas.get(at.parent ?? '')) if (at.id === ancestor) return true;
  return false;
}
