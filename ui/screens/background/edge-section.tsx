import { EditField } from '../../components/edit-field.tsx';
import { Row } from '../../components/row.tsx';
import { Slider } from '../../components/slider.tsx';
import { pixelWords, readPixels } from './fate-words.ts';
import type { BackgroundModel } from './model.ts';

/** The sliders' ends, in pixels of the picture; the fields take more. */
const FARTHEST = 20;
const SOFTEST = 40;
const MOST = 100;

/** The edge of the shown result, redone for free; of the next ones where there is none yet. */
export function EdgeSection({ model }: { model: BackgroundModel }) {
  const { grow, feather } = model.cutting.value;
  return (
    <section class="section">
      <div class="title">
        <h2>Edge</h2>
        <span class="muted">Free, can be redone</span>
      </div>
      {cannotGrow(model) ? <p class="hint">Its original is no image: the edge can only shrink.</p> : null}
      <div class="rows">
        <Pixels
          label="Grow"
          name="Grow or shrink"
          value={grow}
          range={{ min: -FARTHEST, max: FARTHEST, least: -MOST }}
          onMove={(value) => model.moveEdge({ grow: value })}
          onSettle={() => model.settleEdge()}
        />
        <Pixels
          label="Feather"
          name="Feather"
          value={feather}
          range={{ min: 0, max: SOFTEST, least: 0 }}
          onMove={(value) => model.moveEdge({ feather: value })}
          onSettle={() => model.settleEdge()}
        />
      </div>
    </section>
  );
}

/** What was cut out of a layer as it is seen has no pixels beyond its edge. */
function cannotGrow({ shown: { value: layer } }: BackgroundModel): boolean {
  return layer?.cut?.hash === null && layer.cut.result === 'cut';
}

interface PixelsProps {
  label: string;
  name: string;
  value: number;
  range: { readonly min: number; readonly max: number; readonly least: number };
  onMove: (value: number) => void;
  onSettle: () => void;
}

/** A slider and a field for the same pixels. */
function Pixels({ label, name, value, range: { min, max, least }, onMove, onSettle }: PixelsProps) {
  function set(next: number) {
    onMove(Math.min(MOST, Math.max(least, next)));
    onSettle();
  }
  return (
    <Row label={label}>
      <div class="line">
        <Slider
          label={name}
          value={Math.min(max, Math.max(min, value))}
          min={min}
          max={max}
          words={pixelWords(value)}
          onChange={onMove}
          onSettle={onSettle}
        />
        <EditField
          name={`${name}, in pixels`}
          class="num tolerance"
          value={pixelWords(value)}
          onNudge={(by) => set(value + by)}
          onCommit={(text) => {
            const read = readPixels(text);
            if (read !== null) set(read);
          }}
        />
      </div>
    </Row>
  );
}
