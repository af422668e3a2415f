import type { ComponentChildren } from 'preact';
import { RATIOS } from '../../catalog/ratios.ts';
import { IconButton } from '../../components/icon-button.tsx';
import type { MenuGroup } from '../../components/menu.tsx';
import { RatioGrid } from '../../components/ratio-grid.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { formatCount } from '../../lib/format.ts';
import { BrandBlock } from '../brand/block.tsx';
import type { BrandModel } from '../brand/model.ts';
import { priceText } from '../price-words.ts';
import { StyleRow } from '../styles/style-row.tsx';
import { modelName } from './model-choice.ts';
import type { CreateModel } from './model.ts';
import { MoreOptions } from './options.tsx';
import type { Place } from './place-model.ts';
import { PromptSection } from './prompt-section.tsx';

const outputs = [
  { value: 'vector', label: 'Vector', icon: 'vector' },
  { value: 'image', label: 'Image', icon: 'image' },
] as const;

const counts = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));

interface CreateScreenProps {
  model: CreateModel;
  brand: BrandModel;
  /** What else stands under More options. */
  more: ComponentChildren;
  onNewStyle: () => void;
}

/** A prompt and what to make of it. */
export function CreateScreen({ model, brand, more, onNewStyle }: CreateScreenProps) {
  const isFitted = model.place.value === 'frames';
  return (
    <>
      <PromptSection model={model} />
      <section class="section flush rows">
        <TypeRow model={model} />
        <ModelRow model={model} />
        {isFitted ? null : <RatioRow model={model} />}
        {isFitted ? null : <CountRow model={model} />}
        <StyleRow
          picker={model.styles}
          thumbnails={model.stylePictures}
          onOpen={() => model.lookForStyles()}
          onNew={onNewStyle}
        />
        <PlacementRow model={model} />
      </section>
      <BrandBlock model={brand} />
      <MoreOptions model={model}>{more}</MoreOptions>
    </>
  );
}

/** Vector or image. */
export function TypeRow({ model }: { model: CreateModel }) {
  return (
    <Row label="Type">
      <Segmented
        label="Type"
        value={model.output.value}
        segments={outputs}
        onChange={(value) => model.chooseOutput(value)}
      />
    </Row>
  );
}

function RatioRow({ model }: { model: CreateModel }) {
  const ratio = model.ratio.value;
  return (
    <Row label="Ratio" now={ratio}>
      <div class="ratio-line">
        <RatioGrid value={ratio} ratios={RATIOS} onChange={(value) => model.change({ ratio: value })} />
        <IconButton
          icon="match"
          name={model.canMatch.value ? 'Match selection' : 'Match selection: select one layer'}
          off={!model.canMatch.value}
          onClick={() => model.matchSelection()}
        />
      </div>
    </Row>
  );
}

function CountRow({ model }: { model: CreateModel }) {
  return (
    <Row label="Count">
      <Segmented
        label="Count"
        value={String(model.count.value)}
        segments={counts}
        onChange={(value) => model.change({ count: Number(value) })}
      />
    </Row>
  );
}

/** What draws, and what it costs. */
export function ModelRow({ model }: { model: CreateModel }) {
  const { id, price } = model.model.value;
  return (
    <>
      <Row label="Model">
        <Select
          label="Model"
          value={id}
          groups={modelMenu(model)}
          aside={priceText(price)}
          wide
          onOpen={() => model.lookForModels()}
          onChange={(chosen) => model.chooseModel(chosen)}
        />
      </Row>
      <Remark text={model.kept.value} />
    </>
  );
}

function modelMenu(model: CreateModel): readonly MenuGroup<string>[] {
  return model.modelGroups.value.map(({ family, hint, models }, index) => ({
    label: family,
    hint,
    ...(index === 0 ? { aside: 'Units each' } : {}),
    options: models.map((each) => ({
      value: each.id,
      label: each.title,
      name: modelName(each),
      hint: each.hint,
      aside: each.price === null ? 'unknown' : formatCount(each.price),
    })),
  }));
}

const placeIcons = {
  canvas: 'canvas',
  frame: 'frame',
  frames: 'frame',
  fill: 'image',
  beside: 'shape',
} as const satisfies Record<Place, string>;

function PlacementRow({ model }: { model: CreateModel }) {
  const place = model.place.value;
  return (
    <>
      <Row label="Placement">
        <Select
          label="Placement"
          value={place}
          groups={[{ label: 'Placement', options: model.places.value }]}
          icon={placeIcons[place]}
          onChange={(value) => model.choosePlace(value)}
        />
      </Row>
      <Remark text={model.fit.value} />
    </>
  );
}

/** What follows from a choice, said under it. */
function Remark({ text }: { text: string | null }) {
  return text === null ? null : (
    <p class="hint num" role="status">
      {text}
    </p>
  );
}
