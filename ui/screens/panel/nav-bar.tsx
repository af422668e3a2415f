import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Ring } from '../../components/ring.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { tabs, type PanelModel } from './model.ts';

export const screenId = 'screen';

/** The bar: tabs, then the work and the account. */
export function NavBar({ model }: { model: PanelModel }) {
  return (
    <header class="nav">
      <Tabs label="Jobs" value={model.tab.value} tabs={tabs} panelId={screenId} onChange={(tab) => model.open(tab)} />
      <span class="push" />
      <WorkButton model={model} />
      <IconButton
        icon="account"
        name="Account"
        pressed={model.view.value === 'account'}
        onClick={() => model.toggle('account')}
      />
    </header>
  );
}

/** A clock; while jobs run, a ring with the number to go. A dot tells of failures that have not been looked at. */
function WorkButton({ model }: { model: PanelModel }) {
  const active = model.active.value;
  const attention = model.attention.value;
  const facts = [active === 0 ? '' : `${active} to go`, attentionWords(attention)].filter((fact) => fact !== '');
  return (
    <button
      type="button"
      class={active === 0 ? 'icon-btn marked' : 'running num marked'}
      aria-label={['Work', ...facts].join(', ')}
      title="Work"
      aria-pressed={model.view.value === 'work'}
      onClick={() => model.toggle('work')}
    >
      {active === 0 ? <Icon name="clock" /> : <Ring share={model.share.value} />}
      {active === 0 ? null : active}
      {attention === 0 ? null : <i class="mark" />}
    </button>
  );
}

function attentionWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 needs attention' : `${count} need attention`;
}
