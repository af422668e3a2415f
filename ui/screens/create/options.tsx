import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Checkbox } from '../../components/checkbox.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { EditField } from '../../components/edit-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Row } from '../../components/row.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { CreateModel } from './model.ts';
import { optionWords, seedWords } from './option-words.ts';
import { TextLayout } from './text-layout.tsx';

/** What Create cannot show in one look; each has its word in the folded line. */
export function MoreOptions({ model, children }: { model: CreateModel; children: ComponentChildren }) {
  const { takes } = model.model.value;
  const rows = useRef<HTMLDivElement>(null);
  const toggled = useRef(false);
  // What was opened by a click is brought into view; on coming back to the screen nothing moves.
  useLayoutEffect(() => {
    if (toggled.current) rows.current?.scrollIntoView({ block: 'nearest' });
    toggled.current = false;
  });
  return (
    <Disclosure
      label="More options"
      summary={<Summary model={model} />}
      open={model.optionsOpen.value}
      onToggle={(open) => {
        toggled.current = open;
        model.optionsOpen.value = open;
      }}
    >
      <div ref={rows} class="rows">
        {model.grounds.value.length > 0 && takes.colors ? <GroundRow model={model} /> : null}
        {takes.negativePrompt ? <NegativePrompt model={model} /> : null}
        {takes.artisticLevel ? <ArtisticLevel model={model} /> : null}
        <SeedRow model={model} />
        {model.output.value === 'vector' ? (
          <Checkbox
            label="Drop background shape"
            checked={model.dropBackground.value}
            onChange={(checked) => model.change({ dropBackground: checked })}
          />
        ) : null}
        {takes.noText ? (
          <Checkbox
            label="No text in the picture"
            checked={model.noText.value}
            onChange={(checked) => model.setNoText(checked)}
          />
        ) : null}
        {takes.textLayout ? <TextLayout model={model} /> : null}
        {children}
      </div>
    </Disclosure>
  );
}

function Summary({ model }: { model: CreateModel }) {
  return <>{optionWords(model)}</>;
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

function NegativePrompt({ model }: { model: CreateModel }) {
  return (
    <Row label="Without">
      <TextArea
        label="Negative prompt"
        placeholder="What is not to be seen"
        value={model.negativePrompt.value}
        wrong={model.wishesReason.value !== null}
        onInput={(text) => model.setNegativePrompt(text)}
      />
    </Row>
  );
}

const byItself = { value: 'auto', label: 'Recraft’s choice' };
const levels = [
  byItself,
  { value: '0', label: '0, plain' },
  ...['1', '2', '3', '4'].map((value) => ({ value, label: value })),
  { value: '5', label: '5, most artistic' },
];

function ArtisticLevel({ model }: { model: CreateModel }) {
  const level = model.artisticLevel.value;
  return (
    <Row label="Artistic level">
      <Select
        label="Artistic level"
        value={level === null ? byItself.value : String(level)}
        groups={[{ label: 'Artistic level', options: levels }]}
        onChange={(value) => model.setArtisticLevel(value === byItself.value ? null : Number(value))}
      />
    </Row>
  );
}

function SeedRow({ model }: { model: CreateModel }) {
  const seed = model.seed.value;
  const remark = seedWords(seed, model.pictures.value);
  return (
    <>
      <Row label="Seed">
        <div class="seed-line">
          <EditField
            name="Seed"
            class="num"
            value={seed === null ? '' : String(seed)}
            placeholder="Random"
            onCommit={(text) => model.typeSeed(text)}
          />
          <IconButton icon="dice" name="Roll another seed" onClick={() => model.rollSeed()} />
          <IconButton
            icon="lock"
            name={lockName(seed, model.lastSeed.value)}
            pressed={seed !== null}
            onClick={() => model.toggleSeed()}
          />
        </div>
      </Row>
      {remark === null ? null : <p class="hint num">{remark}</p>}
    </>
  );
}

function lockName(seed: number | null, last: number | null): string {
  if (seed !== null) return 'Seed locked';
  return last === null ? 'Lock a seed' : `Lock the last seed, ${String(last)}`;
}
