import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { Job } from '../../jobs/job.ts';
import { formatCount } from '../../lib/format.ts';
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
  const { retry, remedy, details, discard, choice } = actions;
  const unknown = job.state.state === 'unknown';
  if (choice !== null) return <PlaceWhich job={job} simpler={choice.simpler} model={model} />;
  if (retry === null && remedy === null && details === null && !discard) return null;
  return (
    <div class="line">
      {remedy === 'add-units' ? (
        <Button onClick={() => model.openLink(tokenPage)}>
          Add units <Icon name="out" />
        </Button>
      ) : null}
      {remedy === 'check-again' ? <Button onClick={() => model.checkAgain()}>Check again</Button> : null}
      {remedy === 'choose-style' ? <Button onClick={() => model.chooseStyle()}>Choose another style</Button> : null}
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

/** Both are free: the result is there. */
function PlaceWhich({ job: { id, title }, simpler, model }: { job: Job; simpler: number | null; model: WorkModel }) {
  return (
    <div class="line">
      {simpler === null ? null : (
        <Button
          name={`Place the simpler one, ${formatCount(simpler)} paths: ${title}`}
          onClick={() => model.placeSimpler(id)}
        >
          Place {formatCount(simpler)} paths
        </Button>
      )}
      <Button
        kind={simpler === null ? 'secondary' : 'ghost'}
        name={`Place it as it is: ${title}`}
        onClick={() => model.retry(id)}
      >
        Place as it is
      </Button>
    </div>
  );
}

function TryAgain({ price, onClick }: { price: number | null; onClick: () => void }) {
  const words = priceWords('Try again', price);
  return (
    <Button name={words.name} onClick={onClick}>
      {words.text}
    </Button>
  );
}
