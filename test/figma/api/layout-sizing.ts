import * as v from 'valibot';
import type { NodeRecord } from '../document/record.ts';
import type { Store } from '../document/store.ts';
import type { Self } from './node-member.ts';
import { Refusal } from './refusal.ts';
import { checked } from './validate.ts';
import { write } from './write.ts';

type Direction = 'horizontal' | 'vertical';
type Sizing = 'FIXED' | 'HUG' | 'FILL';

/** The parent that lays this node out, if one does. */
export function layoutParent({ session, record }: Self): NodeRecord | undefined {
  return parentWithLayout(session.store, record);
}

function parentWithLayout(store: Store, record: NodeRecord): NodeRecord | undefined {
  const parent = record.parent === null ? undefined : store.get(record.parent);
  return parent?.layoutMode !== undefined && parent.layoutMode !== 'NONE' ? parent : undefined;
}

/** How a node gets its size in one direction, put together from the four properties that it is short for (typings). */
export function sizingOf(store: Store, record: NodeRecord, direction: Direction): Sizing {
  const parent = record.layoutPositioning === 'ABSOLUTE' ? undefined : parentWithLayout(store, record);
  if (parent?.layoutMode === 'GRID') {
    const sizing = direction === 'horizontal' ? record.layoutSizingHorizontal : record.layoutSizingVertical;
    if (sizing === 'FILL') return 'FILL';
  } else if (parent) {
    const along = isAlong(parent, direction);
    if (along ? record.layoutGrow === 1 : record.layoutAlign === 'STRETCH') return 'FILL';
  }
  return hugs(record, direction) ? 'HUG' : 'FIXED';
}

function hugs(record: NodeRecord, direction: Direction): boolean {
  if (record.type === 'TEXT') {
    const { textAutoResize } = record;
    return textAutoResize === 'WIDTH_AND_HEIGHT' || (textAutoResize === 'HEIGHT' && direction === 'vertical');
  }
  if (!isFlow(record)) return false;
  return (isAlong(record, direction) ? record.primaryAxisSizingMode : record.counterAxisSizingMode) === 'AUTO';
}

/** Sets it where it makes sense, FIXED always. The refusals are word for word those that Figma's guide to its MCP server lists. */
export function setSizing(self: Self, direction: Direction, value: unknown): void {
  const { record } = self;
  const name = direction === 'horizontal' ? 'layoutSizingHorizontal' : 'layoutSizingVertical';
  const sizing = checked(v.picklist(['FIXED', 'HUG', 'FILL']), value, name);
  const parent = layoutParent(self);
  if (sizing !== 'FIXED') assertSizing(record, parent, sizing);
  write(self, { ...asChild(parent, direction, sizing, name), ...asSelf(record, direction, sizing) });
}

function assertSizing(record: NodeRecord, parent: NodeRecord | undefined, sizing: 'HUG' | 'FILL'): void {
  if (!parent && !isFlow(record) && record.type !== 'TEXT') {
    throw new Refusal('node must be an auto-layout frame or a child of an auto-layout frame');
  }
  if (sizing === 'HUG' && !isFlow(record) && !(record.type === 'TEXT' && parent)) {
    throw new Refusal('HUG can only be set on auto-layout frames or text children of auto-layout frames');
  }
  if (sizing === 'FILL' && !parent) throw new Refusal('FILL can only be set on children of auto-layout frames');
  if (sizing === 'FILL' && record.layoutPositioning === 'ABSOLUTE') {
    throw new Refusal('FILL cannot be set on absolute positioned auto-layout children');
  }
}

function asChild(
  parent: NodeRecord | undefined,
  direction: Direction,
  sizing: Sizing,
  name: string,
): Partial<NodeRecord> {
  if (!parent) return {};
  if (parent.layoutMode === 'GRID') return { [name]: sizing };
  if (isAlong(parent, direction)) return { layoutGrow: sizing === 'FILL' ? 1 : 0 };
  return { layoutAlign: sizing === 'FILL' ? 'STRETCH' : 'INHERIT' };
}

function asSelf(record: NodeRecord, direction: Direction, sizing: Sizing): Partial<NodeRecord> {
  if (record.type === 'TEXT') {
    if (direction === 'vertical') return { textAutoResize: sizing === 'HUG' ? 'HEIGHT' : 'NONE' };
    return { textAutoResize: sizing === 'HUG' ? 'WIDTH_AND_HEIGHT' : 'HEIGHT' };
  }
  if (!isFlow(record)) return {};
  const mode = sizing === 'HUG' ? 'AUTO' : 'FIXED';
  return isAlong(record, direction) ? { primaryAxisSizingMode: mode } : { counterAxisSizingMode: mode };
}

function isFlow({ layoutMode }: NodeRecord): boolean {
  return layoutMode === 'HORIZONTAL' || layoutMode === 'VERTICAL';
}

function isAlong({ layoutMode }: NodeRecord, direction: Direction): boolean {
  return (layoutMode === 'HORIZONTAL') === (direction === 'horizontal');
}
