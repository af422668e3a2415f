import { limited, limitsOf, shared } from './limits.ts';
import { boxOf, moveBoxTo } from './move.ts';
import type { NodeRecord } from './record.ts';
import { resizeNode } from './resize.ts';
import type { Store } from './store.ts';

/** One child in the flow: its extent along and across the frame's direction. */
interface Item {
  readonly id: string;
  main: number;
  cross: number;
  readonly grows: boolean;
  readonly stretches: boolean;
  readonly limits: Readonly<Record<'main' | 'cross', ReturnType<typeof limitsOf>>>;
}

/** A frame's own numbers, turned so that `main` is the direction of the flow. */
interface Axes {
  readonly horizontal: boolean;
  readonly innerMain: number;
  readonly innerCross: number;
  readonly hugsMain: boolean;
  readonly hugsCross: boolean;
  readonly gap: number;
  readonly lineGap: number;
  readonly before: readonly [number, number];
  readonly padding: readonly [number, number];
}

/** Lays out a HORIZONTAL or VERTICAL frame: sizes FILL children, hugs, wraps, aligns. Hidden and ABSOLUTE children take no part. */
export function layOutFlow(store: Store, id: string): void {
  const frame = store.get(id);
  const axes = axesOf(frame);
  const items = itemsOf(store, frame, axes);
  const lines = wrapped(items, frame, axes);
  for (const line of lines) growItems(line, axes);
  const crosses = lines.map((line) => Math.max(0, ...line.map((item) => (item.stretches ? 0 : item.cross))));
  const innerMain = axes.hugsMain ? Math.max(0, ...lines.map((line) => lengthOf(line, axes.gap))) : axes.innerMain;
  const totalCross = sum(crosses) + axes.lineGap * Math.max(0, lines.length - 1);
  const innerCross = axes.hugsCross ? totalCross : axes.innerCross;
  if (lines.length === 1) crosses[0] = innerCross;

  let cross = axes.before[1];
  lines.forEach((line, index) => {
    const lineCross = crosses[index] ?? 0;
    placeLine(store, line, { frame, axes, innerMain, cross, lineCross });
    cross += lineCross + axes.lineGap;
  });
  const main = (axes.hugsMain ? innerMain : axes.innerMain) + axes.padding[0];
  const across = (axes.hugsCross ? innerCross : axes.innerCross) + axes.padding[1];
  const [width, height] = axes.horizontal ? [main, across] : [across, main];
  resizeNode(store, id, [limited(width, limitsOf(frame, 'width')), limited(height, limitsOf(frame, 'height'))]);
}

function axesOf(frame: NodeRecord): Axes {
  const horizontal = frame.layoutMode === 'HORIZONTAL';
  const { paddingLeft: left = 0, paddingRight: right = 0, paddingTop: top = 0, paddingBottom: bottom = 0 } = frame;
  const across: [number, number] = [left + right, top + bottom];
  const [width, height] = [(frame.width ?? 0) - across[0], (frame.height ?? 0) - across[1]];
  const gap = frame.itemSpacing ?? 0;
  return {
    horizontal,
    innerMain: horizontal ? width : height,
    innerCross: horizontal ? height : width,
    hugsMain: frame.primaryAxisSizingMode === 'AUTO' && !wraps(frame),
    hugsCross: frame.counterAxisSizingMode === 'AUTO',
    gap: frame.primaryAxisAlignItems === 'SPACE_BETWEEN' ? 0 : gap,
    lineGap: frame.counterAxisSpacing ?? gap,
    before: horizontal ? [left, top] : [top, left],
    padding: horizontal ? across : [across[1], across[0]],
  };
}

function wraps(frame: NodeRecord): boolean {
  return frame.layoutWrap === 'WRAP' && frame.layoutMode === 'HORIZONTAL';
}

function itemsOf(store: Store, frame: NodeRecord, axes: Axes): Item[] {
  const items: Item[] = [];
  for (const id of frame.children ?? []) {
    const child = store.get(id);
    if (child.visible === false || child.layoutPositioning === 'ABSOLUTE') continue;
    const { width, height } = boxOf(store, id);
    items.push({
      id,
      main: axes.horizontal ? width : height,
      cross: axes.horizontal ? height : width,
      grows: child.layoutGrow === 1 && !axes.hugsMain,
      stretches: child.layoutAlign === 'STRETCH' && !axes.hugsCross,
      limits: {
        main: limitsOf(child, axes.horizontal ? 'width' : 'height'),
        cross: limitsOf(child, axes.horizontal ? 'height' : 'width'),
      },
    });
  }
  return items;
}

function wrapped(items: readonly Item[], frame: NodeRecord, axes: Axes): Item[][] {
  if (!wraps(frame)) return [[...items]];
  const lines: Item[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line && lengthOf([...line, item], axes.gap) <= axes.innerMain) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

function growItems(line: readonly Item[], axes: Axes): void {
  const growing = line.filter((item) => item.grows);
  if (growing.length === 0) return;
  const fixed = line.filter((item) => !item.grows);
  const free = axes.innerMain - sum(fixed.map((item) => item.main)) - axes.gap * (line.length - 1);
  const lengths = shared(
    free,
    growing.map(({ limits }) => limits.main),
  );
  growing.forEach((item, index) => (item.main = lengths[index] ?? item.main));
}

interface Line {
  readonly frame: NodeRecord;
  readonly axes: Axes;
  readonly innerMain: number;
  readonly cross: number;
  readonly lineCross: number;
}

function placeLine(store: Store, items: readonly Item[], { frame, axes, innerMain, cross, lineCross }: Line): void {
  const free = innerMain - lengthOf(items, axes.gap);
  const align = frame.primaryAxisAlignItems ?? 'MIN';
  const between = align === 'SPACE_BETWEEN' && items.length > 1 ? free / (items.length - 1) : 0;
  let main = axes.before[0] + (align === 'CENTER' ? free / 2 : align === 'MAX' ? free : 0);
  for (const item of items) {
    if (item.stretches) item.cross = limited(lineCross, item.limits.cross);
    if (item.grows || item.stretches) {
      resizeNode(store, item.id, axes.horizontal ? [item.main, item.cross] : [item.cross, item.main]);
      layOutAgain(store, item.id);
    }
    const slack = lineCross - item.cross;
    const alignCross = frame.counterAxisAlignItems ?? 'MIN';
    const at = cross + (alignCross === 'CENTER' ? slack / 2 : alignCross === 'MAX' ? slack : 0);
    moveBoxTo(store, item.id, axes.horizontal ? main : at, axes.horizontal ? at : main);
    main += item.main + axes.gap + between;
  }
}

/** A frame that was stretched from outside lays out its own content anew. */
function layOutAgain(store: Store, id: string): void {
  const { layoutMode } = store.get(id);
  if (layoutMode === 'HORIZONTAL' || layoutMode === 'VERTICAL') layOutFlow(store, id);
}

function lengthOf(items: readonly Item[], gap: number): number {
  return sum(items.map((item) => item.main)) + gap * Math.max(0, items.length - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
