/** A whole number with thousands separators: `8,420`. Without `Intl`, whose first use holds up the start by milliseconds. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A noun with its number: `1 layer`, `12 layers`. The plural is given where an `s` is not enough. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** API units: `8,420 units`, `1 unit`. */
export function formatUnits(units: number): string {
  return plural(units, 'unit');
}

/** API units in dollars, 1,000 units each: `$0.16`, `$8.42`, and `$0.007` where cents would hide a price. */
export function formatDollars(units: number): string {
  const digits = Number.isInteger(units / 10) || Math.abs(units) >= 1000 ? 2 : 3;
  const scale = 10 ** digits;
  const amount = Math.round((Math.abs(units) * scale) / 1000);
  const fraction = String(amount % scale).padStart(digits, '0');
  return `${units < 0 ? '-' : ''}$${formatCount(Math.floor(amount / scale))}.${fraction}`;
}

/** The same amount as a screen reader should say it: `16 cents`, `0.7 cents`, `1 dollar 20 cents`. */
export function spokenDollars(units: number): string {
  if (units < 1000) return units === 10 ? '1 cent' : `${String(units / 10)} cents`;
  const cents = Math.round((units % 1000) / 10);
  const dollars = plural(Math.floor(units / 1000) + (cents === 100 ? 1 : 0), 'dollar');
  return cents % 100 === 0 ? dollars : `${dollars} ${plural(cents, 'cent')}`;
}

/** A wait or an estimate in words for a line of text: `1 s`, `45 s`, `2 min`, `2 min 30 s`. Never less than a second. */
export function formatSeconds(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const rest = seconds % 60;
  if (seconds < 60) return `${String(seconds)} s`;
  const minutes = `${String(Math.floor(seconds / 60))} min`;
  return rest === 0 ? minutes : `${minutes} ${String(rest)} s`;
}

/** Time that has gone by, as a stopwatch shows it: `0:07`, `1:12`, `61:05`. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Bytes of the 5 MB that Figma gives a plugin on one computer: `3.1 of 5 MB`. */
export function formatStorage(bytes: number): string {
  const tenths = Math.ceil(bytes / 100_000);
  return `${String(Math.floor(tenths / 10))}.${String(tenths % 10)} of 5 MB`;
}
