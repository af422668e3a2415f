import { BrandRow } from '../brand/block.tsx';
import type { BrandModel } from '../brand/model.ts';
import { OriginalRow } from '../original-row.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import { LayerList } from './layer-list.tsx';
import type { VectorizeModel } from './model.ts';
import { CleanupChoices, MoreOptions, ShapesRow } from './options.tsx';
import { ResultBlock } from './result.tsx';

interface VectorizeScreenProps {
  model: VectorizeModel;
  brand: BrandModel;
  thumbnails: Thumbnails;
}

/** The selected layers, what becomes of them, and the result that is at hand. */
export function VectorizeScreen({ model, brand, thumbnails }: VectorizeScreenProps) {
  return (
    <>
      <section class="section">
        <LayerList model={model} thumbnails={thumbnails} />
      </section>
      <section class="section rows">
        <ShapesRow model={model} />
        <OriginalRow model={model} />
        <BrandRow model={brand} />
      </section>
      <section class="section">
        <div class="title">
          <h2>Clean-up</h2>
          <span class="muted">Free, can be redone</span>
        </div>
        <CleanupChoices model={model} />
        <ResultBlock model={model} />
      </section>
      <MoreOptions model={model} />
    </>
  );
}
