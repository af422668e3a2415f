import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { Shape } from './art.ts';
import { readDrawing } from './drawing.ts';
import { createRandom } from './random.ts';

/** The drawings that prompts are answered with: Fluent Emoji, flat, MIT, each 32 × 32 units. */
export interface Book {
  /** Names of the drawings that fit a prompt best and are not unwanted, best first; any drawing at all where no word fits. */
  find(prompt: string, seed: string, unwanted?: string): readonly string[];
  /** The shapes of a drawing, back to front. Throws on a name that is not in the book. */
  shapes(name: string): readonly Shape[];
}

const iconSet = v.object({ icons: v.record(v.string(), v.object({ body: v.string() })) });

/** What flat paths cannot say, or Recraft's SVG never has: those drawings are left out. */
const NOT_FLAT = /clip-path|<use|<defs|filter|opacity|stroke|transform|evenodd|Gradient/;
/** Skin tones are left out: they would make every person six times as likely as a thing. */
const SKIN_TONE = /-(?:dark|light|medium)$/;

const SMALL_WORDS = new Set(['the', 'and', 'with', 'for', 'over', 'under', 'from', 'into', 'near', 'without']);

/** Opens the book; shapes are read when they are first asked for. */
export function createBook(): Book {
  const read = new Map<string, readonly Shape[]>();
  return {
    find: (prompt, seed, unwanted = '') => {
      const wanted = words(prompt);
      const never = words(unwanted);
      const allowed = DRAWINGS.filter((drawing) => !drawing.words.some((word) => never.includes(word)));
      const found = allowed
        .map((drawing) => ({ name: drawing.name, score: score(drawing, wanted) }))
        .filter((entry) => entry.score !== null)
        .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.name.localeCompare(b.name));
      if (found.length > 0) return found.map((entry) => entry.name);
      const random = createRandom(`book ${prompt} ${seed}`);
      return [random.pick(allowed).name, random.pick(allowed).name, random.pick(allowed).name];
    },
    shapes: (name) => {
      const known = read.get(name);
      if (known !== undefined) return known;
      const drawing = DRAWINGS.find((entry) => entry.name === name);
      if (drawing === undefined) throw new Error(`not in the book: ${name}`);
      const shapes = readDrawing(drawing.body);
      read.set(name, shapes);
      return shapes;
    },
  };
}

interface Drawing {
  readonly name: string;
  readonly words: readonly string[];
  readonly body: string;
}

/** Read once, when this file is loaded, since every simulator has the same book. */
const DRAWINGS: readonly Drawing[] = readDrawings();

/** Read as text and not imported: the compiler would spend seconds on the types of three thousand drawings. */
function readDrawings(): Drawing[] {
  const path = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
  const { icons } = v.parse(iconSet, JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(icons)
    .filter(([name, { body }]) => !NOT_FLAT.test(body) && !SKIN_TONE.test(name))
    .map(([name, { body }]) => ({ name, words: words(name), body }));
}

/**
 * Words found count, the earlier in the prompt the more; words of the name that were not asked for count against it.
 * Null where no word was found.
 */
function score(drawing: Drawing, wanted: readonly string[]): number | null {
  const places = drawing.words.map((word) => wanted.indexOf(word));
  const hits = places.filter((place) => place >= 0).map((place) => 1 / (1 + place * 0.15));
  if (hits.length === 0) return null;
  return hits.reduce((sum, hit) => sum + hit, 0) - (places.length - hits.length) * 0.3;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !SMALL_WORDS.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));
}
