import { Choices } from './choices.tsx';
import { ratioShape } from './ratio-shape.ts';

const columns = 7;

interface RatioGridProps {
  value: string;
  ratios: readonly string[];
  onChange: (ratio: string) => void;
}

/** The ratios as little shapes, seven in a row; up and down move between the rows. */
export function RatioGrid({ value, ratios, onChange }: RatioGridProps) {
  const choices = ratios.map((ratio) => ({ value: ratio, name: ratio, content: <Shape ratio={ratio} /> }));
  return <Choices class="ratios" label="Ratio" columns={columns} value={value} choices={choices} onChange={onChange} />;
}

function Shape({ ratio }: { ratio: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <rect {...ratioShape(ratio)} rx="1.5" />
    </svg>
  );
}
