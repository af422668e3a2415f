import { modelById } from '../../catalog/choose-model.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { Spinner } from '../../components/spinner.tsx';
import { Thumb } from '../../components/thumb.tsx';
import type { Job } from '../../jobs/job.ts';
import { tokenPage } from '../links.ts';
import { priceWords } from '../price-words.ts';
import { jobActions, type JobActions } from './job-actions.ts';
import type { WorkModel } from './model.ts';
import { stateWords, type StateWords } from './state-words.ts';

const kindIcons: Readonly<Record<Job['kind'], IconName>> = {
  generate: 'vector',
  vectorize: 'vector',
  background: 'cutout',
};

interface JobRowProps {
  job: Job;
  model: WorkModel;
  thumbnail: Uint8Array | null;
  clockTime: (ms: number) => string;
}

/** One job: its title, its state in words, and what can be done about it. */
export function JobRow({ job, model, thumbnail, clockTime }: JobRowProps) {
  const words = stateWords(job, model.now.value, clockTime);
  const actions = jobActions(job);
  const icon = modelById(job.model ?? '')?.output ?? kindIcons[job.kind];
  return (
    <li class={words.more === null ? 'job' : 'job tall'}>
      <Thumb bytes={thumbnail} icon={icon} />
      <div class="cut-inside">
        <span class="cut" title={job.title}>
          {job.title}
        </span>
        <span class={`state num ${words.tone}`}>
          <Mark mark={words.mark} />
          <span>{words.line}</span>
        </span>
        {words.more === null ? null : <p class="num">{words.more}</p>}
        <Choices job={job} actions={actions} model={model} />
      </div>
      <Corner job={job} actions={actions} model={model} />
    </li>
  );
}

function Mark({ mark }: { mark: StateWords['mark'] }) {
  if (mark === 'none') return null;
  return mark === 'spinner' ? <Spinner /> : <Icon name={mark} />;
}

interface ActionProps {
  job: Job;
  actions: JobActions;
  model: WorkModel;
}

function Corner({ job, actions, model }: ActionProps) {
  if (actions.cancel) {
    return <IconButton icon="close" name={`Cancel: ${job.title}`} onClick={() => model.cancel(job.id)} />;
  }
  if (actions.reveal) {
    return <IconButton icon="locate" name={`Select on canvas: ${job.title}`} onClick={() => model.reveal(job.id)} />;
  }
  if (actions.dismiss) {
    return <IconButton icon="close" name={`Dismiss: ${job.title}`} onClick={() => model.dismiss(job.id)} />;
  }
  return <span />;
}

function Choices({ job, actions, model }: ActionProps) {
  if (actions.retry === null && actions.remedy === null && actions.details === null) return null;
  const price = actions.retry === 'priced' && job.price !== null ? priceWords('Try again', job.price) : null;
  return (
    <div class="line">
      {actions.remedy === 'add-units' ? (
        <Button onClick={() => model.openLink(tokenPage)}>
          Add units <Icon name="out" />
        </Button>
      ) : null}
      {actions.remedy === 'check-again' ? <Button onClick={() => model.checkAgain()}>Check again</Button> : null}
      {actions.retry === 'free' ? (
        <Button name="Place it, free" onClick={() => model.retry(job.id)}>
          Place it · free
        </Button>
      ) : null}
      {actions.retry === 'priced' ? (
        <Button name={price?.name} onClick={() => model.retry(job.id)}>
          {price?.text ?? 'Try again'}
        </Button>
      ) : null}
      {actions.details === null ? null : <CopyButton label="Copy details" text={actions.details} />}
    </div>
  );
}
