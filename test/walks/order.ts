import type { Layer } from '../../plugin/protocol/contract.ts';
import type { FillRef } from '../../plugin/protocol/cutting.ts';
import type { App } from '../../ui/state/types.ts';
import { pickFrom } from './pick.ts';
import type { Of } from './step.ts';
import { track, type Trail } from './trail.ts';

/** A click on the button of a screen: for whatever is selected. */
export function order(app: App, trail: Trail, step: Of<'generate' | 'vectorize' | 'remove background'>): void {
  const { frame, layers } = app.selection.value;
  if (step.do === 'generate') {
    const { output, count } = step;
    const model = output === 'vector' ? 'recraftv4_1_vector' : 'recraftv4_1';
    const frameId = step.frame ? (frame?.id ?? null) : null;
    trail.ordered += count;
    const art = { prompt: 'a red tent', ratio: '1:1', dropBackground: false };
    const [own] = step.styled ? app.styles.list.value : [];
    const style = own && { style: { kind: 'own', id: own.id } as const };
    track(trail, 'generate', app.generate({ ...art, ...style, output, model, count, frameId }));
    return;
  }
  const layerIds = layers.map(({ id }) => id);
  const { original } = step;
  for (const id of layerIds) trail.choices.set(id, new Set([...(trail.choices.get(id) ?? []), original]));
  trail.ordered += layerIds.length;
  const params = { layerIds, original, dropBackground: false };
  const { tracing, cutting } = app.preferences.value;
  if (step.do === 'vectorize') {
    track(trail, step.do, app.vectorize({ ...params, tracing }));
    return;
  }
  const fills = Object.fromEntries(layers.flatMap((layer) => chosenFill(layer, step.picture)));
  track(trail, step.do, app.removeBackground({ ...params, cutting, fills }));
}

/** One of a layer's pictures, where they are several. */
function chosenFill({ id, image }: Layer, picture: number): [string, FillRef][] {
  const chosen = pickFrom(image?.among ?? [], picture);
  return chosen ? [[id, { paint: chosen.paint, hash: chosen.hash }]] : [];
}
