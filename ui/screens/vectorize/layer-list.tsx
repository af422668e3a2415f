import { foldList } from '../../components/fold-list.ts';
import { LayerItem } from '../../components/layer-item.tsx';
import { MoreLine } from '../../components/more-line.tsx';
import { AnimatedHint } from '../animated-hint.tsx';
import { countWords, layerIcon, reasonWords, sizeWords } from '../layer-words.ts';
import type { Candidate, Had } from '../layers-model.ts';
import type { Thumbnails } from '../thumbnails.ts';
import type { VectorizeModel } from './model.ts';

const folded = 5;

const HAD_WORDS = { done: 'Vectorized', asks: 'Asks in Work' } as const satisfies Record<Had, string>;

/** The selected layers; those that cannot be used with their reason, all of them at a click. */
export function LayerList({ model, thumbnails }: { model: VectorizeModel; thumbnails: Thumbnails }) {
  const candidates = model.candidates.value;
  if (candidates.length === 0) return <p class="hint empty">Select layers to vectorize</p>;
  const unfit = candidates.filter((candidate) => candidate.unfit !== null).length;
  const onlyUnfit = model.onlyUnfit.value && unfit > 0;
  const listed = onlyUnfit ? candidates.filter((candidate) => candidate.unfit !== null) : candidates;
  const { foldable, shown, rest } = foldList(listed, folded, model.expanded.value);
  return (
    <>
      <div class="title num">
        <h2>{countWords(candidates.length - unfit, candidates.length)}</h2>
        {unfit === 0 ? null : <UnfitButton model={model} count={unfit} pressed={onlyUnfit} />}
      </div>
      <ul class="list">
        {shown.map((candidate) => (
          <Item
            key={candidate.layer.id}
            candidate={candidate}
            had={model.had(candidate.layer)}
            thumbnails={thumbnails}
          />
        ))}
      </ul>
      {foldable ? <MoreLine rest={rest} onToggle={() => (model.expanded.value = !model.expanded.value)} /> : null}
      <AnimatedHint layers={model.animated.value} />
    </>
  );
}

/** With one layer there is nothing to sort out, and with none that can be used neither. */
function UnfitButton({ model, count, pressed }: { model: VectorizeModel; count: number; pressed: boolean }) {
  const words = `${count} can’t be used`;
  if (count === model.candidates.value.length) return <span class="push warning">{words}</span>;
  return (
    <button
      type="button"
      class="btn ghost push warning"
      aria-pressed={pressed}
      title={pressed ? 'Show all layers' : 'Show only these'}
      onClick={() => {
        model.onlyUnfit.value = !pressed;
      }}
    >
      {words}
    </button>
  );
}

interface ItemProps {
  candidate: Candidate;
  had: Had | null;
  thumbnails: Thumbnails;
}

function Item({ candidate: { layer, unfit }, had, thumbnails }: ItemProps) {
  return (
    <LayerItem
      name={layer.name}
      icon={layerIcon(layer)}
      thumbnail={thumbnails.of(layer.id)}
      size={had === null ? sizeWords(layer) : HAD_WORDS[had]}
      reason={unfit === null ? null : reasonWords(layer, unfit)}
    />
  );
}
