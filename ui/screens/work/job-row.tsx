import type { Job } from '../../jobs/job.ts';
import { kindIcon } from '../kind-words.ts';
import { StoredPicture } from '../stored-picture.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import { jobActions } from './job-actions.ts';
import { JobChoices, JobCorner } from './job-buttons.tsx';
import type { WorkModel } from './model.ts';
import { StateLine } from './state-line.tsx';
import { stateWords } from './state-words.ts';

interface JobRowProps {
  job: Job;
  model: WorkModel;
  thumbnails: Thumbnails;
}

/** One job: its title, its state in words, and what can be done about it. */
export function JobRow({ job, model, thumbnails }: JobRowProps) {
  const { state } = job.state;
  const words = stateWords(job, model.facts(state === 'running' || state === 'waiting'));
  const actions = jobActions(job);
  return (
    <li class={words.more === null ? 'job' : 'job tall'}>
      <span class="thumb">
        <StoredPicture thumbnails={thumbnails} ids={pictureIds(job)} icon={kindIcon(job)} />
      </span>
      <div class="cut-inside">
        <span class="cut" title={job.title}>
          {job.title}
        </span>
        <StateLine words={words} />
        <JobChoices job={job} actions={actions} model={model} />
      </div>
      <JobCorner job={job} actions={actions} model={model} />
    </li>
  );
}

/** The result once it stands on the canvas, before that the layer that is worked on. */
function pictureIds({ layerId, state }: Job): readonly string[] {
  const placed = state.state === 'done' ? [state.placed.nodeId] : [];
  return layerId === null ? placed : [...placed, layerId];
}
