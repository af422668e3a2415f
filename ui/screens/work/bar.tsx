import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import type { WorkModel } from './model.ts';

/** What can be done to all jobs. Each button keeps its place, so that the focus stays when the last job ends. */
export function WorkBar({ model }: { model: WorkModel }) {
  if (model.jobs.value.length === 0) return null;
  const running = model.running.value;
  const paused = model.pause.value !== null;
  return (
    <>
      {running ? (
        <Button off={!paused && !model.pausable.value} onClick={() => (paused ? model.goOn() : model.pauseWork())}>
          <Icon name={paused ? 'play' : 'pause'} />
          {paused ? 'Resume' : 'Pause'}
        </Button>
      ) : null}
      <Button onClick={() => (running ? model.cancelAll() : model.dismissFinished())}>
        {running ? 'Cancel all' : 'Clear the list'}
      </Button>
    </>
  );
}
