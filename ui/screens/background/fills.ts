import { signal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { FillRef, ImageFill } from '../../../plugin/protocol/cutting.ts';

/** Which image of each layer is cut out, where somebody has chosen. */
export interface Fills {
  /** The images of a layer and the one that is chosen; null where there is nothing to choose. */
  choiceOf(layer: Layer | null): { readonly all: readonly ImageFill[]; readonly chosen: ImageFill } | null;
  choose(layer: Layer, paint: number): void;
  isChosen(layer: Layer): boolean;
  /** As an order has them. */
  of(layers: readonly Layer[]): Readonly<Record<string, FillRef>>;
}

/** Nothing is chosen: the topmost image counts. A choice is forgotten when its image is no longer there. */
export function createFills(): Fills {
  const chosen = signal<ReadonlyMap<string, FillRef>>(new Map());

  function find(layer: Layer): ImageFill | undefined {
    const wanted = chosen.value.get(layer.id);
    return layer.image?.among?.find(({ paint, hash }) => paint === wanted?.paint && hash === wanted.hash);
  }

  return {
    choiceOf(layer) {
      const all = layer?.image?.among ?? [];
      const [top] = all;
      if (layer === null || top === undefined) return null;
      return { all, chosen: find(layer) ?? top };
    },
    choose(layer, paint) {
      const fill = layer.image?.among?.find((each) => each.paint === paint);
      if (fill === undefined) return;
      chosen.value = new Map([...chosen.value, [layer.id, { paint: fill.paint, hash: fill.hash }]]);
    },
    isChosen: (layer) => find(layer) !== undefined,
    of(layers) {
      return Object.fromEntries(
        layers.flatMap((layer) => {
          const fill = find(layer);
          return fill === undefined ? [] : [[layer.id, { paint: fill.paint, hash: fill.hash }] as const];
        }),
      );
    },
  };
}
