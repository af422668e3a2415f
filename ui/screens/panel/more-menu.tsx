import { ActionMenu } from '../../components/action-menu.tsx';
import { Icon } from '../../components/icon.tsx';
import type { Models } from './models.ts';

/** What has no tab of its own. */
export function MoreMenu({ models: { brand, panel, styles } }: { models: Pick<Models, 'brand' | 'panel' | 'styles'> }) {
  return (
    <ActionMenu
      name="More"
      actions={[
        { label: 'Styles', run: () => styles.open() },
        { label: 'Recolor selection', run: () => brand.open('recolor') },
        { label: 'Sets', run: () => panel.open('sets') },
      ]}
    >
      <Icon name="more" />
    </ActionMenu>
  );
}
