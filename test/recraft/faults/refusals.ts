import { noUnits, rateLimitExceeded } from '../account.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { ScenarioName } from '../types.ts';

/** The refusal that a fault means before a request is looked at, null for none. */
export function refusalAtTheDoor(fault: ScenarioName): Refusal | null {
  if (fault === 'unauthorized') return unauthorized();
  if (fault === 'rate-limit' || fault === 'rate-limit-once') return rateLimitExceeded();
  return null;
}

/** The refusal that a fault means for a valid request, null for none. Nothing is charged. */
export function refusalAtWork(fault: ScenarioName): Refusal | null {
  if (fault === 'no-units') return noUnits();
  if (fault === 'moderated') return badRequest('Your request was rejected by our content policy', 'moderation');
  if (fault === 'server-json') return new Refusal(500, 'internal_error', 'Internal server error');
  return null;
}

/** Plain text, as documented and observed. */
export function unauthorized(): Refusal {
  return new Refusal(401, null, 'request unauthorized');
}
