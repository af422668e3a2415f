import { ActionMenu } from '../components/action-menu.tsx';
import { Icon } from '../components/icon.tsx';

/** What can be done next with a result; each only opens its screen. */
export type Onward = 'vectorize' | 'background' | 'recolor';

const steps: readonly { readonly label: string; readonly to: Onward }[] = [
  { label: 'Vectorize', to: 'vectorize' },
  { label: 'Cut out', to: 'background' },
  { label: 'Recolor', to: 'recolor' },
];

/** The ways on from a result. */
export function OnwardMenu({ onChoose }: { onChoose: (to: Onward) => void }) {
  const actions = steps.map(({ label, to }) => ({ label, run: () => onChoose(to) }));
  return (
    <ActionMenu name="Vectorize, cut out or recolor this" actions={actions}>
      <Icon name="more" />
    </ActionMenu>
  );
}
