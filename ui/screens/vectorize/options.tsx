import { Checkbox } from '../../components/checkbox.tsx';
import { CheckedNumber } from '../../components/checked-number.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import type { VectorizeModel } from './model.ts';
import type { NumberDraft } from './number-draft.ts';

/** What Recraft is asked for. */
export function ShapesRow({ model }: { model: VectorizeModel }) {
  return (
    <Row label="Shapes">
      <div class="line">
        <DraftNumber label="At most" name="At most so many shapes" draft={model.maxShapes} />
        <span class="push">
          <Checkbox
            label="Compact"
            checked={model.tracing.value.compact}
            onChange={(compact) => model.choose({ compact })}
          />
        </span>
      </div>
    </Row>
  );
}

/** What is done here with Recraft's answer. */
export function CleanupChoices({ model }: { model: VectorizeModel }) {
  const { joinColors, groupColors, nameColors } = model.tracing.value;
  return (
    <div class="pairs">
      <Checkbox
        label="Drop background"
        checked={model.preferences.value.dropBackground}
        onChange={(dropBackground) => model.change({ dropBackground })}
      />
      <Checkbox
        label="Join same colors"
        checked={joinColors}
        onChange={(joined) => model.choose({ joinColors: joined })}
      />
      <DraftNumber label="Drop specks" name="Drop specks below, in square pixels" unit="px²" draft={model.specks} />
      <Checkbox
        label="Group by color"
        checked={groupColors}
        onChange={(grouped) => model.choose({ groupColors: grouped })}
      />
      <DraftNumber label="Limit colors" name="At most so many colors" draft={model.maxColors} />
      <Checkbox label="Name by color" checked={nameColors} onChange={(named) => model.choose({ nameColors: named })} />
    </div>
  );
}

/** What hardly anybody changes. */
export function MoreOptions({ model }: { model: VectorizeModel }) {
  const count = chosenExperiments(model);
  const { askAbove } = model.tracing.value;
  const summary = [
    askAbove === null ? 'Never asks' : `Asks above ${askAbove.toLocaleString('en-US')} paths`,
    ...(count === 0 ? [] : [`${count} experimental`]),
  ].join(', ');
  return (
    <Disclosure
      label="More options"
      summary={summary}
      open={model.more.value}
      onToggle={(open) => {
        model.more.value = open;
      }}
    >
      <DraftNumber
        label="Ask before placing, above"
        name="Ask above so many paths"
        unit="paths"
        draft={model.askAbove}
      />
      <Experimental model={model} />
    </Disclosure>
  );
}

const stackings = [
  { value: 'auto', label: 'Auto' },
  { value: 'cut_out', label: 'Cut out' },
  { value: 'hierarchical', label: 'Stacked' },
] as const;

const gradients = [
  { value: 'auto', label: 'Auto' },
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

function Experimental({ model }: { model: VectorizeModel }) {
  const { returnGradients, shapeStacking, colorReduction, smallShapeFilter } = model.tracing.value.experimental;
  const gradient = returnGradients === null ? 'auto' : returnGradients ? 'on' : 'off';
  return (
    <div class="rows experimental" role="group" aria-labelledby="experimental">
      <div class="title">
        <h2 id="experimental">Experimental</h2>
        <span class="muted">Recraft may ignore these</span>
      </div>
      <Row label="Gradients">
        <Segmented
          label="Gradients"
          value={gradient}
          segments={gradients}
          onChange={(value) => model.chooseExperimental({ returnGradients: value === 'auto' ? null : value === 'on' })}
        />
      </Row>
      <Row label="Stacking">
        <Segmented
          label="Stacking of shapes"
          value={shapeStacking ?? 'auto'}
          segments={stackings}
          onChange={(value) => model.chooseExperimental({ shapeStacking: value === 'auto' ? null : value })}
        />
      </Row>
      <div class="pairs">
        <Checkbox
          label="Fewer colors"
          checked={colorReduction}
          onChange={(reduced) => model.chooseExperimental({ colorReduction: reduced })}
        />
        <Checkbox
          label="No small shapes"
          checked={smallShapeFilter}
          onChange={(filtered) => model.chooseExperimental({ smallShapeFilter: filtered })}
        />
      </div>
      <DraftNumber label="Colors, at most" name="Ask Recraft for at most so many colors" draft={model.maxNumColors} />
    </div>
  );
}

function chosenExperiments({ tracing }: VectorizeModel): number {
  return Object.values(tracing.value.experimental).filter((value) => value !== null && value !== false).length;
}

interface DraftNumberProps {
  label: string;
  name: string;
  unit?: string;
  draft: NumberDraft;
}

function DraftNumber({ draft, ...props }: DraftNumberProps) {
  return (
    <CheckedNumber
      {...props}
      checked={draft.on.value}
      value={draft.text.value}
      invalid={draft.invalid.value}
      onChange={(on) => draft.turn(on)}
      onInput={(text) => draft.write(text)}
      onCommit={() => draft.commit()}
    />
  );
}
