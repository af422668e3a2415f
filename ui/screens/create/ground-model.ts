import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';

/** A color that the ground may have. */
interface Ground {
  readonly hex: string;
  readonly name: string;
}

export interface GroundModel {
  /** Palette colors that the ground may have, each value once; none while brand colors are off. */
  readonly grounds: ReadonlySignal<readonly Ground[]>;
  /** The chosen one by its hex; null leaves the ground to Recraft. */
  readonly ground: ReadonlySignal<string | null>;
  chooseGround(hex: string | null): void;
}

export function createGroundModel(app: App): GroundModel {
  const wanted = signal<string | null>(null);
  const grounds = computed(() => groundsOf(app));
  return {
    grounds,
    ground: computed(() => grounds.value.find(({ hex }) => hex === wanted.value)?.hex ?? null),
    chooseGround(hex) {
      wanted.value = hex;
    },
  };
}

function groundsOf({ brand }: App): readonly Ground[] {
  if (!brand.on.value) return [];
  const byValue = new Map(
    brand.palette.value.toReversed().map(({ hex, name }) => [hex, name ?? hex.slice(1).toUpperCase()]),
  );
  return [...byValue].map(([hex, name]) => ({ hex, name })).toReversed();
}
