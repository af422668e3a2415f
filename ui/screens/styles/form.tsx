import { EditField } from '../../components/edit-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { MenuGroup } from '../../components/menu.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { Thumb } from '../../components/thumb.tsx';
import type { StyleBase } from '../../state/styles/types.ts';
import { countWords, layerIcon, reasonWords, sizeWords } from '../layer-words.ts';
import { STYLE_MODELS, type StyleForm } from './form-model.ts';
import type { StylesModel } from './model.ts';
import type { ReferenceLayer } from './references-model.ts';
import { matchSegments } from './style-words.ts';

/** What a new style is made from and how. */
export function NewStyle({ model }: { model: StylesModel }) {
  const { form } = model;
  return (
    <section class="section">
      <div class="title num">
        <h2>New style</h2>
        <span class="push muted">{form.result.value === null ? countOf(form) : 'From a result'}</span>
      </div>
      {form.result.value === null ? <Layers model={model} /> : <Result model={model} />}
      <div class="rows">
        <Row label="Name">
          <input
            type="text"
            class="input"
            aria-label="Name"
            placeholder={form.suggested.value === '' ? 'Name' : form.suggested.value}
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={form.name.value}
            onInput={(event) => {
              form.name.value = event.currentTarget.value;
            }}
          />
        </Row>
        <Row label="For">
          <Select
            label="For"
            value={form.model.value.id}
            groups={modelGroups}
            onChange={(id) => form.chooseModel(id)}
          />
        </Row>
        <BaseRow form={form} />
        <MatchRow form={form} />
      </div>
    </section>
  );
}

function countOf({ layers, count }: StyleForm): string {
  const all = layers.value.length;
  return all === 0 ? '' : countWords(count.value, all);
}

function Layers({ model }: { model: StylesModel }) {
  const { form } = model;
  const layers = form.layers.value;
  if (layers.length === 0) return <p class="hint empty">Select 1 to 10 layers that look as the style should</p>;
  const weighted = form.count.value > 1;
  return (
    <ul class="list references">
      {layers.map((reference) => (
        <Layer key={reference.layer.id} reference={reference} model={model} weighted={weighted} />
      ))}
    </ul>
  );
}

interface LayerProps {
  reference: ReferenceLayer;
  model: StylesModel;
  /** Whether there are others to be weighed against. */
  weighted: boolean;
}

function Layer({ reference: { layer, unfit, note }, model, weighted }: LayerProps) {
  const { form, layerPictures } = model;
  const percent = Math.round((form.weights.value.get(layer.id) ?? 1) * 100);
  return (
    <li class="item">
      <Thumb bytes={layerPictures.of(layer.id)} icon={layerIcon(layer)} off={unfit !== null} />
      <span class={unfit === null ? 'line' : 'line muted'}>
        <span class="cut" title={layer.name}>
          {layer.name}
        </span>
      </span>
      <span class={unfit === null ? 'num muted keep' : 'num warning keep'}>
        {unfit === null ? (note ?? sizeWords(layer)) : reasonWords(layer, unfit)}
      </span>
      {weighted && unfit === null ? (
        <EditField
          name={`Weight of ${layer.name}`}
          class="num weight"
          value={`${String(percent)}%`}
          onNudge={(by) => form.setWeight(layer.id, percent + by)}
          onCommit={(text) => form.setWeight(layer.id, Number.parseFloat(text))}
        />
      ) : null}
    </li>
  );
}

function Result({ model: { form, layerPictures } }: { model: StylesModel }) {
  const result = form.result.value;
  if (result === null) return null;
  return (
    <ul class="list references">
      <li class="item">
        <Thumb bytes={layerPictures.of(result.entry)} icon="image" />
        <span class="line">
          <span class="cut" title={result.name}>
            {result.name}
          </span>
        </span>
        <IconButton
          icon="close"
          name="Use the selection instead"
          onClick={() => {
            form.result.value = null;
          }}
        />
      </li>
    </ul>
  );
}

const families = [...new Set(STYLE_MODELS.map(({ family }) => family))];
const modelGroups: readonly MenuGroup<string>[] = families.map((family) => ({
  label: family,
  options: STYLE_MODELS.filter((model) => model.family === family).map(({ id, title, output }) => ({
    value: id,
    label: `${title} ${output}`,
  })),
}));

const baseWords: Readonly<Record<StyleBase, string>> = {
  any: 'Any',
  vector_illustration: 'Illustration',
  icon: 'Icons',
  realistic_image: 'Photo',
  digital_illustration: 'Illustration',
};

/** Only where there is something to choose. */
function BaseRow({ form }: { form: StyleForm }) {
  const bases = form.bases.value;
  if (bases.length < 2) return null;
  return (
    <Row label="Kind">
      <Segmented
        label="Kind"
        value={form.base.value}
        segments={bases.map((value) => ({ value, label: baseWords[value] }))}
        onChange={(value) => form.chooseBase(value)}
      />
    </Row>
  );
}

function MatchRow({ form }: { form: StyleForm }) {
  const { matches } = form.model.value.takes;
  if (matches.length < 2) return null;
  return (
    <Row label="Match">
      <Segmented
        label="Match"
        value={form.match.value}
        segments={matches.map((match) => matchSegments[match])}
        onChange={(value) => form.chooseMatch(value)}
      />
    </Row>
  );
}
