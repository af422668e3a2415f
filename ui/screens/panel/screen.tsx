import { useLayoutEffect, useRef } from 'preact/hooks';
import { MoneyLine } from '../../components/money-line.tsx';
import { formatUnits } from '../../lib/format.ts';
import { AccountScreen } from '../account/screen.tsx';
import { WorkScreen } from '../work/screen.tsx';
import { JobScreen } from './job-screen.tsx';
import type { Models } from './models.ts';
import { NavBar } from './nav-bar.tsx';
import { Notices } from './notices.tsx';

interface PanelScreenProps {
  models: Models;
  clockTime: (ms: number) => string;
}

/** The panel once there is a token: the bar, and the screen that is open. */
export function PanelScreen({ models, clockTime }: PanelScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  const { panel, account } = models;

  // The frame ignores the autofocus attribute, and without focus the first keys would reach the canvas.
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('main :is(textarea, button:not([tabindex="-1"]))')?.focus();
  }, []);

  // On the document, because the focus may have gone with the control that had it.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      if (account.replacing.value) account.replacing.value = false;
      else if (panel.back()) root.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [account, panel]);

  return (
    <div ref={root} class="screen">
      <NavBar model={panel} />
      <OpenScreen models={models} clockTime={clockTime} />
    </div>
  );
}

function OpenScreen({ models, clockTime }: PanelScreenProps) {
  const { panel, app } = models;
  const view = panel.view.value;
  switch (view) {
    case 'work':
      return (
        <div key={view} class="screen">
          <WorkScreen model={models.work} thumbnails={models.thumbnails} clockTime={clockTime} />
          <Notices app={app} />
          <WorkFooter models={models} />
        </div>
      );
    case 'account':
      return (
        <div key={view} class="screen">
          <AccountScreen model={models.account} notices={<Notices app={app} />} />
        </div>
      );
    case 'create':
    case 'vectorize':
    case 'background':
      return <JobScreen key={view} models={models} tab={view} />;
  }
}

function WorkFooter({ models: { app, work } }: { models: Models }) {
  const balance = app.balance.value;
  const unclear = work.unclear.value;
  return (
    <footer class="foot slim">
      <MoneyLine balance={balance === null ? null : formatUnits(balance)}>
        <span>
          This run {formatUnits(app.spent.value.total)}
          {unclear === 0 ? null : `, ${unclear} unclear`}
        </span>
      </MoneyLine>
    </footer>
  );
}
