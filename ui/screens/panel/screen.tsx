import { useLayoutEffect, useRef } from 'preact/hooks';
import { MoneyLine } from '../../components/money-line.tsx';
import { formatUnits } from '../../lib/format.ts';
import { AccountScreen } from '../account/screen.tsx';
import { runWords } from '../run-words.ts';
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
    focusFirst(root.current);
  }, []);

  // On the document, because the focus may have gone with the control that had it.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      if (account.replacing.value) account.keepOld();
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

/** The first control of the screen; its primary button where there is no other. */
function focusFirst(root: Element | null) {
  const controls = ['main :is(textarea, input, button:not([tabindex="-1"]))', '.foot .btn.primary'];
  for (const control of controls) {
    const found = root?.querySelector<HTMLElement>(control);
    found?.focus();
    if (found) return;
  }
}

function OpenScreen({ models, clockTime }: PanelScreenProps) {
  const { panel, app } = models;
  const view = panel.view.value;
  switch (view) {
    case 'work':
      return (
        <div key={view} class="screen">
          <WorkScreen model={models.work} thumbnails={models.thumbnails} clockTime={clockTime} />
          <Notices app={app} panel={panel} />
          <WorkFooter models={models} />
        </div>
      );
    case 'account':
      return (
        <div key={view} class="screen">
          <AccountScreen model={models.account} notices={<Notices app={app} panel={panel} />} />
        </div>
      );
    case 'create':
    case 'vectorize':
    case 'background':
      return <JobScreen key={view} models={models} tab={view} />;
  }
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
