import { isDeepStrictEqual } from 'node:util';
import type { Original } from '../../plugin/protocol/contract.ts';
import type { Job } from '../../ui/jobs/job.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import type { SimulatedFigma } from '../figma/types.ts';
import { promise } from './violation.ts';
import { cutLayers, wrapsBetween, type Wraps } from './wraps.ts';

/** Every node of the document at one moment. Records are values, so that an unchanged node is the same object. */
export type Canvas = ReadonlyMap<string, Node>;

type Node = Readonly<NodeRecord>;

export function canvasOf({ document }: SimulatedFigma): Canvas {
  const nodes = new Map<string, Node>();
  function add(node: Node): void {
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
  /** Layers whose cut the user asked to make anew. */
  readonly recut: ReadonlySet<string>;
  /** The user asked to take the prompts off all layers. */
  readonly promptless: boolean;
}

interface Scene {
  readonly before: Canvas;
  readonly after: Canvas;
  readonly excuses: Excuses;
  readonly wraps: Wraps;
  /** What clicks on "cut anew" were about, in full. */
  readonly cuts: ReadonlySet<string>;
}

/** Throws where a layer changed that no click was about, or something stands on the canvas that is nobody's. */
export function checkCanvas(before: Canvas, after: Canvas, excuses: Excuses): void {
  const wraps = wrapsBetween(before, after);
  const scene = { before, after, excuses, wraps, cuts: cutLayers(before, excuses.recut) };
  for (const [id, was] of before) {
    const is = after.get(id);
    // What an instance repeats follows its main component.
    if (was === is || was.type === 'PAGE' || was.repeats !== undefined) continue;
    if (is === undefined) checkGone(was, scene);
    else checkLayer(was, is, scene);
  }
  for (const [id, was] of before) checkOrder(was, after.get(id), wraps);
  for (const [id, is] of after) {
    const isTopmost = is.parent === null || before.has(is.parent) || wraps.layerIn.has(is.parent);
    if (!before.has(id) && isTopmost) checkNew(is, scene);
  }
}

/** Keys that layout changes by itself when something is added or hidden next to a layer or inside it. */
const GEOMETRY = ['relativeTransform', 'width', 'height'];

/** What recoloring writes. */
const COLORS = ['fills', 'strokes', 'fillStyleId', 'strokeStyleId', 'textRuns'];

/** What a cut leaves on a layer itself: another picture in a paint that stays as it is, and its marks. */
const CUT = ['pictures', 'pluginData', 'relaunchData'];

/** What a layer gives to the frame that holds it and its mask, where layers are arranged, and takes back from it. */
const SEAT = [
  ...[
    'constraints',
    'layoutPositioning',
    'layoutAlign',
    'layoutGrow',
    'minWidth',
    'maxWidth',
    'minHeight',
    'maxHeight',
  ],
  ...['gridRowAnchorIndex', 'gridColumnAnchorIndex', 'gridRowSpan', 'gridColumnSpan'],
  ...['gridChildHorizontalAlign', 'gridChildVerticalAlign'],
];

function checkGone(was: Node, { before, excuses, wraps, cuts }: Scene): void {
  const { placed, choices, redone } = excuses;
  if (redone.has(was.id)) return;
  // A mask that was taken off goes with what held it.
  const lifted = wraps.layerIn.has(was.id) || wraps.layerIn.has(was.parent ?? '');
  if (cuts.has(was.id) && (lifted || was.isMask === true)) return;
  const removed = placed.filter(({ layerId }) => choices.get(layerId ?? '')?.has('remove'));
  const gone = removed.some(({ layerId }) => isWithin(before, was.id, layerId ?? ''));
  promise(gone, `The layer “${was.name}” was removed, and no click asked for that.`);
}

function checkLayer(was: Node, is: Node, scene: Scene): void {
  const { before, after, excuses, cuts } = scene;
  const { placed, choices, recolored, promptless } = excuses;
  const changed = keysThatDiffer(was, is).filter((key) => key !== 'children');
  const hides = choices.get(was.id)?.has('hide') ?? false;
  const allowed = new Set([
    ...(recolored.has(was.id) ? COLORS : []),
    ...(isArranged(before, was) ? GEOMETRY : []),
    ...(was.type === 'INSTANCE' ? ['overrides', ...keysAlike(is, after.get(is.mainComponent ?? ''))] : []),
    ...placed.filter(({ layerId }) => layerId === was.id).flatMap((job) => changesOf(job, hides)),
    ...(cuts.has(was.id) ? CUT : []),
    ...seatOf(was, scene),
    ...(hides ? shelterOf(was, is, scene) : []),
    ...(promptless && isSameButPrompts(was, is) ? ['pluginData'] : []),
  ]);
  const pictures = allowed.has('pictures') && isSameButPictures(was.fills, is.fills);
  const wrong = changed.filter((key) => !allowed.has(key) && !(key === 'fills' && pictures));
  promise(wrong.length === 0, `The layer “${was.name}” changed (${wrong.join(', ')}), and no click was about it.`);
}

/** In what an instance is as its main component is, which it follows. */
function keysAlike(node: Node, main: Node | undefined): string[] {
  if (!main) return [];
  const different = new Set(keysThatDiffer(node, main));
  return Object.keys(node).filter((key) => !different.has(key));
}

/** What a result may do to the layer that it was made from: a swapped fill leaves its marks on the layer itself. */
function changesOf({ kind }: Job, hides: boolean): string[] {
  return [...(kind === 'background' ? CUT : []), ...(hides ? ['visible'] : [])];
}

/** A layer goes under a mask, or comes from under one, where a click was about that: its place on the canvas stays. */
function seatOf({ id }: Node, { wraps, excuses, cuts }: Scene): readonly string[] {
  const { on, off } = wraps.moved.get(id) ?? { on: [], off: [] };
  const isAsked = (holder: string) => excuses.placed.some((job) => isMaskOf(job, id, holder));
  if (!cuts.has(id) && (off.length > 0 || !on.every((holder) => isAsked(holder.id)))) return [];
  const inFrame = [...on, ...off].some(({ type }) => type === 'FRAME');
  return inFrame ? ['parent', ...GEOMETRY, ...SEAT] : on.length + off.length > 0 ? ['parent'] : [];
}

/** What is hidden in a grid's cell goes into the frame of its result, as a cell has room for one alone. */
function shelterOf(was: Node, is: Node, { before, excuses }: Scene): readonly string[] {
  const isResult = excuses.placed.some(
    ({ layerId, state }) => layerId === was.id && state.state === 'done' && state.placed.nodeId === is.parent,
  );
  const inGrid = before.get(was.parent ?? '')?.layoutMode === 'GRID';
  return isResult && inGrid ? ['parent', ...GEOMETRY, ...SEAT] : [];
}

function isMaskOf({ kind, layerId, state }: Job, id: string, holder: string): boolean {
  return kind === 'background' && layerId === id && state.state === 'done' && state.placed.nodeId === holder;
}

function isSameButPictures(was: Node['fills'], is: Node['fills']): boolean {
  const rest = (fills: Node['fills']) =>
    Array.isArray(fills)
      ? fills.map((paint) => (paint.type === 'IMAGE' ? { ...paint, imageHash: null } : paint))
      : fills;
  return isDeepStrictEqual(rest(was), rest(is));
}

function isSameButPrompts(was: Node, is: Node): boolean {
  const rest = ({ pluginData }: Node) => JSON.stringify({ ...pluginData, prompt: undefined, negative: undefined });
  return rest(was) === rest(is) && is.pluginData['prompt'] === undefined && is.pluginData['negative'] === undefined;
}

/** The layers that stay keep their order; what holds a layer and its mask stands where the layer does. */
function checkOrder(was: Node, is: Node | undefined, { layerIn }: Wraps): void {
  if (!was.children || !is?.children || was.children === is.children) return;
  const layersOf = (ids: readonly string[]) => ids.map((id) => layerIn.get(id) ?? id);
  const before = layersOf(was.children);
  const after = layersOf(is.children);
  const stayed = before.filter((id) => after.includes(id));
  const order = after.filter((id) => stayed.includes(id));
  promise(stayed.join() === order.join(), `The order of the layers in “${was.name}” changed.`);
}

function checkNew(node: Node, { excuses: { placed, placings }, wraps, cuts }: Scene): void {
  const stands = (id: string) => placed.some(({ state }) => state.state === 'done' && state.placed.nodeId === id);
  // The first result of a set comes with the frame of the set.
  const holdsSet = node.pluginData['set'] !== undefined && (node.children ?? []).every(stands);
  const isCut = cuts.has(wraps.layerIn.get(node.id) ?? '');
  const isMask = node.isMask === true && wraps.layerIn.has(node.parent ?? '');
  const isResult = stands(node.id) || holdsSet || isCut || isMask || placings.has(node.pluginData['job'] ?? '');
  const what = `${node.type} “${node.name}”`;
  promise(isResult || node.repeats !== undefined, `Something stands on the canvas that is no result: ${what}.`);
}

function keysThatDiffer(was: Node, is: Node): string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof NodeRecord>; // of two records
  return [...keys].filter((key) => was[key] !== is[key] && JSON.stringify(was[key]) !== JSON.stringify(is[key]));
}

/** Whether a parent, near or far, gives the layer its place, or its content gives it its size. */
function isArranged(canvas: Canvas, node: Node): boolean {
  if (node.type === 'GROUP' || node.type === 'BOOLEAN_OPERATION') return true;
  for (let at: Node | undefined = node; at; at = canvas.get(at.parent ?? '')) {
    if ((at.layoutMode ?? 'NONE') !== 'NONE') return true;
  }
  return false;
}

function isWithin(canvas: Canvas, id: string, ancestor: string): boolean {
  for (let at = canvas.get(id); at; at = canvas.get(at.parent ?? '')) if (at.id === ancestor) return true;
  return false;
}
