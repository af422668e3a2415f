import { MoneyLine } from '../../components/money-line.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { formatUnits } from '../../lib/format.ts';
import { HistoryBar } from '../history/bar.tsx';
import { HistoryFooter } from '../history/footer.tsx';
import { HistoryScreen } from '../history/screen.tsx';
import { runWords } from '../run-words.ts';
import { WorkBar } from '../work/bar.tsx';
import { WorkScreen } from '../work/screen.tsx';
import type { Models } from './models.ts';
import { Notices } from './notices.tsx';

const views = [
  { value: 'work', label: 'Work' },
  { value: 'history', label: 'History' },
] as const;

/** What runs, or what was made: two views of one screen, so that the focus stays on the choice between them. */
export function LogScreen({ models, log }: { models: Models; log: 'work' | 'history' }) {
  const { app, panel, work, history, thumbnails } = models;
  const isWork = log === 'work';
  return (
    <div class="screen">
      <main class="screen">
        <h1 class="vh">{isWork ? 'Work' : 'History'}</h1>
        <div class="sub">
          <Segmented label="View" value={log} segments={views} onChange={(view) => panel.open(view)} />
          <span class="push" />
          {isWork ? <WorkBar model={work} /> : <HistoryBar model={history} />}
        </div>
        {isWork ? <WorkScreen model={work} thumbnails={thumbnails} /> : <HistoryScreen model={history} />}
      </main>
      <Notices models={models} />
      {isWork ? <WorkFooter models={models} /> : <HistoryFooter app={app} model={history} />}
    </div>
  );
}

function WorkFooter({ models: { app } }: { models: Models }) {
  const balance = app.balance.value;
  return (
    <footer class="foot slim">
      <MoneyLine balance={balance === null ? null : formatUnits(balance)}>
        <span>{runWords(app.spent.value.total, app.unclear.value) || `This run ${formatUnits(0)}`}</span>
      </MoneyLine>
    </footer>
  );
}
