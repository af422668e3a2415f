import { Button } from '../../components/button.tsx';
import { PrimaryButton } from '../../components/primary-button.tsx';
import { plural } from '../../lib/format.ts';
import type { BrandModel } from './model.ts';

/** What the step is for. All of it is free. */
export function BrandFooter({ model }: { model: BrandModel }) {
  return (
    <footer class="foot slim">
      {model.task.value === 'recolor' ? <Recolor model={model} /> : <Use model={model} />}
    </footer>
  );
}

function Use({ model }: { model: BrandModel }) {
  const selected = model.selected.value;
  const reason = model.palette.value.length === 0 ? 'There are no colors yet' : null;
  return (
    <>
      <Why reason={reason} />
      <div class="actions">
        {selected === 0 ? null : (
          <Button large onClick={() => model.startRecoloring()}>
            Recolor {plural(selected, 'layer')}
          </Button>
        )}
        <PrimaryButton
          label="Use these colors"
          off={reason !== null}
          describedBy={reason === null ? undefined : 'why-off'}
          onClick={() => model.use()}
        />
      </div>
    </>
  );
}

function Recolor({ model }: { model: BrandModel }) {
  const { recolor } = model;
  const { label, reason } = recolor.action.value;
  const isDone = recolor.state.value.state === 'done';
  return (
    <>
      <Why reason={reason} />
      <div class="actions">
        {recolor.busy.value ? (
          <Button large onClick={() => recolor.stop()}>
            Cancel
          </Button>
        ) : null}
        {isDone && recolor.selected.value > 0 ? (
          <Button large onClick={() => recolor.readAgain()}>
            Read again
          </Button>
        ) : null}
        <PrimaryButton
          label={label}
          off={reason !== null}
          describedBy={reason === null ? undefined : 'why-off'}
          onClick={() => (isDone ? model.leave() : recolor.run())}
        />
      </div>
    </>
  );
}

function Why({ reason }: { reason: string | null }) {
  return reason === null ? null : (
    <div class="money">
      <span id="why-off" class="why">
        {reason}
      </span>
    </div>
  );
}
