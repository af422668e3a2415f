import type { Of } from './step.ts';
import { track, type Trail } from './trail.ts';
import type { World } from './world.ts';

/** What is done with traced drawings; all of it is free. */
export function actOnTraces(world: World, trail: Trail, step: Of<'tracing' | 'on trace'>): void {
  const { app } = world.panel();
  if (step.do === 'tracing') {
    const { specks, joinColors, maxColors, askAbove } = step;
    app.savePreferences({ tracing: { ...app.preferences.value.tracing, specks, joinColors, maxColors, askAbove } });
    return;
  }
  if (step.verb === 'place simpler') {
    const asking = app.jobs.value.filter(({ state }) => state.state === 'asking');
    const job = asking[step.pick % Math.max(1, asking.length)];
    if (job) app.placeSimpler(job.id);
    return;
  }
  const traced = app.history.entries.value.filter(
    ({ kind, fate }) => kind === 'vectorize' && fate.fate === 'made' && fate.standing.at === 'canvas',
  );
  const entry = traced[step.pick % Math.max(1, traced.length)];
  if (entry === undefined) return;
  markResult(world, trail, entry.id);
  trail.placings.add(entry.id);
  track(trail, step.verb, app.redoTrace(entry.id, step.verb === 'redo' ? 'chosen' : 'simpler'));
}

/** The layers that carry a result, wherever they are, may go: others take their place. */
function markResult({ figma }: World, trail: Trail, entry: string): void {
  const mark = (id: string): void => {
    trail.redone.add(id);
    for (const child of figma.document.node(id)?.children ?? []) mark(child);
  };
  for (const { id, pluginData } of trail.canvas.values()) if (pluginData?.['job'] === entry) mark(id);
}
