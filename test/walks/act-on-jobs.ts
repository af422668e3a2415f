import type { Job } from '../../ui/jobs/job.ts';
import type { App } from '../../ui/state/types.ts';
import { pickFrom } from './pick.ts';
import type { JobVerb, Of } from './step.ts';
import { track, type Trail } from './trail.ts';

/** What is done with single jobs. */
export function onJob(app: App, trail: Trail, { verb, pick }: Of<'on job'>): void {
  const job = pickFrom(app.jobs.value.filter(worthTrying(verb)), pick);
  if (!job) return;
  switch (verb) {
    case 'cancel':
      app.cancel(job.id);
      return;
    case 'dismiss':
      app.dismiss(job.id);
      return;
    case 'discard':
      if (job.state.state === 'cancelled' && job.state.sent) trail.givenUp.add(job.entry);
      app.discard(job.id);
      return;
    case 'retry':
      trail.retries.set(job.id, (trail.retries.get(job.id) ?? 0) + 1);
      track(trail, 'retry', app.retry(job.id));
      return;
    case 'reveal':
      // It goes to a page and selects there, as the click asks.
      trail.blurred = true;
      track(trail, 'reveal', app.reveal(job.id));
      return;
    default:
      verb satisfies never;
  }
}

/** What is done with single entries of the history. */
export function onEntry(app: App, trail: Trail, { verb, pick }: Of<'on entry'>): void {
  const entry = pickFrom(app.history.entries.value, pick);
  if (!entry) return;
  switch (verb) {
    case 'place again':
      trail.placings.add(entry.id);
      track(trail, verb, app.placeAgain(entry.id));
      return;
    case 'try again':
      trail.ordered += 1;
      track(trail, verb, app.tryAgain(entry.id));
      return;
    case 'reveal':
      trail.blurred = true;
      track(trail, verb, app.revealEntry(entry.id));
      return;
    case 'remove':
      trail.givenUp.add(entry.id);
      track(trail, verb, app.removeEntries([entry.id]));
      return;
    default:
      verb satisfies never;
  }
}

/** The jobs that a verb is tried on. Some of the tries come too late or too early on purpose. */
function worthTrying(verb: JobVerb): (job: Job) => boolean {
  if (verb === 'retry') return ({ state: { state } }) => state !== 'done';
  if (verb === 'reveal') return ({ state: { state } }) => state === 'done';
  return () => true;
}
