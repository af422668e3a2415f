import * as v from 'valibot';
import type { NodeRecord } from '../../document/record.ts';
import { readPaints } from '../../render/bound-paint.ts';
import { MIXED } from '../../sandbox/host-object.ts';
import { fontKey } from '../fonts.ts';
import { method, reads, type NodeMember, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { atLeast, checked, finite } from '../validate.ts';
import { assertPlaceable, write } from '../write.ts';
import { paints } from './paint-members.ts';

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
  getStyledTextSegments: method((self, fields, start, end) => {
    if (start !== undefined || end !== undefined) throw new Error('not simulated: getStyledTextSegments of a range');
    const [field, ...others] = checked(v.array(v.string()), fields, 'fields');
    if (field !== 'fills' || others.length > 0) {
      throw new Error(`not simulated: getStyledTextSegments(${JSON.stringify(fields)})`);
    }
    const { characters = '' } = self.record;
    return runsOf(self.record).map((run) => ({
      characters: characters.slice(run.start, run.end),
      ...{ start: run.start, end: run.end, fills: readPaints(self.session.store, self.id, run.fills) },
    }));
  }),
  setRangeFills: method((self, start, end, value) => {
    const [from, to] = range(self.record, start, end);
    write(self, asRuns(painted(runsOf(self.record), { start: from, end: to, fills: paints(self, value, 'fills') })));
  }),
} satisfies MembersOf<TextNode>;

type Run = NonNullable<NodeRecord['textRuns']>[number];

/** The stretches of a text that have fills of their own, in order; none where it has no characters (guess). */
function runsOf({ characters = '', fills, textRuns = [] }: NodeRecord): Run[] {
  if (characters === '') return [];
  return fills === 'MIXED' ? textRuns : [{ start: 0, end: characters.length, fills: fills ?? [] }];
}

/** Runs with new fills in one range, cut where they overlap it. */
function painted(runs: readonly Run[], range: Run): Run[] {
  const before = runs.filter(({ start }) => start < range.start);
  const after = runs.filter(({ end }) => end > range.end);
  return [
    ...before.map((run) => ({ ...run, end: Math.min(run.end, range.start) })),
    range,
    ...after.map((run) => ({ ...run, start: Math.max(run.start, range.end) })),
  ];
}

/** Runs as a record has them: neighbors of one look are one run, and one run alone is no mixture. A style is let go of (guess). */
function asRuns(runs: readonly Run[]): Partial<NodeRecord> {
  const merged = runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (!last || JSON.stringify(last.fills) !== JSON.stringify(run.fills)) return [...done, run];
    return [...done.slice(0, -1), { ...last, end: run.end }];
  }, []);
  const [only, ...others] = merged;
  if (only && others.length === 0) return { fills: only.fills, textRuns: [], fillStyleId: '' };
  return { fills: 'MIXED', textRuns: merged, fillStyleId: '' };
}

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
  // Letters are drawn as they were typed (compromise): only what a plugin reads is simulated.
  textCase: picked('textCase', ['ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED']),
  textAlignHorizontal: picked('textAlignHorizontal', ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED']),
  textAlignVertical: picked('textAlignVertical', ['TOP', 'CENTER', 'BOTTOM']),
  textAutoResize: picked('textAutoResize', ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE']),
} satisfies MembersOf<TextNode>;

function picked(
  key: 'textCase' | 'textAlignHorizontal' | 'textAlignVertical' | 'textAutoResize',
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
