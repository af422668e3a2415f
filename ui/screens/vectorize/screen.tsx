import { Checkbox } from '../../components/checkbox.tsx';
import { LayerItem } from '../../components/layer-item.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { BrandRow } from '../brand/block.tsx';
import type { BrandModel } from '../brand/model.ts';
import { countWords, layerIcon, reasonWords, sizeWords } from '../layer-words.ts';
import type { Candidate, LayersModel } from '../layers-model.ts';
import { originals } from '../originals.ts';
import type { Thumbnails } from '../thumbnails.ts';

const folded = 5;

interface VectorizeScreenProps {
  model: LayersModel;
  brand: BrandModel;
  thumbnails: Thumbnails;
}

/** The selected layers, and what becomes of them. */
export function VectorizeScreen({ model, brand, thumbnails }: VectorizeScreenProps) {
  const { original, dropBackground } = model.preferences.value;
  return (
    <>
      <section class="section">
        <LayerList model={model} thumbnails={thumbnails} />
      </section>
      <section class="section rows">
        <Row label="Original">
          <Segmented
            label="Original"
            value={original}
            segments={originals}
            onChange={(value) => model.change({ original: value })}
          />
        </Row>
        <BrandRow model={brand} />
      </section>
      <section class="section">
        <div class="title">
          <h2>Clean-up</h2>
          <span class="muted">Free</span>
        </div>
        <Checkbox
          label="Drop background shape"
          checked={dropBackground}
          onChange={(checked) => model.change({ dropBackground: checked })}
        />
      </section>
    </>
  );
}

function LayerList({ model, thumbnails }: { model: LayersModel; thumbnails: Thumbnails }) {
  const candidates = model.candidates.value;
  const usable = model.usable.value.length;
  if (candidates.length === 0) return <p class="hint empty">Select layers to vectorize</p>;
  const expanded = model.expanded.value;
  // One more line takes the place that "1 more" would take.
  const foldable = candidates.length > folded + 1;
  const shown = foldable && !expanded ? candidates.slice(0, folded) : candidates;
  return (
    <>
      <div class="title num">
        <h2>{countWords(usable, candidates.length)}</h2>
        {usable === candidates.length ? null : (
          <span class="push warning">{candidates.length - usable} can’t be used</span>
        )}
      </div>
      <ul class="list">
        {shown.map((candidate) => (
          <Item key={candidate.layer.id} candidate={candidate} thumbnails={thumbnails} />
        ))}
      </ul>
      {foldable ? (
        <button
          type="button"
          class="more-line num"
          aria-expanded={expanded}
          onClick={() => {
            model.expanded.value = !expanded;
          }}
        >
          {expanded ? 'Show fewer' : `${candidates.length - folded} more`}
        </button>
      ) : null}
    </>
  );
}

function Item({ candidate: { layer, unfit }, thumbnails }: { candidate: Candidate; thumbnails: Thumbnails }) {
  return (
    <LayerItem
      name={layer.name}
      icon={layerIcon(layer)}
      thumbnail={thumbnails.of(layer.id)}
      size={sizeWords(layer)}
      reason={unfit === null ? null : reasonWords(layer, unfit)}
    />
  );
}
