import { Meter } from '../../components/meter.tsx';
import { NoticeBox } from '../../components/notice-box.tsx';
import { formatCount } from '../../lib/format.ts';
import type { Thumbnails } from '../thumbnails.ts';
import type { Folded, WorkItem } from './fold.ts';
import { FoldRow } from './fold-row.tsx';
import { JobRow } from './job-row.tsx';
import type { WorkModel } from './model.ts';
import type { JobCounts } from './progress.ts';

interface WorkScreenProps {
  model: WorkModel;
  thumbnails: Thumbnails;
}

/** Everything that was asked for in this run, each with its state in words. */
export function WorkScreen({ model, thumbnails }: WorkScreenProps) {
  if (model.jobs.value.length === 0) {
    return (
      <div class="body">
        <section class="section">
          <p class="hint">
            Nothing is in the works. What you generate, vectorize or cut out is listed here; earlier results are in the
            history.
          </p>
        </section>
      </div>
    );
  }
  return (
    <div class="body">
      <Stopped model={model} />
      <ProgressSection model={model} />
      <ul class="jobs">{model.items.value.map((item) => linesOf(item, { model, thumbnails }))}</ul>
    </div>
  );
}

/** Folds that their first jobs leave one by one; others grow at their end. */
const leaves: ReadonlySet<Folded> = new Set(['queued', 'waiting']);

function linesOf(item: WorkItem, props: WorkScreenProps) {
  if (item.kind === 'job') return <JobRow key={item.job.id} job={item.job} {...props} />;
  const { state, jobs } = item;
  const open = props.model.opened.value.has(state);
  return [
    <FoldRow
      key={`${state} ${(leaves.has(state) ? jobs.at(-1) : jobs[0])?.id ?? ''}`}
      fold={item}
      model={props.model}
    />,
    ...(open ? jobs.map((job) => <JobRow key={job.id} job={job} {...props} />) : []),
  ];
}

function Stopped({ model }: { model: WorkModel }) {
  const words = model.stopped.value;
  if (words === null) return null;
  return (
    <section class="section">
      <NoticeBox tone="warning" icon="pause" title={words.title} text={words.text} />
    </section>
  );
}

function ProgressSection({ model }: { model: WorkModel }) {
  const all = model.jobs.value.length;
  const counts = model.counts.value;
  return (
    <section class="section">
      <div class="title num">
        <h2>
          {formatCount(counts.done)} of {formatCount(all)} done
        </h2>
        <span class="push muted">{model.time.value}</span>
      </div>
      <Meter label="Done" done={counts.done} of={all} />
      <Others counts={counts} />
    </section>
  );
}

/** What ended otherwise, each with its own word. */
function Others({ counts: { failed, unknown, cancelled } }: { counts: JobCounts }) {
  if (failed + unknown + cancelled === 0) return null;
  return (
    <p class="others num">
      {failed === 0 ? null : <span class="danger">{formatCount(failed)} failed</span>}
      {unknown === 0 ? null : <span class="warning">{formatCount(unknown)} unclear</span>}
      {cancelled === 0 ? null : <span class="muted">{formatCount(cancelled)} cancelled</span>}
    </p>
  );
}
