import * as v from 'valibot';
import { NO_CELL } from '../../document/cell.ts';
import { occupant, type Cells } from '../../document/grid-layout.ts';
import type { NodeRecord } from '../../document/record.ts';
import { layoutParent, setSizing, sizingOf } from '../layout-sizing.ts';
import { method, reads, type NodeMember, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { atLeast, checked, finite } from '../validate.ts';
import { assertPlaceable, write } from '../write.ts';
import { cellOf, occupied } from './tree-members.ts';

/** Auto layout of a frame. */
export const autoLayoutMembers = {
  layoutMode: picked('layoutMode', ['NONE', 'HORIZONTAL', 'VERTICAL', 'GRID'], {
    refuse: ({ record }, mode) => (record.type === 'SLOT' && mode === 'GRID' ? 'cannotApplyGridToSlot' : null),
  }),
  layoutWrap: picked('layoutWrap', ['NO_WRAP', 'WRAP'], {
    // That it throws is in the typings, the words are a guess.
    refuse: ({ record }) =>
      isFlow(record) ? null : 'layoutWrap can only be set if layoutMode is HORIZONTAL or VERTICAL',
  }),
  primaryAxisSizingMode: picked('primaryAxisSizingMode', ['FIXED', 'AUTO'], { refuse: huggingWhatFills('primary') }),
  counterAxisSizingMode: picked('counterAxisSizingMode', ['FIXED', 'AUTO'], { refuse: huggingWhatFills('counter') }),
  primaryAxisAlignItems: picked('primaryAxisAlignItems', ['MIN', 'MAX', 'CENTER', 'SPACE_BETWEEN']),
  counterAxisAlignItems: picked('counterAxisAlignItems', ['MIN', 'MAX', 'CENTER', 'BASELINE']),
  paddingLeft: length('paddingLeft'),
  paddingRight: length('paddingRight'),
  paddingTop: length('paddingTop'),
  paddingBottom: length('paddingBottom'),
  itemSpacing: {
    get: ({ record }) => record.itemSpacing,
    set: (self, value) => write(self, { itemSpacing: checked(finite, value, 'itemSpacing') }),
  },
  counterAxisSpacing: {
    // "This will never return null": it then is what itemSpacing is (typings).
    get: ({ record }) => record.counterAxisSpacing ?? record.itemSpacing,
    set: (self, value) => {
      write(self, { counterAxisSpacing: checked(v.nullable(atLeast(0)), value, 'counterAxisSpacing') });
    },
  },
} satisfies MembersOf<AutoLayoutMixin>;

/** A grid's tracks, all of them even. */
export const gridMembers = {
  gridRowCount: count('gridRowCount', 'gridRowAnchorIndex'),
  gridColumnCount: count('gridColumnCount', 'gridColumnAnchorIndex'),
  gridRowGap: length('gridRowGap'),
  gridColumnGap: length('gridColumnGap'),
} satisfies MembersOf<GridLayoutMixin>;

/** A child of auto layout. */
export const layoutChildMembers = {
  layoutAlign: picked('layoutAlign', ['MIN', 'CENTER', 'MAX', 'STRETCH', 'INHERIT']),
  layoutGrow: {
    get: ({ record }) => record.layoutGrow,
    set: (self, value) => write(self, { layoutGrow: checked(v.picklist([0, 1]), value, 'layoutGrow') }),
  },
  layoutPositioning: {
    get: ({ record }) => record.layoutPositioning,
    set(self, value) {
      const positioning = checked(v.picklist(['AUTO', 'ABSOLUTE']), value, 'layoutPositioning');
      if (positioning === 'ABSOLUTE' && !layoutParent(self)) {
        throw new Refusal('Can only set layoutPositioning = ABSOLUTE if the parent node has layoutMode !== NONE');
      }
      write(self, { layoutPositioning: positioning });
    },
  },
  layoutSizingHorizontal: {
    get: ({ session, record }) => sizingOf(session.store, record, 'horizontal'),
    set: (self, value) => setSizing(self, 'horizontal', value),
  },
  layoutSizingVertical: {
    get: ({ session, record }) => sizingOf(session.store, record, 'vertical'),
    set: (self, value) => setSizing(self, 'vertical', value),
  },
  gridRowAnchorIndex: anchor('gridRowAnchorIndex'),
  gridColumnAnchorIndex: anchor('gridColumnAnchorIndex'),
  minWidth: limit('minWidth'),
  maxWidth: limit('maxWidth'),
  minHeight: limit('minHeight'),
  maxHeight: limit('maxHeight'),
  gridRowSpan: span('rows', 'gridRowSpan'),
  gridColumnSpan: span('columns', 'gridColumnSpan'),
  gridChildHorizontalAlign: picked('gridChildHorizontalAlign', ['MIN', 'CENTER', 'MAX', 'AUTO'], { start: 'AUTO' }),
  gridChildVerticalAlign: picked('gridChildVerticalAlign', ['MIN', 'CENTER', 'MAX', 'AUTO'], { start: 'AUTO' }),
  setGridChildPosition: method((self, row, column) => {
    const grid = layoutParent(self);
    if (grid?.layoutMode !== 'GRID') throw new Refusal('The parent node must have layoutMode "GRID"');
    assertPlaceable(self);
    const cell = cellOf({ record: grid }, row, column);
    assertFree(self, grid, { row: cell[0], column: cell[1], ...spansOf(self) });
    write(self, { gridRowAnchorIndex: cell[0], gridColumnAnchorIndex: cell[1] });
  }),
} satisfies MembersOf<FrameNode>;

function anchor(key: 'gridRowAnchorIndex' | 'gridColumnAnchorIndex'): NodeMember {
  return reads((record) => Math.max(0, record[key] ?? NO_CELL));
}

/** Null where there is no limit. For auto-layout frames and their children alone (typings; the words are a guess). */
function limit(name: 'minWidth' | 'maxWidth' | 'minHeight' | 'maxHeight'): NodeMember {
  return {
    get: ({ record }) => record[name] ?? null,
    set(self, value) {
      const length = checked(v.nullable(atLeast(0.01)), value, name);
      const { layoutMode = 'NONE' } = self.record;
      if (length !== null && layoutMode === 'NONE' && !layoutParent(self)) {
        throw new Refusal(`${name} can only be set on auto-layout frames and their children`);
      }
      write(self, { [name]: length });
    },
  };
}

/** How many tracks a child covers. It must not leave the grid nor meet another child (typings). */
function span(key: 'rows' | 'columns', name: 'gridRowSpan' | 'gridColumnSpan'): NodeMember {
  return {
    get: ({ record }) => record[name] ?? 1,
    set(self, value) {
      const tracks = checked(v.pipe(atLeast(1), v.integer()), value, name);
      const grid = layoutParent(self);
      if (grid?.layoutMode !== 'GRID') throw new Refusal('The parent node must have layoutMode "GRID"');
      const { gridRowAnchorIndex: row = 0, gridColumnAnchorIndex: column = 0 } = self.record;
      assertFree(self, grid, { row, column, ...spansOf(self), [key]: tracks });
      write(self, { [name]: tracks });
    },
  };
}

function spansOf({ record }: Self): { rows: number; columns: number } {
  return { rows: record.gridRowSpan ?? 1, columns: record.gridColumnSpan ?? 1 };
}

function assertFree({ session, id }: Self, grid: NodeRecord, cells: Required<Cells>): void {
  const { row, column, rows, columns } = cells;
  const beyond = row + rows > (grid.gridRowCount ?? 1) || column + columns > (grid.gridColumnCount ?? 1);
  if (beyond) throw new Refusal(`Grid cells from ${row}, ${column} on are out of bounds`);
  if (occupant(session.store, grid.id, cells, id)) throw occupied([row, column]);
}

type Choice =
  | `gridChild${'Horizontal' | 'Vertical'}Align`
  | 'layoutMode'
  | 'layoutWrap'
  | `${'primary' | 'counter'}Axis${'SizingMode' | 'AlignItems'}`
  | 'layoutAlign';

/** `start` is read where nothing was set; `refuse` says why a value cannot be set, null where it can. */
interface Picking {
  readonly start?: string;
  readonly refuse?: (self: Self, value: string) => string | null;
}

function picked(
  key: Choice & keyof NodeRecord,
  options: readonly string[],
  { start, refuse = () => null }: Picking = {},
): NodeMember {
  return {
    ...reads((record) => record[key] ?? start),
    set(self, value) {
      const choice = checked(v.picklist(options), value, key);
      const refusal = refuse(self, choice);
      if (refusal !== null) throw new Refusal(refusal);
      write(self, { [key]: choice });
    },
  };
}

function isFlow({ layoutMode }: NodeRecord): boolean {
  return layoutMode === 'HORIZONTAL' || layoutMode === 'VERTICAL';
}

/** "AUTO cannot be used in any axes where layoutAlign = STRETCH or layoutGrow = 1" (typings); that it throws, and the words, are guesses. */
function huggingWhatFills(axis: 'primary' | 'counter'): NonNullable<Picking['refuse']> {
  return (self, mode) => {
    const { record } = self;
    const along = record.layoutMode === 'VERTICAL' ? 'vertical' : 'horizontal';
    const across = along === 'vertical' ? 'horizontal' : 'vertical';
    const fills = sizingOf(self.session.store, record, axis === 'primary' ? along : across) === 'FILL';
    return mode === 'AUTO' && fills ? `${axis}AxisSizingMode cannot be AUTO where the layer fills its parent` : null;
  };
}

type Length = 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom' | 'gridRowGap' | 'gridColumnGap';

function length(key: Length): NodeMember {
  return {
    ...reads((record) => record[key]),
    set: (self, value) => write(self, { [key]: checked(atLeast(0), value, key) }),
  };
}

/** Of grids alone; a track with a child in it, or a part of one, cannot be taken away (typings). */
function count(
  key: 'gridRowCount' | 'gridColumnCount',
  anchorKey: 'gridRowAnchorIndex' | 'gridColumnAnchorIndex',
): NodeMember {
  return {
    ...reads((record) => record[key]),
    set(self, value) {
      const tracks = checked(v.pipe(atLeast(1), v.integer()), value, key);
      const { store } = self.session;
      if (self.record.layoutMode !== 'GRID') throw new Refusal(`${key} can only be set if layoutMode is GRID`);
      const spanKey = key === 'gridRowCount' ? 'gridRowSpan' : 'gridColumnSpan';
      const ends = (self.record.children ?? []).map((id) => endOf(store.get(id), anchorKey, spanKey));
      if (ends.some((end) => end > tracks)) throw new Refusal(`Cannot remove tracks that are occupied by children`);
      write(self, { [key]: tracks });
    },
  };
}

/** The number of the track after the last one that a child covers, 0 where it stands in none. */
function endOf(
  child: NodeRecord,
  anchorKey: 'gridRowAnchorIndex' | 'gridColumnAnchorIndex',
  spanKey: 'gridRowSpan' | 'gridColumnSpan',
): number {
  const at = child[anchorKey] ?? NO_CELL;
  return at === NO_CELL || child.layoutPositioning === 'ABSOLUTE' ? 0 : at + (child[spanKey] ?? 1);
}
