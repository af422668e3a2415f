import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { priceWords } from '../price-words.ts';
import { CLOSENESS, type ExploreModel } from './model.ts';

const steps = CLOSENESS.map((value) => ({ value, label: value }));

/** More like the selected picture of a set. */
export function SimilarLine({ model }: { model: ExploreModel }) {
  if (!model.hasLike.value) return null;
  const { text, name } = priceWords('Similar', null);
  const reason = model.similarReason.value;
  return (
    <div class="line similar">
      <span class="muted">Closeness</span>
      <Segmented
        label="Closeness, from 1, loose, to 5, very close"
        value={model.closeness.value}
        segments={steps}
        onChange={(value) => {
          model.closeness.value = value;
        }}
      />
      <Button
        name={reason === null ? name : `${name}. ${reason}`}
        off={reason !== null}
        onClick={() => model.similar()}
      >
        {text}
      </Button>
    </div>
  );
}
