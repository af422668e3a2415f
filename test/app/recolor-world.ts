import type { RecolorState } from '../../ui/state/brand/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import type { WorldForTest } from '../kit/app.ts';
import { choose, matchAll, openBrand, type BrandWorld } from './brand-world.ts';

/** Near pine and coral, and neither. */
export const GREEN = '#2a7a66';
export const ORANGE = '#e8703f';

/** A file with layers, and its collection "Brand" as the palette to match everything with; nobody is connected. */
export async function openLayers(
  fill: (build: DocumentBuilder, ids: Record<string, string>) => void,
  wanted: WorldForTest = {},
): Promise<BrandWorld> {
  const world = await openBrand({ token: null, ...wanted }, fill);
  await choose(world);
  matchAll(world);
  return world;
}

/** Selects layers and waits until the panel knows. */
export async function select(world: BrandWorld, ...names: readonly string[]): Promise<void> {
  world.figma.user.selectByName(...names);
  await world.clock.until(() => world.app.selection.value.layers.length === names.length);
}

/** What recoloring is doing. */
export function now({ app }: BrandWorld): RecolorState {
  return app.brand.recolor.value;
}

/** What is told of a recoloring that is done; else its state. */
export function textOf(world: BrandWorld): string {
  const state = now(world);
  return state.state === 'done' ? state.text : state.state;
}
