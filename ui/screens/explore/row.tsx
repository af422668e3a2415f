import { Button } from '../../components/button.tsx';
import { Row } from '../../components/row.tsx';
import { priceWords } from '../price-words.ts';
import type { ExploreModel } from './model.ts';

/** A set of different pictures instead of so many alike. What it costs stands nowhere, which is said before the click. */
export function ExploreRow({ model }: { model: ExploreModel }) {
  if (!model.offered.value) return null;
  const { text, name } = priceWords('Explore', null);
  const reason = model.reason.value;
  return (
    <Row label="Explore">
      <Button
        name={reason === null ? name : `${name}. ${reason}`}
        off={reason !== null}
        onClick={() => model.explore()}
      >
        {text}
      </Button>
      <p class="hint under">
        Different pictures for this prompt, in one frame. Recraft publishes no price; the charge is shown after.
      </p>
    </Row>
  );
}
