import type { Attempt, AttemptTools } from './attempt.ts';
import { obtain } from './obtain.ts';
import { placeKept } from './place-kept.ts';
import { isActive } from './reducer.ts';

/** Runs one attempt to its end. Never rejects: whatever happens becomes an event. */
export async function runAttempt(attempt: Attempt, tools: AttemptTools): Promise<void> {
  const since = tools.clock.now();
  if (attempt.kept() === null) await obtain(attempt, tools, since);
  const kept = attempt.kept();
  if (kept !== null && isActive(attempt.job())) await placeKept(attempt, kept, tools, since);
}
