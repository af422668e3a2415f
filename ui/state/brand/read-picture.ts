import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import { paletteFromImage } from '../../color/image-palette.ts';
import type { Codec } from '../../image/codec.ts';
import { readPixels } from '../../image/read-pixels.ts';
import type { SelectionStore } from '../selection.ts';
import { colorsFrom } from './crossing.ts';
import type { SourceRead } from './read-source.ts';

interface PictureOptions {
  readonly plugin: PluginFunctions;
  readonly codec: Codec;
  readonly selection: SelectionStore;
}

/** Reads the colors of a selected layer as it is seen: of the first one with a picture, else of the first. */
export function createPictureReader({
  plugin,
  codec,
  selection,
}: PictureOptions): (count: number) => Promise<SourceRead> {
  return async (count) => {
    const { layers } = selection.value.value;
    const layer = layers.find(({ image }) => image !== null) ?? layers[0];
    const [target] = layer === undefined ? [] : await plugin['layer.capture']([layer.id]);
    if (target === undefined)
      return { state: 'nothing', problem: 'Nothing is selected: select a layer with a picture.' };
    const { bytes } = await plugin['layer.export']({ target, purpose: 'background' });
    const palette = paletteFromImage(await readPixels(codec, bytes), count);
    if (palette.length === 0) return { state: 'nothing', problem: 'There is nothing in this layer to see.' };
    return { state: 'read', name: `Picture “${target.name}”`, colors: colorsFrom(palette), problems: [] };
  };
}
