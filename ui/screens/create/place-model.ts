import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import { cellSize, type Size } from '../../catalog/cell-size.ts';
import { fitAsFill, fitInside, nearestRatio } from '../../catalog/match-ratio.ts';
import type { Model } from '../../catalog/models.ts';
import type { App } from '../../state/types.ts';
import { fitWords } from './fit-words.ts';
import { createFramesModel, type FramesModel } from './frames.ts';

/** Where new art goes: onto free canvas, into the selected frame or frames, as a fill of the selected layer, or beside it. */
export type Place = 'canvas' | 'frame' | 'frames' | 'fill' | 'beside';

interface PlaceOption {
  readonly value: Place;
  readonly label: string;
}

export interface PlaceModel extends FramesModel {
  /** What the selection offers; the canvas always last. */
  readonly places: ReadonlySignal<readonly PlaceOption[]>;
  readonly place: ReadonlySignal<Place>;
  /** Of the frame and the shape, what an order needs. */
  readonly target: ReadonlySignal<{ readonly frameId: string | null; readonly shapeId: string | null }>;
  /** What the chosen place and ratio make of each other; null where there is nothing to say. */
  readonly fit: ReadonlySignal<string | null>;
  /** Whether something is selected whose ratio can be taken. */
  readonly canMatch: ReadonlySignal<boolean>;
  choosePlace(place: Place): void;
  matchSelection(): void;
}

/** Layers that show a fill over an area of their own. */
const SHAPES = new Set(['RECTANGLE', 'ELLIPSE', 'POLYGON', 'STAR', 'VECTOR', 'BOOLEAN_OPERATION', 'FRAME']);

export function createPlaceModel(app: App, model: ReadonlySignal<Model>): PlaceModel {
  const wanted = signal<Place | null>(null);
  const frames = createFramesModel(app);
  const layer = computed(() =>
    app.selection.value.layers.length === 1 ? (app.selection.value.layers[0] ?? null) : null,
  );
  const frame = computed(() => app.selection.value.frame);
  const shape = computed(() => (layer.value !== null && isFillable(layer.value) ? layer.value : null));
  const output = computed(() => model.value.output);
  const places = computed(() => [
    ...(frames.framesPlace.value === null ? [] : [frames.framesPlace.value]),
    ...placesFor(frame.value, shape.value, output.value),
  ]);
  const place = computed(() => {
    const offered = places.value.find(({ value }) => value === wanted.value) ?? places.value[0];
    // A picture that is there is not covered unless somebody says so.
    if (wanted.value === null && offered?.value === 'fill' && shape.value?.image !== null) return 'canvas';
    return offered?.value ?? 'canvas';
  });

  return {
    ...frames,
    places,
    place,
    target: computed(() => ({
      frameId: place.value === 'frame' ? (frame.value?.id ?? null) : null,
      shapeId: place.value === 'fill' || place.value === 'beside' ? (shape.value?.id ?? null) : null,
    })),
    fit: computed(() => {
      if (place.value === 'frames') return frames.framesFit.value;
      const picture = cellSize(model.value, app.preferences.value.ratio);
      if (place.value === 'fill' && shape.value) return fitWords(fitAsFill(picture, shape.value));
      if (place.value !== 'frame' || frame.value?.arranged === true || !frame.value) return null;
      return fitWords(fitInside(picture, frame.value));
    }),
    canMatch: computed(() => sizeOf(layer.value) !== null),
    choosePlace(next) {
      wanted.value = next;
    },
    matchSelection() {
      const size = sizeOf(layer.value);
      if (size !== null) app.savePreferences({ ratio: nearestRatio(model.value, size) });
    },
  };
}

function placesFor(
  frame: { readonly name: string } | null,
  shape: Layer | null,
  output: Model['output'],
): readonly PlaceOption[] {
  const onShape: PlaceOption[] =
    shape === null
      ? []
      : output === 'image'
        ? [{ value: 'fill', label: `Fill of ${shape.name}` }]
        : frame === null
          ? [{ value: 'beside', label: `Beside ${shape.name}` }]
          : [];
  return [
    ...(frame === null ? [] : [{ value: 'frame', label: frame.name } as const]),
    ...onShape,
    { value: 'canvas', label: 'Canvas' },
  ];
}

function isFillable(layer: Layer): boolean {
  return (
    SHAPES.has(layer.type) && layer.vectorize !== 'locked' && layer.vectorize !== 'hidden' && sizeOf(layer) !== null
  );
}

function sizeOf(layer: Layer | null): Size | null {
  return layer !== null && layer.width >= 1 && layer.height >= 1 ? layer : null;
}
