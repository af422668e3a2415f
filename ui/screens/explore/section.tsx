import { Button } from '../../components/button.tsx';
import { priceWords } from '../price-words.ts';
import type { ExploreModel } from './model.ts';

/** A set of different pictures instead of so many alike. What it costs stands nowhere, which is said before the click. */
export function ExploreSection({ model }: { model: ExploreModel }) {
  if (!model.offered.value) return null;
  const { text, name } = priceWords('Explore', null);
  const reason = model.reason.value;
  return (
    <section class="section explore">
      <p class="hint">
        Different pictures for this prompt, in one frame. Recraft publishes no price; the charge is shown after.
      </p>
      <Button
        name={reason === null ? name : `${name}. ${reason}`}
        off={reason !== null}
        onClick={() => model.explore()}
      >
        {text}
      </Button>
    </section>
  );
}
