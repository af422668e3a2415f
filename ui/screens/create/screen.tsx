import { RATIOS } from '../../catalog/ratios.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import type { MenuGroup } from '../../components/menu.tsx';
import { PromptField } from '../../components/prompt-field.tsx';
import { RatioGrid } from '../../components/ratio-grid.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { formatCount, formatUnits } from '../../lib/format.ts';
import { BrandBlock } from '../brand/block.tsx';
import type { BrandModel } from '../brand/model.ts';
import { type CreateModel, modelName } from './model.ts';

const outputs = [
  { value: 'vector', label: 'Vector', icon: 'vector' },
  { value: 'image', label: 'Image', icon: 'image' },
] as const;

const counts = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));

/** A prompt and what to make of it. */
export function CreateScreen({ model, brand }: { model: CreateModel; brand: BrandModel }) {
  const { output, ratio, count } = model.preferences.value;
  return (
    <>
      <section class="section">
        <PromptField
          value={model.prompt.value}
          count={model.counter.value}
          over={model.over.value}
          placeholder="Describe what to draw"
          focusWanted={model.focusWanted.value}
          onFocused={() => {
            model.focusWanted.value = false;
          }}
          onInput={(prompt) => {
            model.prompt.value = prompt;
          }}
          onSubmit={() => model.generate()}
        />
      </section>
      <section class="section flush rows">
        <Row label="Type">
          <Segmented label="Type" value={output} segments={outputs} onChange={(value) => model.chooseOutput(value)} />
        </Row>
        <Row label="Model">
          <Select
            label="Model"
            value={model.model.value.id}
            groups={modelMenu(model)}
            aside={formatUnits(model.model.value.price)}
            wide
            onChange={(id) => model.chooseModel(id)}
          />
        </Row>
        <Row label="Ratio" now={ratio}>
          <RatioGrid value={ratio} ratios={RATIOS} onChange={(value) => model.change({ ratio: value })} />
        </Row>
        <Row label="Count">
          <Segmented
            label="Count"
            value={String(count)}
            segments={counts}
            onChange={(value) => model.change({ count: Number(value) })}
          />
        </Row>
        <Placement model={model} />
      </section>
      <BrandBlock model={brand} />
      <MoreOptions model={model} />
    </>
  );
}

function MoreOptions({ model }: { model: CreateModel }) {
  const { output, dropBackground } = model.preferences.value;
  const grounds = model.grounds.value;
  const vector = output === 'vector';
  if (!vector && grounds.length === 0) return null;
  const ground = grounds.find(({ hex }) => hex === model.ground.value);
  const summary = [
    ...(ground !== undefined ? [`On ${ground.name}`] : vector ? [] : ['Background as it comes']),
    ...(vector ? [dropBackground ? 'No background shape' : 'With background shape'] : []),
  ].join(', ');
  return (
    <Disclosure
      label="More options"
      summary={summary}
      open={model.optionsOpen.value}
      onToggle={(open) => {
        model.optionsOpen.value = open;
      }}
    >
      {grounds.length === 0 ? null : <GroundRow model={model} />}
      {vector ? (
        <Checkbox
          label="Drop background shape"
          checked={dropBackground}
          onChange={(checked) => model.change({ dropBackground: checked })}
        />
      ) : null}
    </Disclosure>
  );
}

const asItComes = { value: 'none', label: 'As it comes' };

function GroundRow({ model }: { model: CreateModel }) {
  const options = model.grounds.value.map(({ hex, name }) => ({ value: hex, label: name }));
  return (
    <Row label="Background">
      <Select
        label="Background color"
        value={model.ground.value ?? asItComes.value}
        groups={[{ label: 'Background color', options: [asItComes, ...options] }]}
        onChange={(value) => model.chooseGround(value === asItComes.value ? null : value)}
      />
    </Row>
  );
}

function Placement({ model }: { model: CreateModel }) {
  const frame = model.frame.value;
  const canvas = { value: 'canvas', label: 'Canvas' } as const;
  const options = frame === null ? [canvas] : [{ value: 'frame', label: frame.name } as const, canvas];
  const intoFrame = model.intoFrame.value;
  return (
    <Row label="Placement">
      <Select
        label="Placement"
        value={intoFrame ? 'frame' : 'canvas'}
        groups={[{ label: 'Placement', options }]}
        icon={intoFrame ? 'frame' : 'canvas'}
        onChange={(value) => model.choosePlacement(value === 'frame')}
      />
    </Row>
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
      aside: formatCount(each.price),
    })),
  }));
}
