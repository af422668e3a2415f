import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { Job } from '../../jobs/job.ts';
import { tokenPage } from '../links.ts';
import { priceWords } from '../price-words.ts';
import type { JobActions } from './job-actions.ts';
import type { WorkModel } from './model.ts';

interface ActionProps {
  job: Job;
  actions: JobActions;
  model: WorkModel;
}

/** The one small action at the end of a job's row. */
export function JobCorner({ job: { id, title, state }, actions, model }: ActionProps) {
  if (actions.cancel) return <IconButton icon="close" name={`Cancel: ${title}`} onClick={() => model.cancel(id)} />;
  if (actions.reveal) {
    return <IconButton icon="locate" name={`Select on canvas: ${title}`} onClick={() => model.reveal(id)} />;
  }
  // An unclear one has a button with words, since leaving it is a decision.
  if (actions.dismiss && state.state !== 'unknown') {
    return <IconButton icon="close" name={`Dismiss: ${title}`} onClick={() => model.dismiss(id)} />;
  }
  return <span />;
}

/** What the user may decide about a job, below its state. */
export function JobChoices({ job, actions, model }: ActionProps) {
  const { retry, remedy, details, discard } = actions;
  const unknown = job.state.state === 'unknown';
  if (retry === null && remedy === null && details === null && !discard) return null;
  return (
    <div class="line">
      {remedy === 'add-units' ? (
        <Button onClick={() => model.openLink(tokenPage)}>
          Add units <Icon name="out" />
        </Button>
      ) : null}
      {remedy === 'check-again' ? <Button onClick={() => model.checkAgain()}>Check again</Button> : null}
      {retry === 'free' ? (
        <Button name="Place it, free" onClick={() => model.retry(job.id)}>
          Place it · free
        </Button>
      ) : null}
      {retry === 'priced' ? <TryAgain price={job.price} onClick={() => model.retry(job.id)} /> : null}
      {discard ? (
        <Button kind="ghost" onClick={() => model.discard(job.id)}>
          Discard
        </Button>
      ) : null}
      {unknown ? (
        <Button kind="ghost" onClick={() => model.dismiss(job.id)}>
          Leave it
        </Button>
      ) : null}
      {details === null ? null : <CopyButton label="Copy details" text={details} />}
    </div>
  );
}

function TryAgain({ price, onClick }: { price: number | null; onClick: () => void }) {
  const words = price === null ? null : priceWords('Try again', price);
  return (
    <Button name={words?.name ?? 'Try again, price unknown'} onClick={onClick}>
      {words?.text ?? 'Try again · price unknown'}
    </Button>
  );
}
