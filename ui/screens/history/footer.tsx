import { MoneyLine } from '../../components/money-line.tsx';
import { PrimaryButton } from '../../components/primary-button.tsx';
import { formatUnits } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import { runWords } from '../run-words.ts';
import type { HistoryModel } from './model.ts';

/** The balance, and the one action of the history, which is free. */
export function HistoryFooter({ app, model }: { app: App; model: HistoryModel }) {
  const balance = app.balance.value;
  const entry = model.list.chosen.value;
  const place = model.actions.value?.place ?? null;
  return (
    <footer class={place === null ? 'foot slim' : 'foot'}>
      <MoneyLine balance={balance === null ? null : formatUnits(balance)}>
        {place === null || place.off === null ? (
          <span>{runWords(app.spent.value.total, app.unclear.value)}</span>
        ) : (
          <span id="why-off" class="why">
            {place.off}
          </span>
        )}
      </MoneyLine>
      {entry === null || place === null ? null : (
        <div class="actions">
          <PrimaryButton
            label={place.verb}
            name={place.off === null ? `${place.verb}, free` : place.verb}
            off={place.off !== null}
            describedBy={place.off === null ? undefined : 'why-off'}
            onClick={() => model.place(entry.id)}
          />
        </div>
      )}
    </footer>
  );
}
