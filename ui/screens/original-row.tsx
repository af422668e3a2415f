import type { Original } from '../../plugin/protocol/contract.ts';
import { Row } from '../components/row.tsx';
import { Segmented } from '../components/segmented.tsx';
import type { LayersModel } from './layers-model.ts';

const originals = [
  { value: 'hide', label: 'Hide' },
  { value: 'keep', label: 'Keep' },
  { value: 'remove', label: 'Remove' },
] as const satisfies readonly { value: Original; label: string }[];

/** What becomes of a layer that a result replaces. */
export function OriginalRow({ model }: { model: LayersModel }) {
  return (
    <Row label="Original">
      <Segmented
        label="Original"
        value={model.preferences.value.original}
        segments={originals}
        onChange={(original) => model.change({ original })}
      />
    </Row>
  );
}
