import type { Rgb } from '../art/art.ts';
import type { Model } from '../models.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import type { RequestBody } from '../request-body.ts';
import { CURATED_NAMES } from '../styles/curated-names.ts';
import { colorsOfName, colorsOfStyle } from '../styles/look.ts';
import { readReferences } from '../styles/references.ts';
import type { Shelf, StyleMaking, StyleMatch } from '../styles/shelf.ts';
import { readBase, STYLE_UNITS } from './create-style.ts';
import { readMatch } from './read-match.ts';

/** What a picture is drawn in, and the style that is made for it on the way. */
export interface GenerationStyle {
  readonly colors: readonly Rgb[];
  readonly units: number;
  readonly made: StyleMaking | null;
}

const NONE: GenerationStyle = { colors: [], units: 0, made: null };

/** Style names of before 2026, which V3 still takes (observed). */
const LEGACY = ['any', 'digital_illustration', 'icon', 'realistic_image', 'vector_illustration', 'logo_raster'];

/** Reads `style`, `style_id`, `style_match` and references. Messages without a guess were observed; source: fact sheet 14. */
export async function readStyle({ fields, files }: RequestBody, model: Model, shelf: Shelf): Promise<GenerationStyle> {
  const { style, style_id: id, style_match: wanted } = fields;
  const references = fields.style_reference_urls ?? files.style_references;
  if (style !== undefined && !model.curatedStyles) {
    throw badRequest(`${model.name} doesn't support style '${String(style)}'`);
  }
  checkReferences(references, id, style);
  if ((id !== undefined || references !== undefined) && !model.ownStyles) {
    // Guess.
    throw badRequest(`${model.name} doesn't support styles`);
  }
  if (id === undefined && references === undefined) {
    if (model.needsStyle) throw badRequest(`style references are required for model ${model.id}`);
    // Guess.
    if (wanted !== undefined) throw badRequest("'style_match' can't be used without a style");
    return style === undefined ? NONE : { ...NONE, colors: colorsOfName(readName(style, model)) };
  }
  const match = readMatch(wanted, model);
  if (references !== undefined) return madeOnTheWay(references, model, match);
  return { ...NONE, colors: colorsOfStyle(shelf.use(String(id), model), match) };
}

function checkReferences(references: unknown, id: unknown, style: unknown): void {
  if (Array.isArray(references) && references.length > 10) {
    throw badRequest('Number of images must be between 0 and 10');
  }
  if (id !== undefined && references !== undefined) {
    throw badRequest("'style_id' can't be used together with style references");
  }
  // Exclusive by the docs; the messages are guesses.
  if (style !== undefined && id !== undefined) throw badRequest("'style' can't be used together with 'style_id'");
  if (style !== undefined && references !== undefined) {
    throw badRequest("'style' can't be used together with style references");
  }
}

function readName(style: unknown, model: Model): string {
  if (typeof style !== 'string') throw badRequest("invalid 'style'");
  if (LEGACY.includes(style)) throw notSimulated(`the style '${style}' of before 2026`);
  // Observed for V4 Styles; for a name that another model has, a guess.
  if (!CURATED_NAMES[model.id]?.has(style)) throw badRequest(`${model.name} doesn't support style '${style}'`);
  return style;
}

/** A style is made of the references once, kept, and told in the answer; it costs 5 units beside the pictures. */
async function madeOnTheWay(references: unknown, model: Model, match: StyleMatch | null): Promise<GenerationStyle> {
  if (!Array.isArray(references)) throw notSimulated('style references from multipart');
  const colors = await readReferences(references);
  const kept = match ?? model.matches[0] ?? 'precise';
  const made = { model: model.id, base: readBase(undefined, model), match: kept, isPrivate: true, colors };
  return { colors: colorsOfStyle(made, match), units: STYLE_UNITS, made };
}
