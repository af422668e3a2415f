import { formatDollars, formatUnits, spokenDollars } from '../lib/format.ts';

/** A priced button: the words on it, the dollars at its edge where they are known, and the name that a screen reader says. */
export interface PriceWords {
  readonly text: string;
  readonly dollars: string | undefined;
  readonly name: string;
}

/** `units` is null where nobody has published the price. */
export function priceWords(verb: string, units: number | null): PriceWords {
  const price = priceText(units);
  if (units === null) return { text: `${verb} · ${price}`, dollars: undefined, name: `${verb}, ${price}` };
  return {
    text: `${verb} · ${price}`,
    dollars: formatDollars(units),
    name: `${verb}, ${price}, ${spokenDollars(units)}`,
  };
}

/** `80 units`, or that nobody knows. */
export function priceText(units: number | null): string {
  return units === null ? 'price unknown' : formatUnits(units);
}
