import type { Model } from '../models.ts';
import { badRequest } from '../refusal.ts';
import type { StyleMatch } from '../styles/shelf.ts';

/** How closely to keep to a style; null where it is not said. A wrong value for the model is refused (fact sheet 4.1); the message is a guess. */
export function readMatch(value: unknown, model: Model): StyleMatch | null {
  if (value === undefined) return null;
  const match = model.matches.find((one) => one === value);
  if (match === undefined) throw badRequest(`${model.name} doesn't support style match '${String(value)}'`);
  return match;
}
