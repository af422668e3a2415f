import type { Cell, Spot } from '../protocol/contract.ts';
import type { Build } from './build.ts';
import { orRemoved } from './build.ts';
import type { Size } from './geometry.ts';
import { makeGrid, orderOfSet } from './grid.ts';
import { onPage } from './home.ts';
import { moveMarks } from './marks.ts';
import { findPageOr } from './spot.ts';
import type { Rows } from './rows.ts';
import { settle } from './settle.ts';

/** The key of our plugin data on the frame of a set: the run that it was made for. */
const KEY = 'set';

/** The frame that a set has already, wherever it was moved on its page; null before its first result, or where it was deleted. */
export async function findSet({ run, pageId }: Spot, rows: Rows): Promise<string | null> {
  const known = rows.frames.get(run);
  const node = known === undefined ? null : await figma.getNodeByIdAsync(known);
  if (node && !node.removed) return node.id;
  const { page, gone } = await findPageOr(pageId);
  const found = gone ? null : page.findOne((candidate) => candidate.getPluginData(KEY) === run);
  return found?.id ?? null;
}

/** Makes the frame of a set where its place is kept: around the place of the click. */
export function makeSet(page: PageNode, { spot, cell }: { spot: Spot; cell: Cell }, rows: Rows): FrameNode {
  const order = orderOfSet(spot.run, cell);
  const { width, height } = order.cell;
  const middle = spot.pageId === page.id ? { x: spot.x + width / 2, y: spot.y + height / 2 } : figma.viewport.center;
  const { box } = settle([onPage(page, middle, null)], order, rows);
  return orRemoved(makeGrid(box.width), (frame) => {
    page.appendChild(frame);
    frame.x = box.x;
    frame.y = box.y;
    frame.name = spot.set?.title ?? 'Set';
    frame.setPluginData(KEY, spot.run);
    rows.fill({ run: order.run, slot: 0 }, box);
    rows.frames.set(spot.run, frame.id);
  });
}

/** The same result as a component; the layers of a drawing become the component's own. */
export function asComponent(build: Build): Build {
  return (size) => {
    const result = build(size);
    try {
      return orRemoved(figma.createComponent(), (component) => {
        fill(component, result, size);
        moveMarks(result, component);
        if (result.type === 'FRAME') result.remove();
      });
    } catch (thrown) {
      if (!result.removed) result.remove();
      throw thrown;
    }
  };
}

function fill(component: ComponentNode, result: ReturnType<Build>, { width, height }: Size): void {
  component.fills = [];
  component.resize(Math.max(0.01, width), Math.max(0.01, height));
  component.clipsContent = true;
  const layers = result.type === 'FRAME' ? [...result.children] : [result];
  for (const layer of layers) component.appendChild(layer);
  if (result.type === 'FRAME') return;
  result.x = 0;
  result.y = 0;
}
