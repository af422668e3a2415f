import { Button } from '../../components/button.tsx';
import { Meter } from '../../components/meter.tsx';
import type { Job } from '../../jobs/job.ts';
import { formatCount } from '../../lib/format.ts';
import type { Thumbnails } from '../thumbnails.ts';
import { JobRow } from './job-row.tsx';
import type { JobCounts, WorkModel } from './model.ts';

interface WorkScreenProps {
  model: WorkModel;
  thumbnails: Thumbnails;
  /** A time in ms as the user's computer writes it. */
  clockTime: (ms: number) => string;
}

/** Everything that was asked for in this run, each with its state in words. */
export function WorkScreen({ model, thumbnails, clockTime }: WorkScreenProps) {
  const jobs = model.jobs.value;
  const counts = model.counts.value;
  return (
    <main class="screen">
      <div class="sub">
        <h1>Work</h1>
        <span class="push" />
        <ListButton model={model} />
      </div>
      <div class="body">
        {jobs.length === 0 ? (
          <section class="section">
            <p class="hint">Nothing is in the works. What you generate, vectorize or cut out is listed here.</p>
          </section>
        ) : (
          <>
            <section class="section">
              <div class="title num">
                <h2>
                  {formatCount(counts.done)} of {formatCount(jobs.length)} done
                </h2>
                <Others counts={counts} />
                <span class="push muted">{model.estimate.value}</span>
              </div>
              <Meter label="Done" done={counts.done} of={jobs.length} />
            </section>
            <ul class="jobs">
              {jobs.map((job) => (
                <JobRow
                  key={job.id}
                  job={job}
                  model={model}
                  thumbnail={pictureOf(job, thumbnails)}
                  clockTime={clockTime}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  );
}

/** What ended otherwise, each with its own word. */
function Others({ counts: { failed, unknown, cancelled } }: { counts: JobCounts }) {
  return (
    <>
      {failed === 0 ? null : <span class="danger">{formatCount(failed)} failed</span>}
      {unknown === 0 ? null : <span class="warning">{formatCount(unknown)} unclear</span>}
      {cancelled === 0 ? null : <span class="muted">{formatCount(cancelled)} cancelled</span>}
    </>
  );
}

/** One button in one place, so that the focus stays on it when the last job ends. */
function ListButton({ model }: { model: WorkModel }) {
  if (model.jobs.value.length === 0) return null;
  const running = model.running.value;
  return (
    <Button onClick={() => (running ? model.cancelAll() : model.dismissFinished())}>
      {running ? 'Cancel all' : 'Clear the list'}
    </Button>
  );
}

/** The result once it stands on the canvas, before that the layer that is worked on. */
function pictureOf({ layerId, state }: Job, thumbnails: Thumbnails): Uint8Array | null {
  const placed = state.state === 'done' ? thumbnails.of(state.placed.nodeId) : null;
  return placed ?? (layerId === null ? null : thumbnails.of(layerId));
}
