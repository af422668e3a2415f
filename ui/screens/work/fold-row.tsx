import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { kindIcon } from '../kind-words.ts';
import type { WorkItem } from './fold.ts';
import { foldTitle, foldWords } from './fold-words.ts';
import { jobActions } from './job-actions.ts';
import type { WorkModel } from './model.ts';
import { StateLine } from './state-line.tsx';

interface FoldRowProps {
  fold: Extract<WorkItem, { kind: 'fold' }>;
  model: WorkModel;
}

/** Several neighbors of one state in one line, which opens. */
export function FoldRow({ fold: { state, jobs }, model }: FoldRowProps) {
  const open = model.opened.value.has(state);
  const title = foldTitle(state, jobs);
  const [first] = jobs;
  const start = model.forecast.value.get(first.id) ?? null;
  const words = foldWords(jobs, model.facts(state === 'queued' || state === 'waiting'), start);
  return (
    <li class={words.more === null ? 'job' : 'job tall'}>
      <span class="thumb">
        <Icon name={kindIcon(first)} muted />
      </span>
      <div class="cut-inside">
        <span class="cut" title={title}>
          {title}
        </span>
        <StateLine words={words} />
      </div>
      <span class="corner">
        <IconButton
          icon="down"
          name={`Show these ${String(jobs.length)}`}
          expanded={open}
          onClick={() => model.toggleFold(state)}
        />
        <FoldCorner fold={{ kind: 'fold', state, jobs }} model={model} />
      </span>
    </li>
  );
}

/** Does to all of them what the corner of each would do, where that makes sense. */
function FoldCorner({ fold: { jobs }, model }: FoldRowProps) {
  const actions = jobActions(jobs[0]);
  const ids = jobs.map(({ id }) => id);
  const these = `these ${String(jobs.length)}`;
  if (actions.cancel) return <IconButton icon="close" name={`Cancel ${these}`} onClick={() => model.cancel(...ids)} />;
  if (actions.dismiss) {
    return <IconButton icon="close" name={`Dismiss ${these}`} onClick={() => model.dismiss(...ids)} />;
  }
  return null;
}
