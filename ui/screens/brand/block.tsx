import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Row } from '../../components/row.tsx';
import { Spoken } from '../../components/spoken.tsx';
import { Swatch } from '../../components/swatch.tsx';
import { Switch } from '../../components/switch.tsx';
import { formatCount, plural } from '../../lib/format.ts';
import { cssOf } from './color-words.ts';
import type { BrandModel } from './model.ts';

const shownCount = 5;

/** Brand colors on Create: whether, and which. */
export function BrandBlock({ model }: { model: BrandModel }) {
  return (
    <section class="section">
      <div class="title">
        <h2>Brand colors</h2>
        <span class="push" />
        <BrandSwitch model={model} />
      </div>
      {model.palette.value.length === 0 ? <Choose model={model} /> : <PaletteLine model={model} />}
    </section>
  );
}

/** The same in one row, for screens with less to choose. */
export function BrandRow({ model }: { model: BrandModel }) {
  return (
    <Row label="Brand colors">
      <div class="line">
        {model.palette.value.length === 0 ? (
          <Choose model={model} />
        ) : (
          <button type="button" class="palette-line short" data-opens="brand" onClick={() => model.open('choose')}>
            <Spoken name={nameOf(model)}>
              <Swatches model={model} />
              <Icon name="right" muted />
            </Spoken>
          </button>
        )}
        <span class="push" />
        <BrandSwitch model={model} />
      </div>
    </Row>
  );
}

function BrandSwitch({ model }: { model: BrandModel }) {
  return <Switch label="Match brand colors" on={model.on.value} onChange={(on) => model.switchOn(on)} />;
}

function Choose({ model }: { model: BrandModel }) {
  return (
    <span data-opens="brand">
      <Button onClick={() => model.open('choose')}>Choose colors</Button>
    </span>
  );
}

function PaletteLine({ model }: { model: BrandModel }) {
  return (
    <button type="button" class="palette-line" data-opens="brand" onClick={() => model.open('choose')}>
      <Spoken name={nameOf(model)}>
        <Swatches model={model} />
        <span class="cut muted push">{model.name.value}</span>
        <Icon name="right" muted />
      </Spoken>
    </button>
  );
}

function Swatches({ model }: { model: BrandModel }) {
  const palette = model.palette.value;
  const rest = palette.length - shownCount;
  return (
    <span class="swatches num">
      {palette.slice(0, shownCount).map((color, index) => (
        <Swatch key={index} color={cssOf(color)} />
      ))}
      {rest > 0 ? <span class="muted">+{formatCount(rest)}</span> : null}
    </span>
  );
}

function nameOf(model: BrandModel): string {
  return `Choose colors: ${model.name.value}, ${plural(model.palette.value.length, 'color')}`;
}
