import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { NoticeBox } from '../components/notice-box.tsx';
import type { Shortfall } from './shortfall.ts';

/** What the balance lacks for a click, and where units are had. */
export function TooFew({ short, onAddUnits }: { short: Shortfall | null; onAddUnits: () => void }) {
  if (short === null) return null;
  return (
    <div class="foot-notice">
      <NoticeBox
        tone="warning"
        icon="wallet"
        title={short.title}
        text={short.text}
        action={
          <Button onClick={onAddUnits}>
            Add units <Icon name="out" />
          </Button>
        }
      />
    </div>
  );
}
