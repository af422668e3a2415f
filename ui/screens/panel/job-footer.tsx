import { Button } from '../../components/button.tsx';
import { MoneyLine } from '../../components/money-line.tsx';
import { PrimaryButton } from '../../components/primary-button.tsx';
import { formatUnits } from '../../lib/format.ts';
import { priceText, priceWords } from '../price-words.ts';
import type { Shortfall } from '../shortfall.ts';
import { TooFew } from '../too-few.tsx';

interface JobFooterProps {
  /** What the primary button does; its price follows. */
  verb: string;
  /** API units of the click, and of one result; null where the price is unknown. */
  units: number | null;
  each: number | null;
  /** Units that are added once, whatever the count. */
  extra?: number;
  balance: number | null;
  /** What this run has cost. */
  run: string;
  short: Shortfall | null;
  /** Why the button is off; null while it is on. */
  reason: string | null;
  /** True where the reason is the user's mistake rather than something left to do. */
  mistaken?: boolean;
  onRun: () => void;
  onRunAffordable: () => void;
  onAddUnits: () => void;
}

/** The balance, why the button is off, and the one priced action of a screen. */
export function JobFooter(props: JobFooterProps) {
  const { verb, units, each, balance, run, short, reason, mistaken = false } = props;
  const words = units === null || units > 0 ? priceWords(verb, units) : null;
  return (
    <footer class="foot">
      <TooFew short={short} onAddUnits={props.onAddUnits} />
      <MoneyLine balance={balance === null ? null : formatUnits(balance)}>
        {reason === null ? (
          <span>{run}</span>
        ) : (
          <span id="why-off" class={mistaken ? 'why danger' : 'why'}>
            {reason}
          </span>
        )}
      </MoneyLine>
      <div class="actions">
        {short === null || short.affordable === 0 ? null : <Fewer {...props} short={short} />}
        <PrimaryButton
          label={words?.text ?? `${verb} · ${priceText(each)} each`}
          aside={words?.dollars}
          name={words?.name ?? `${verb}, ${priceText(each)} each`}
          off={reason !== null}
          describedBy={reason === null ? undefined : 'why-off'}
          onClick={props.onRun}
        />
      </div>
    </footer>
  );
}

function Fewer({ short, each, extra = 0, onRunAffordable }: JobFooterProps & { short: Shortfall }) {
  const words = priceWords(`Only ${short.affordable}`, each === null ? null : short.affordable * each + extra);
  return (
    <Button large name={words.name} onClick={onRunAffordable}>
      {words.text}
    </Button>
  );
}
