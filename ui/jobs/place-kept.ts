import type { Attempt, AttemptTools, Kept } from './attempt.ts';
import { describeThrown } from './describe-failure.ts';

/**
 * Puts a result on the canvas and writes down where it is. What cannot be placed stays kept, as does what the user is asked about first: the
 * attempt ends, and goes on when that was answered.
 */
export async function placeKept(attempt: Attempt, kept: Kept, tools: AttemptTools, since: number): Promise<void> {
  const { credits, shared } = kept;
  attempt.emit({ type: 'place', credits, shared });
  try {
    const question = kept.question === undefined ? kept.placeable.ask(kept.asset) : null;
    if (question !== null) {
      attempt.keep({ ...kept, question });
      attempt.emit({ type: 'ask', paths: question.paths, simpler: question.simpler?.paths ?? null });
      await tools.journal.outcome(attempt.job());
      return;
    }
    const marks = tools.marks(attempt.job(), kept);
    const placed = await kept.placeable.place(kept.asset, marks);
    attempt.keep(null);
    attempt.emit({ type: 'finish', placed, took: tools.clock.now() - since });
  } catch (error) {
    const failure = describeThrown(error, shared ? { kind: 'shared' } : { kind: 'kept', credits });
    attempt.emit({ type: 'fail', failure, credits });
  }
  await tools.journal.outcome(attempt.job(), kept.placeable.recipe);
}
