import { ActionMenu } from '../../components/action-menu.tsx';
import { Icon } from '../../components/icon.tsx';
import type { BrandModel } from '../brand/model.ts';

/** What has no tab of its own. */
export function MoreMenu({ brand }: { brand: BrandModel }) {
  return (
    <ActionMenu name="More" actions={[{ label: 'Recolor selection', run: () => brand.open('recolor') }]}>
      <Icon name="more" />
    </ActionMenu>
  );
}
