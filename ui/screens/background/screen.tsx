import type { Layer } from '../../../plugin/protocol/contract.ts';
import { Choices } from '../../components/choices.tsx';
import { Icon } from '../../components/icon.tsx';
import { Picture } from '../../components/picture.tsx';
import { Row } from '../../components/row.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { countWords, layerIcon, reasonWords, sizeWords } from '../layer-words.ts';
import { originals } from '../originals.ts';
import type { Thumbnails } from '../thumbnails.ts';
import { fateWords } from './fate-words.ts';
import type { BackgroundModel } from './model.ts';

interface BackgroundScreenProps {
  model: BackgroundModel;
  thumbnails: Thumbnails;
  /** The larger picture of the shown layer. */
  stage: Thumbnails;
}

/** The selected pictures, and what will happen to them. There is nothing to preview before a first result. */
export function BackgroundScreen({ model, thumbnails, stage }: BackgroundScreenProps) {
  const shown = model.shown.value;
  return (
    <>
      <section class="section">
        <Heading model={model} />
        <Stage layer={shown} bytes={shown === null ? null : (stage.of(shown.id) ?? thumbnails.of(shown.id))} />
        <Film model={model} thumbnails={thumbnails} />
        {shown === null ? null : <Caption layer={shown} />}
      </section>
      {model.replaces.value ? (
        <section class="section rows">
          <Row label="Original">
            <Segmented
              label="Original"
              value={model.preferences.value.original}
              segments={originals}
              onChange={(original) => model.change({ original })}
            />
          </Row>
        </section>
      ) : null}
    </>
  );
}

function Heading({ model }: { model: BackgroundModel }) {
  const all = model.candidates.value.length;
  const unfit = all - model.usable.value.length;
  if (all === 0) return <p class="hint empty">Select pictures to cut out</p>;
  return (
    <div class="title num">
      <h2>{countWords(all - unfit, all)}</h2>
      {unfit === 0 ? null : <span class="push warning">{unfit} can’t be used</span>}
    </div>
  );
}

function Stage({ layer, bytes }: { layer: Layer | null; bytes: Uint8Array | null }) {
  return (
    <div class="stage thumb checker">
      {bytes === null || layer === null ? <Icon name="image" muted /> : <Picture bytes={bytes} alt={layer.name} />}
    </div>
  );
}

function Film({ model, thumbnails }: { model: BackgroundModel; thumbnails: Thumbnails }) {
  const candidates = model.candidates.value;
  const shown = model.shown.value;
  if (candidates.length < 2 || shown === null) return null;
  const choices = candidates.map(({ layer }) => {
    const bytes = thumbnails.of(layer.id);
    const content = bytes === null ? <Icon name={layerIcon(layer)} /> : <Picture bytes={bytes} alt="" />;
    return { value: layer.id, name: layer.name, content };
  });
  return (
    <Choices
      class="film"
      label="Shown layer"
      buttonClass="thumb checker"
      value={shown.id}
      choices={choices}
      onChange={(layerId) => model.show(layerId)}
    />
  );
}

function Caption({ layer }: { layer: Layer }) {
  const size = layer.image ?? layer;
  return (
    <div class="caption">
      <div class="caption-line">
        <span class="cut" title={layer.name}>
          {layer.name}
        </span>
        <span class="num muted keep">{sizeWords(size)}</span>
      </div>
      {layer.background === null ? (
        <p class="hint">{fateWords(layer)}</p>
      ) : (
        <p class="warning">{reasonWords(layer, layer.background)}</p>
      )}
    </div>
  );
}
