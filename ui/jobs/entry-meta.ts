import * as v from 'valibot';
import type { HistoryEntry } from './entry.ts';
import { isFailureCode } from './describe-failure.ts';
import { ERRAND_KINDS } from './errand.ts';
import { OPERATION_KINDS } from './registry.ts';

/** Long enough to tell entries apart; the recipe has the whole prompt. */
const TITLE_LENGTH = 300;

const failure = v.object({
  // A code of another version is still a failure; its words are stored with it.
  code: v.pipe(
    v.string(),
    v.transform((code) => (isFailureCode(code) ? code : ('internal' as const))),
  ),
  title: v.string(),
  text: v.string(),
  remedy: v.fallback(
    v.picklist([
      'try-again',
      'place-again',
      'check-again',
      'replace-token',
      'add-units',
      'select-again',
      'choose-style',
      'none',
    ]),
    'none',
  ),
  detail: v.nullable(v.string()),
});

const placed = v.object({
  nodeId: v.string(),
  pageId: v.string(),
  name: v.string(),
  note: v.null(),
  paths: v.exactOptional(v.number()),
  points: v.exactOptional(v.number()),
  colors: v.exactOptional(v.number()),
  bound: v.optional(v.object({ bound: v.number(), unbound: v.number(), missing: v.number() })),
});

const standing = v.variant('at', [
  v.object({ at: v.literal('canvas'), placed }),
  v.object({ at: v.literal('history'), failure: v.nullable(failure) }),
  v.object({ at: v.literal('panel'), value: v.string() }),
]);

const fate = v.variant('fate', [
  v.object({ fate: v.literal('open') }),
  v.object({ fate: v.literal('unknown'), failure }),
  v.object({
    fate: v.literal('made'),
    credits: v.number(),
    took: v.number(),
    sameAs: v.nullable(v.string()),
    standing,
  }),
  v.object({ fate: v.literal('unusable'), failure, credits: v.number() }),
]);

const meta = v.object({
  version: v.literal(1),
  kind: v.picklist([...OPERATION_KINDS, ...ERRAND_KINDS]),
  title: v.string(),
  model: v.nullable(v.string()),
  price: v.nullable(v.number()),
  recipe: v.unknown(),
  fate,
});

/**
 * An entry as the text that is stored. Where a result was placed is stored; why it stands elsewhere was said when it was, and what became of
 * its colors follows from the recipe.
 */
export function writeMeta({ kind, title, model, price, recipe, fate: what }: HistoryEntry): string {
  const short = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;
  return JSON.stringify({ version: 1, kind, title: short, model, price, recipe, fate: fateToStore(what) });
}

/** The entry behind a stored text, or null where it is none that this version understands. */
export function readMeta(stored: {
  readonly id: string;
  readonly at: number;
  readonly meta: string;
}): HistoryEntry | null {
  const parsed = v.safeParse(meta, parse(stored.meta));
  if (!parsed.success) return null;
  const { kind, title, model, price, recipe, fate: what } = parsed.output;
  return { id: stored.id, at: stored.at, kind, title, model, price, recipe, fate: what };
}

/** What a drawing weighs in Figma. */
const WEIGHTS = ['paths', 'points', 'colors'] as const;

function fateToStore(what: HistoryEntry['fate']): HistoryEntry['fate'] {
  if (what.fate !== 'made' || what.standing.at !== 'canvas') return what;
  const { nodeId, pageId, name, bound, ...told } = what.standing.placed;
  const weight = Object.fromEntries(WEIGHTS.flatMap((key) => (told[key] === undefined ? [] : [[key, told[key]]])));
  const placed = { nodeId, pageId, name, note: null, ...weight, bound };
  return { ...what, standing: { ...what.standing, placed } };
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
