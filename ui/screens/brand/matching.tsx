import { Checkbox } from '../../components/checkbox.tsx';
import { EditField } from '../../components/edit-field.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Slider } from '../../components/slider.tsx';
import { readTolerance, toleranceWords } from './color-words.ts';
import type { BrandModel } from './model.ts';

const modes = [
  { value: 'exact', label: 'Exact' },
  { value: 'shading', label: 'Keep shading' },
] as const;

/** The slider's last step is no tolerance at all; the field takes larger ones. */
const none = 31;

/** How art is matched. */
export function Matching({ model }: { model: BrandModel }) {
  const { mode, tolerance, keepNeutrals } = model.options.value;
  const steps = tolerance === null ? none : Math.min(none - 1, Math.round(tolerance));
  return (
    <section class="section rows">
      <Row label="Match">
        <Segmented label="Match" value={mode} segments={modes} onChange={(next) => model.match({ mode: next })} />
      </Row>
      <Row label="Tolerance">
        <div class="line">
          <Slider
            label="Tolerance"
            value={steps}
            max={none}
            words={toleranceWords(tolerance)}
            onChange={(step) => model.match({ tolerance: step === none ? null : step })}
          />
          <EditField
            name="Tolerance in ΔE"
            class="num tolerance"
            value={toleranceWords(tolerance)}
            onNudge={(by) => model.match({ tolerance: Math.max(0, (tolerance ?? none) + by) })}
            onCommit={(text) => {
              const read = readTolerance(text);
              if (read !== undefined) model.match({ tolerance: read });
            }}
          />
        </div>
      </Row>
      <Row label="Neutrals">
        <Checkbox
          label="Leave blacks, grays and whites"
          checked={keepNeutrals}
          onChange={(keep) => model.match({ keepNeutrals: keep })}
        />
      </Row>
    </section>
  );
}
