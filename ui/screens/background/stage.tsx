import type { Layer } from '../../../plugin/protocol/contract.ts';
import { Choices } from '../../components/choices.tsx';
import { Compare } from '../../components/compare.tsx';
import { Icon } from '../../components/icon.tsx';
import { Picture } from '../../components/picture.tsx';
import { layerIcon, reasonWords, sizeWords } from '../layer-words.ts';
import type { Thumbnails } from '../thumbnails.ts';
import type { BackgroundModel } from './model.ts';

interface StageProps {
  model: BackgroundModel;
  thumbnails: Thumbnails;
  stage: Thumbnails;
}

/** The shown layer, before and after where there is a result; one small picture for each layer; the name and size of the shown one. */
export function StageSection({ model, thumbnails, stage }: StageProps) {
  const layer = model.shown.value;
  if (layer === null) {
    return (
      <div class="stage thumb">
        <p class="hint">Select pictures to cut out</p>
      </div>
    );
  }
  return (
    <>
      <Stage layer={layer} model={model} bytes={stage.of(layer.id) ?? thumbnails.of(layer.id)} />
      <div class="line film">
        <Film model={model} thumbnails={thumbnails} />
        <Caption layer={layer} />
      </div>
    </>
  );
}

function Stage({ layer, model, bytes }: { layer: Layer; model: BackgroundModel; bytes: Uint8Array | null }) {
  const preview = model.preview.value;
  if (preview?.before) return <Compare before={preview.before} after={preview.after} name={layer.name} />;
  const shown = preview?.after ?? bytes;
  return (
    <div class="stage thumb checker">
      {shown === null ? <Icon name={layerIcon(layer)} muted /> : <Picture bytes={shown} alt={layer.name} />}
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
    return { value: layer.id, name: `${layer.name}, ${stateWords(layer)}`, content };
  });
  return (
    <Choices
      class="line strip"
      label="Shown layer"
      buttonClass="thumb checker"
      value={shown.id}
      choices={choices}
      onChange={(layerId) => model.show(layerId)}
    />
  );
}

function stateWords(layer: Layer): string {
  if (layer.cut !== undefined) return 'done';
  return layer.background === null ? 'not started' : reasonWords(layer, layer.background);
}

function Caption({ layer }: { layer: Layer }) {
  return (
    <div class="about push">
      <span class="cut" title={layer.name}>
        {layer.name}
      </span>
      {layer.background === null ? (
        <span class="keep muted num">
          {sizeWords(layer.image ?? layer)}
          {layer.image === null ? null : ', full resolution kept'}
        </span>
      ) : (
        <span class="keep warning">{reasonWords(layer, layer.background)}</span>
      )}
    </div>
  );
}
