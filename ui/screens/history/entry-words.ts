import { modelById } from '../../catalog/choose-model.ts';
import { draftOfRecipe } from '../../jobs/draft.ts';
import { type HistoryEntry, isForCanvas } from '../../jobs/entry.ts';
import { formatSeconds, formatUnits } from '../../lib/format.ts';
import { type Dates, dayWords } from '../dates.ts';
import { weightWords } from '../weight-words.ts';
import { kindWords } from '../kind-words.ts';
import { errandSource, recipeWords, styleWords } from './recipe.ts';

/** One line of an entry's detail. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly tone?: 'warning' | 'danger';
  /** A name, which may be cut; reasons and prices never are. */
  readonly cut?: true;
}

/** When, how, where and for how much an entry was made. */
export function entryFacts(entry: HistoryEntry, dates: Dates, unsaved: boolean): readonly Fact[] {
  return [
    { label: 'Made', text: madeWords(entry, dates) },
    methodFact(entry),
    ...styleFacts(entry),
    ...standingFacts(entry, unsaved),
    ...drawingFacts(entry),
    { label: 'Charged', text: chargedWords(entry) },
  ];
}

function madeWords({ at, fate }: HistoryEntry, dates: Dates): string {
  const took = fate.fate === 'made' && fate.took > 0 ? [`in ${formatSeconds(fate.took)}`] : [];
  return [dayWords(at, dates), dates.time(at), ...took].join(', ');
}

function methodFact(entry: HistoryEntry): Fact {
  if (entry.model === null || !isForCanvas(entry)) return { label: 'Job', text: kindWords[entry.kind] };
  const model = modelById(entry.model);
  const words = model === undefined ? entry.model : `${model.title} ${model.output}`;
  const { ratio } = recipeWords(entry);
  const seed = draftOfRecipe(entry.recipe)?.seed ?? null;
  const text = [words, ...(ratio === null ? [] : [ratio]), ...(seed === null ? [] : [`seed ${String(seed)}`])];
  return { label: 'Model', text: text.join(', ') };
}

function styleFacts(entry: HistoryEntry): readonly Fact[] {
  const style = styleWords(entry);
  return style === null ? [] : [{ label: 'Style', text: style, cut: true }];
}

/** Where a result stands, or why there is none; what an errand brought needs no place. */
function standingFacts(entry: HistoryEntry, unsaved: boolean): readonly Fact[] {
  if (isForCanvas(entry) || entry.fate.fate !== 'made') return [standingFact(entry, unsaved)];
  const source = errandSource(entry.recipe);
  return source === null ? [] : [{ label: 'From', text: source, cut: true }];
}

function standingFact({ fate }: HistoryEntry, unsaved: boolean): Fact {
  switch (fate.fate) {
    case 'made':
      if (fate.standing.at === 'panel') return { label: 'Kept', text: 'Here' };
      if (fate.standing.at === 'canvas') return { label: 'Placed', text: fate.standing.placed.name, cut: true };
      if (unsaved) return { label: 'Placed', text: 'Not yet, and lost when the panel is closed', tone: 'warning' };
      return { label: 'Placed', text: ['Not yet', fate.standing.failure?.title].filter(Boolean).join('. ') };
    case 'unknown':
      return { label: 'Outcome', text: `${fate.failure.title}, may have been charged`, tone: 'warning' };
    case 'unusable':
      return { label: 'Outcome', text: fate.failure.title, tone: 'danger' };
    case 'open':
      return { label: 'Outcome', text: 'Not answered yet' };
  }
}

/** What a traced drawing weighs in Figma. */
function drawingFacts({ fate }: HistoryEntry): readonly Fact[] {
  const placed = fate.fate === 'made' && fate.standing.at === 'canvas' ? fate.standing.placed : null;
  const text = placed && weightWords(placed);
  return text === null ? [] : [{ label: 'Drawing', text }];
}

function chargedWords({ fate, price }: HistoryEntry): string {
  switch (fate.fate) {
    case 'made':
      return fate.sameAs === null ? formatUnits(fate.credits) : '0 units, same picture';
    case 'unusable':
      return formatUnits(fate.credits);
    case 'unknown':
    case 'open':
      return price === null ? 'Unclear, price unknown' : `Unclear, perhaps ${formatUnits(price)}`;
  }
}

/** The word on an entry's tile, where it needs one. */
export function badgeOf({ fate }: HistoryEntry, unsaved: boolean): string | null {
  switch (fate.fate) {
    case 'made':
      if (unsaved) return 'Not saved';
      return fate.standing.at === 'history' ? 'To place' : null;
    case 'unknown':
    case 'open':
      return 'Unclear';
    case 'unusable':
      return 'Unusable';
  }
}
