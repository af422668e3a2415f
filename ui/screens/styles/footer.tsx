import { Button } from '../../components/button.tsx';
import { MoneyLine } from '../../components/money-line.tsx';
import { PrimaryButton } from '../../components/primary-button.tsx';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { formatElapsed, formatSeconds, formatUnits } from '../../lib/format.ts';
import { priceWords } from '../price-words.ts';
import { TooFew } from '../too-few.tsx';
import type { StylesModel } from './model.ts';

/** What the footer tells of the wallet and the time. */
export interface FooterMoney {
  readonly balance: number | null;
  /** What this run has cost. */
  readonly run: string;
  /** In ms as the app's clock has it. */
  readonly now: number;
  readonly onAddUnits: () => void;
}

/** The balance, why the button is off or how far a style is, and the one priced action. */
export function StylesFooter({ model, money }: { model: StylesModel; money: FooterMoney }) {
  const { form } = model;
  const making = form.making.value;
  const reason = form.reason.value;
  const words = priceWords('Make style', TOOL_PRICES.createStyle);
  return (
    <footer class="foot">
      <TooFew short={form.short.value} onAddUnits={money.onAddUnits} />
      <MoneyLine balance={money.balance === null ? null : formatUnits(money.balance)}>
        {making !== null ? (
          <span class="num">{makingWords(making, money.now)}</span>
        ) : reason === null ? (
          <span>{money.run}</span>
        ) : (
          <span id="why-off" class="why">
            {reason}
          </span>
        )}
      </MoneyLine>
      <div class="actions">
        {making === null ? null : (
          <Button large name="Cancel making the style" onClick={() => form.stop()}>
            Cancel
          </Button>
        )}
        <PrimaryButton
          label={words.text}
          aside={words.dollars}
          name={words.name}
          off={reason !== null}
          describedBy={reason === null || making !== null ? undefined : 'why-off'}
          onClick={() => void model.make()}
        />
      </div>
    </footer>
  );
}

/** The important word first: `Waiting 4 s for Recraft’s limit`, `Making it, 0:07`. */
function makingWords({ since, sent, until }: NonNullable<StylesModel['form']['making']['value']>, now: number): string {
  if (until !== null && until > now) return `Waiting ${formatSeconds(until - now)} for Recraft’s limit`;
  return sent === null ? 'Reading the layers' : `Making it, ${formatElapsed(now - since)}`;
}
