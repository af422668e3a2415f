import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { AnimatedHint } from '../animated-hint.tsx';
import { countWords, sizeWords } from '../layer-words.ts';
import { OriginalRow } from '../original-row.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import { EdgeSection } from './edge-section.tsx';
import { resultWords } from './fate-words.ts';
import type { BackgroundModel } from './model.ts';
import { StageSection } from './stage.tsx';

interface BackgroundScreenProps {
  model: BackgroundModel;
  thumbnails: Thumbnails;
  /** The larger picture of the shown layer. */
  stage: Thumbnails;
}

const results = [
  { value: 'cut', label: 'Cut out' },
  { value: 'mask', label: 'Mask' },
] as const;

/** The selected pictures, what will happen to them, and what has become of them. There is nothing to preview before a first result. */
export function BackgroundScreen({ model, thumbnails, stage }: BackgroundScreenProps) {
  const shown = model.shown.value;
  return (
    <>
      <section class="section">
        <Heading model={model} />
        <StageSection model={model} thumbnails={thumbnails} stage={stage} />
        <AnimatedHint layers={model.animated.value} />
      </section>
      <section class="section rows">
        <FillRow model={model} />
        <Row label="Result">
          <Segmented
            label="Result"
            value={model.cutting.value.result}
            segments={results}
            onChange={(result) => model.chooseResult(result)}
          />
          <p class="hint under">{resultWords(shown, model.cutting.value.result)}</p>
        </Row>
        {model.replaces.value && model.cutting.value.result === 'cut' ? <OriginalRow model={model} /> : null}
      </section>
      <EdgeSection model={model} />
    </>
  );
}

function Heading({ model }: { model: BackgroundModel }) {
  const candidates = model.candidates.value;
  const unfit = candidates.filter((candidate) => candidate.unfit !== null).length;
  if (candidates.length === 0 || (candidates.length === 1 && unfit === 0)) return null;
  return (
    <div class="title num">
      <h2>{countWords(candidates.length - unfit, candidates.length)}</h2>
      {unfit === 0 ? null : <span class="push warning">{unfit} can’t be used</span>}
    </div>
  );
}

/** Which of several images is cut out. */
function FillRow({ model }: { model: BackgroundModel }) {
  const images = model.images.value;
  if (images === null) return null;
  const { all, chosen } = images;
  const options = all.map((image, at) => {
    const label = at === 0 ? 'Top visible image' : `Image ${String(at + 1)} from the top`;
    const size = sizeWords(image);
    return { value: String(image.paint), label, name: `${label}, ${size}`, aside: size };
  });
  return (
    <Row label="Fill">
      <Select
        label="Image fill"
        value={String(chosen.paint)}
        groups={[{ label: 'Images', options }]}
        icon="image"
        aside={`${String(all.indexOf(chosen) + 1)} of ${String(all.length)}`}
        onChange={(paint) => model.chooseImage(Number(paint))}
      />
    </Row>
  );
}
