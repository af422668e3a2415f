import type { Model } from '../../catalog/models.ts';
import type { Takes } from '../../catalog/takes.ts';

/** A wish that is set, and what a model has to take for it. */
export interface KeptWish {
  readonly name: string;
  readonly needs: keyof Takes;
}

/** `V4.1 takes no negative prompt; it is kept for models that do.` Null where everything that is set can be sent. */
export function keptWords({ title, takes }: Model, set: readonly KeptWish[]): string | null {
  const names = set.filter(({ needs }) => takes[needs] === false).map(({ name }) => name);
  if (names.length === 0) return null;
  const kept = names.length === 1 ? 'it is kept' : 'they are kept';
  return `${title} takes no ${names.join(', no ')}; ${kept} for models that do.`;
}
