import * as v from 'valibot';
import type { NodeRecord } from '../../document/record.ts';
import { MIXED } from '../../sandbox/host-object.ts';
import { fontKey } from '../fonts.ts';
import { method, reads, type NodeMember, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { atLeast, checked, finite } from '../validate.ts';
import { assertPlaceable, write } from '../write.ts';

const FontNameSchema = v.strictObject({ family: v.string(), style: v.string() });

/** Text. Whatever changes its letters wants the node's font to be loaded; fills do not. */
export const textMembers = {
  characters: {
    get: ({ record }) => record.characters,
    set(self, value) {
      const characters = checked(v.string(), value, 'characters');
      assertFontLoaded(self);
      write(self, { characters, ...(self.record.textRuns ? { textRuns: [] } : {}) });
    },
  },
  fontName: {
    get: ({ record }) => (record.fontName === 'MIXED' ? MIXED : { ...record.fontName }),
    set(self, value) {
      const fontName = checked(FontNameSchema, value, 'fontName');
      if (!self.session.loadedFonts.has(fontKey(fontName))) throw unloaded(fontName);
      write(self, { fontName });
    },
  },
  fontSize: {
    get: ({ record }) => record.fontSize,
    set: (self, value) => writeText(self, { fontSize: checked(atLeast(1), value, 'fontSize') }),
  },
  hasMissingFont: { get: () => false },
  getRangeFills: method((self, start, end) => rangeFills(self.record, range(self.record, start, end))),
} satisfies MembersOf<TextNode>;

const Length = v.variant('unit', [
  v.strictObject({ unit: v.picklist(['PIXELS', 'PERCENT']), value: finite }),
  v.strictObject({ unit: v.literal('AUTO') }),
]);

/** How letters and lines stand. */
export const typeMembers = {
  lineHeight: {
    get: ({ record }) => ({ ...record.lineHeight }),
    set: (self, value) => writeText(self, { lineHeight: checked(Length, value, 'lineHeight') }),
  },
  letterSpacing: {
    get: ({ record }) => ({ ...record.letterSpacing }),
    set(self, value) {
      const schema = v.strictObject({ unit: v.picklist(['PIXELS', 'PERCENT']), value: finite });
      writeText(self, { letterSpacing: checked(schema, value, 'letterSpacing') });
    },
  },
  textAlignHorizontal: picked('textAlignHorizontal', ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED']),
  textAlignVertical: picked('textAlignVertical', ['TOP', 'CENTER', 'BOTTOM']),
  textAutoResize: picked('textAutoResize', ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE']),
} satisfies MembersOf<TextNode>;

function picked(
  key: 'textAlignHorizontal' | 'textAlignVertical' | 'textAutoResize',
  options: readonly string[],
): NodeMember {
  return {
    ...reads((record) => record[key]),
    set: (self, value) => writeText(self, { [key]: checked(v.picklist(options), value, key) }),
  };
}

function writeText(self: Self, change: Partial<NodeRecord>): void {
  assertFontLoaded(self);
  if (!('fontSize' in change)) assertPlaceable(self);
  write(self, change);
}

function assertFontLoaded({ session, record }: Self): void {
  const { fontName } = record;
  if (fontName === 'MIXED') throw new Refusal('Cannot write to node with mixed fonts: load all of them first');
  if (fontName && !session.loadedFonts.has(fontKey(fontName))) throw unloaded(fontName);
}

function unloaded(fontName: FontName): Refusal {
  return new Refusal(
    `Cannot write to node with unloaded font "${fontKey(fontName)}". Please call figma.loadFontAsync(${JSON.stringify(fontName)}) and await the returned promise first.`,
  );
}

function range({ characters = '' }: NodeRecord, start: unknown, end: unknown): [number, number] {
  const [from, to] = [checked(v.number(), start, 'start'), checked(v.number(), end, 'end')];
  if (from < 0 || to > characters.length || from >= to) throw new Refusal('Range outside of available characters');
  return [from, to];
}

function rangeFills({ fills, textRuns = [] }: NodeRecord, [start, end]: readonly [number, number]): unknown {
  if (fills !== 'MIXED') return structuredClone(fills);
  const run = textRuns.find((each) => each.start <= start && end <= each.end);
  return run ? structuredClone(run.fills) : MIXED;
}
