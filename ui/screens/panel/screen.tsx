import { useLayoutEffect, useRef } from 'preact/hooks';
import { AccountScreen } from '../account/screen.tsx';
import { JobScreen } from './job-screen.tsx';
import { LogScreen } from './log-screen.tsx';
import { BrandScreen } from '../brand/screen.tsx';
import type { Models } from './models.ts';
import { MoreMenu } from './more-menu.tsx';
import { NavBar } from './nav-bar.tsx';
import { SetsStep } from './sets-step.tsx';
import { StylesStep } from './styles-step.tsx';
import { Notices } from './notices.tsx';

/** The panel once there is a token: the bar, and the screen that is open. */
export function PanelScreen({ models }: { models: Models }) {
  const root = useRef<HTMLDivElement>(null);
  const { panel, account, brand, styles } = models;
  const inBrand = panel.view.value === 'brand';
  const inSets = panel.view.value === 'sets';
  const inStep = inBrand || inSets || panel.view.value === 'styles';

  // The frame ignores the autofocus attribute, and without focus the first keys would reach the canvas.
  useLayoutEffect(() => {
    focusFirst(root.current);
  }, []);

  // On the document, because the focus may have gone with the control that had it.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      if (account.replacing.value) account.keepOld();
      else if (closeSearch(models)) root.current?.querySelector<HTMLElement>('.sub [aria-expanded]')?.focus();
      else if (panel.view.value === 'brand' && brand.back()) return;
      else if (panel.view.value === 'styles' && styles.back()) return;
      else if (panel.back()) root.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [models, account, brand, styles, panel]);

  // What the step was opened with has the focus again.
  const inStyles = inStep && !inSets && styles.forCreate.value ? 'styles' : 'more';
  const step = inBrand ? brand.task.value : inStep ? inStyles : null;
  const stepBefore = useRef<typeof step>(null);
  useLayoutEffect(() => {
    if (stepBefore.current !== null && step === null) focusOpener(root.current, stepBefore.current);
    stepBefore.current = step;
  }, [step]);

  return (
    <div ref={root} class="screen">
      {inStep ? null : <NavBar model={panel} more={<MoreMenu models={models} />} />}
      <OpenScreen models={models} />
    </div>
  );
}

const openers = {
  choose: 'button[data-opens="brand"], [data-opens="brand"] button',
  recolor: '.nav [aria-haspopup="menu"]',
  styles: '[data-opens="styles"] button',
  more: '.nav [aria-haspopup="menu"]',
};

function focusOpener(root: Element | null, step: keyof typeof openers) {
  const opener = root?.querySelector<HTMLElement>(openers[step]);
  (opener ?? root?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]'))?.focus();
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

/** Whether there was a search to close. */
function closeSearch({ panel, history: { list } }: Models): boolean {
  if (panel.log.value !== 'history' || list.query.value === null) return false;
  list.query.value = null;
  return true;
}

function OpenScreen({ models }: { models: Models }) {
  const view = models.panel.view.value;
  switch (view) {
    case 'work':
    case 'history':
      return <LogScreen key="log" models={models} log={view} />;
    case 'account':
      return (
        <div key={view} class="screen">
          <AccountScreen model={models.account} notices={<Notices models={models} />} />
        </div>
      );
    case 'brand':
      return <BrandScreen key={view} model={models.brand} notices={<Notices models={models} />} />;
    case 'sets':
      return <SetsStep key={view} models={models} />;
    case 'styles':
      return <StylesStep key={view} models={models} />;
    case 'create':
    case 'vectorize':
    case 'background':
      return <JobScreen key={view} models={models} tab={view} />;
  }
}
