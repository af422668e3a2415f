import type { ComponentChildren } from 'preact';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Ring } from '../../components/ring.tsx';
import { Tabs } from '../../components/tabs.tsx';
import type { Pause } from '../../state/types.ts';
import type { PanelModel } from './model.ts';
import { tabs } from './views.ts';

export const screenId = 'screen';

/** The bar: tabs, what has none, then the work and the account. */
export function NavBar({ model, more }: { model: PanelModel; more: ComponentChildren }) {
  return (
    <header class="nav">
      <Tabs label="Jobs" value={model.tab.value} tabs={tabs} panelId={screenId} onChange={(tab) => model.open(tab)} />
      {more}
      <span class="push" />
      <LogButton model={model} />
      <IconButton
        icon="account"
        name="Account"
        pressed={model.view.value === 'account'}
        onClick={() => model.toggle('account')}
      />
    </header>
  );
}

/** A clock; while jobs run, a ring with the number to go. A dot tells of a stop by the budget, and of failures that have not been looked at. */
function LogButton({ model }: { model: PanelModel }) {
  const active = model.active.value;
  const attention = model.attention.value;
  const pause = model.pause.value;
  const facts = [active === 0 ? '' : `${active} to go`, pauseWords(pause), attentionWords(attention)];
  return (
    <button
      type="button"
      class={active === 0 ? 'icon-btn marked' : 'running num marked'}
      aria-label={['Work and history', ...facts].filter((fact) => fact !== '').join(', ')}
      title="Work and history"
      aria-pressed={model.log.value !== null}
      onClick={() => model.toggle('log')}
    >
      {active === 0 ? <Icon name="clock" /> : <Ring share={model.share.value} />}
      {active === 0 ? null : active}
      {attention === 0 && pause?.why !== 'budget' ? null : <i class="mark" />}
    </button>
  );
}

function pauseWords(pause: Pause | null): string {
  if (pause === null) return '';
  return pause.why === 'user' ? 'paused' : 'stopped at your budget';
}

function attentionWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 needs attention' : `${count} need attention`;
}
