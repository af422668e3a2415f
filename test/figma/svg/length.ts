/** CSS pixels per unit. Relative units (%, em, vw) have no meaning in an import and are no length here. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** A length in pixels, or undefined where it is absent, relative or no number. */
export function length(text: string | undefined): number | undefined {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text ?? '');
  const unit = match && PIXELS[(match[2] ?? '').toLowerCase()];
  return match && unit !== undefined && unit !== null ? Number(match[1]) * unit : undefined;
}

/** A number or percentage as a fraction between 0 and 1; `otherwise` where it is neither. */
export function fraction(text: string | undefined, otherwise: number): number {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)\s*$/i.exec(text ?? '');
  if (!match) return otherwise;
  return Math.min(1, Math.max(0, Number(match[1]) / (match[2] ? 100 : 1)));
}

/** All numbers in a list separated by spaces or commas. */
export function numbers(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}
