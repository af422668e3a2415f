import { track, type Trail } from './trail.ts';
import type { Of } from './step.ts';
import type { World } from './world.ts';

/** Reads a palette from one of its sources. */
export async function choosePalette(world: World, { from, mode }: Of<'palette'>): Promise<void> {
  const { app } = world.panel();
  await app.loadSources();
  const [collection] = app.brand.sources.value.collections;
  if (from === 'typed') app.addColors('#f2643d, teal #17323d');
  else if (from !== 'variables') await app.choosePalette({ kind: from });
  else if (collection) {
    const modeId = collection.modes[mode]?.id ?? collection.defaultModeId;
    await app.choosePalette({ kind: 'variables', collectionId: collection.id, modeId });
  }
}

/** Reads the selected layers and recolors them. What becomes of their colors is what the click is about. */
export function recolor(world: World, trail: Trail): void {
  const { app } = world.panel();
  const { document } = world.figma;
  function mark(id: string): void {
    trail.recolored.add(id);
    for (const child of document.node(id)?.children ?? []) mark(child);
  }
  function markSelected(): void {
    for (const { id } of app.selection.value.layers) mark(id);
  }
  markSelected();
  const recolored = app.readLayers().then(() => {
    // A click of its own, on whatever is selected by then.
    markSelected();
    return app.recolorLayers();
  });
  track(trail, 'recolor', recolored);
}
