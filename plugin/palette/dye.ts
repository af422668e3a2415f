import type { Target } from './targets.ts';
import type { Coat } from './walk.ts';

/** What becomes of a color: another one, in the document's numbers, and what that is bound to. */
export interface Rule {
  readonly color: RGB;
  readonly target: Target | null;
}

/** What becomes of colors. `other`: of those without a rule; without it they stay as they are. */
export interface Dye {
  readonly hexOf: (color: RGB) => string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly other?: (color: RGB) => RGB;
}

/** Paints and stops: bound, left plain, and left plain because what they were to be bound to is gone. */
export interface Tally {
  bound: number;
  unbound: number;
  missing: number;
  /** Those without a rule. */
  untouched: number;
}

export function createTally(): Tally {
  return { bound: 0, unbound: 0, missing: 0, untouched: 0 };
}

/** A style that was found for a coat, to be set once all is written. */
export interface Styling {
  /** The coat has another one, or none. */
  readonly isNew: boolean;
  readonly set: () => Promise<void>;
}

const NORMAL: readonly unknown[] = [undefined, 'NORMAL'];

/** Whether a paint's colors can be changed by writing the list that it is in. Pictures are carried along; for the rest Figma has other ways. */
export function isPlain({ type }: Paint): boolean {
  return type === 'SOLID' || type === 'IMAGE' || type.startsWith('GRADIENT_');
}

/** Dyes a coat and writes it where anything has changed. Answers whether it did, and the style that is to be set, if any. */
export function dyeCoat(coat: Coat, dye: Dye, tally: Tally): { changed: boolean; styling: Styling | null } {
  if (!coat.paints.every(isPlain)) return { changed: false, styling: null };
  const styled = styleFor(coat, dye);
  const counted = createTally();
  const paints = coat.paints.map((paint) => dyePaint(paint, dye, counted));
  // What is written all the same would be told as a change, and offered to be undone.
  const changed = styled?.isNew === true || !paints.every((paint, index) => looksLike(paint, coat.paints[index]));
  if (changed) coat.write(paints);
  if (styled) counted.unbound -= 1;
  for (const fate of ['bound', 'unbound', 'missing', 'untouched'] as const) tally[fate] += counted[fate];
  return { changed, styling: styled };
}

/** False where Figma refuses a style, as when the layer or the style was deleted a moment ago: the color stands all the same. */
export async function isSet({ set }: Styling): Promise<boolean> {
  try {
    await set();
    return true;
  } catch {
    return false;
  }
}

/** How many solid paints and stops a coat has. */
export function countColors({ paints }: Coat): number {
  return paints.reduce((sum, paint) => {
    if (paint.type === 'SOLID') return sum + 1;
    return 'gradientStops' in paint ? sum + paint.gradientStops.length : sum;
  }, 0);
}

/** A style stands for all fills of a layer, with their opacity and blend mode: only where there is one and it looks like the style's. */
function styleFor({ paints, style }: Coat, { hexOf, rules }: Dye): Styling | null {
  const [paint, ...others] = paints;
  if (!style || paint?.type !== 'SOLID' || others.length > 0) return null;
  const target = rules.get(hexOf(paint.color))?.target;
  if (target?.kind !== 'style' || paint.visible === false || !NORMAL.includes(paint.blendMode)) return null;
  if (!isSame(target.opacity, paint.opacity ?? 1)) return null;
  const { styleId } = target;
  return { isNew: !style.is(styleId), set: () => style.set(styleId) };
}

function dyePaint(paint: Paint, dye: Dye, tally: Tally): Paint {
  if (paint.type === 'SOLID') return dyeSolid(paint, dye, tally);
  if (!('gradientStops' in paint)) return paint;
  return { ...paint, gradientStops: paint.gradientStops.map((stop) => dyeStop(stop, dye, tally)) };
}

/** The paint keeps every other key. A variable's alpha would count on top of the paint's opacity, so that only opaque ones are bound. */
function dyeSolid(paint: SolidPaint, { hexOf, rules, other = rgbOf }: Dye, tally: Tally): SolidPaint {
  const rule = rules.get(hexOf(paint.color));
  if (!rule) {
    tally.untouched += 1;
    return { ...paint, color: other(paint.color) };
  }
  const plain: SolidPaint = { ...paint, color: rule.color, boundVariables: {} };
  const variable = boundTo(rule, 1, tally);
  return variable ? bindSolid(plain, variable, tally) : plain;
}

function bindSolid(paint: SolidPaint, variable: Variable, tally: Tally): SolidPaint {
  try {
    return figma.variables.setBoundVariableForPaint(paint, 'color', variable);
  } catch {
    // It was deleted since it was looked up.
    tally.bound -= 1;
    tally.missing += 1;
    return paint;
  }
}

/** A variable brings its own alpha to a stop: it is bound where that is the stop's. */
function dyeStop(stop: ColorStop, { hexOf, rules, other = rgbOf }: Dye, tally: Tally): ColorStop {
  const { r, g, b, a } = stop.color;
  const rule = rules.get(hexOf({ r, g, b }));
  if (!rule) {
    tally.untouched += 1;
    return { ...stop, color: { ...other({ r, g, b }), a } };
  }
  const plain: ColorStop = { ...stop, color: { ...rule.color, a }, boundVariables: {} };
  const variable = boundTo(rule, a, tally);
  return variable ? { ...plain, boundVariables: { color: { type: 'VARIABLE_ALIAS', id: variable.id } } } : plain;
}

/** The variable that a color of this alpha is bound to. */
function boundTo({ target }: Rule, alpha: number, tally: Tally): Variable | null {
  if (target?.kind === 'gone') tally.missing += 1;
  else if (target?.kind === 'variable' && isSame(target.alpha, alpha)) {
    tally.bound += 1;
    return target.variable;
  } else tally.unbound += 1;
  return null;
}

/** Whether a dyed paint is what it was: the same colors of the same variables. Dyeing changes nothing else. */
function looksLike(paint: Paint, before: Paint | undefined): boolean {
  const was = before ? partsOf(before) : [];
  return partsOf(paint).every(({ color, variable }, index) => {
    const old = was[index];
    if (old?.variable !== variable || !old) return false;
    return (['r', 'g', 'b'] as const).every((channel) => isSame(color[channel], old.color[channel]));
  });
}

function partsOf(paint: Paint): { readonly color: RGB; readonly variable: string | undefined }[] {
  const parts = paint.type === 'SOLID' ? [paint] : 'gradientStops' in paint ? paint.gradientStops : [];
  return parts.map(({ color, boundVariables }) => ({ color, variable: boundVariables?.color?.id }));
}

/** Colors are read back with keys that writing may refuse, such as `sourceColor` (fact sheet 7). */
function rgbOf({ r, g, b }: RGB): RGB {
  return { r, g, b };
}

/** To 8 bits. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1 / 510;
}
