import { formatDollars, formatUnits, spokenDollars } from '../lib/format.ts';

/** A priced button: the words on it, the dollars at its edge, and the name that a screen reader says. */
export interface PriceWords {
  readonly text: string;
  readonly dollars: string;
  readonly name: string;
}

export function priceWords(verb: string, units: number): PriceWords {
  return {
    text: `${verb} · ${formatUnits(units)}`,
    dollars: formatDollars(units),
    name: `${verb}, ${formatUnits(units)}, ${spokenDollars(units)}`,
  };
}
