import { computed } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import type { App } from '../../state/types.ts';
import type { BackgroundModel } from '../background/model.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import type { WorkModel } from '../work/model.ts';
import type { PanelModel } from './model.ts';

/** Pictures of layers that more than one screen shows. */
export interface Pictures {
  readonly thumbnails: Thumbnails;
  /** The large picture on the Background screen. */
  readonly stage: Thumbnails;
}

interface Screens {
  readonly panel: PanelModel;
  readonly work: WorkModel;
  readonly background: BackgroundModel;
}

/** The long side of the picture on the stage in pixels: the most that the controller gives. */
const stageSide = 512;

export function createPictures(app: App, { panel, work, background }: Screens): Pictures {
  const wanted = computed(() => {
    // The layer that a job works on is pictured before it changes; its result only where it is on show.
    const worked = app.jobs.value.flatMap(({ layerId }) => layerId ?? []);
    const results = panel.view.value === 'work' ? work.lines.value.flatMap(resultOf) : [];
    const first = app.jobs.value.filter(({ id }) => id === app.sets.pending.value?.firstJob).flatMap(resultOf);
    const showsLayers = panel.view.value === 'vectorize' || panel.view.value === 'background';
    const selected = showsLayers ? app.selection.value.layers.map(({ id }) => id) : [];
    return [...new Set([...selected, ...worked, ...results, ...first])];
  });
  const onStage = computed(() => {
    const shown = panel.view.value === 'background' ? background.shown.value : null;
    return shown === null ? [] : [shown.id];
  });
  return {
    thumbnails: createThumbnails(app, wanted),
    stage: createThumbnails(
      { selection: app.selection, thumbnail: (layerId) => app.thumbnail(layerId, stageSide) },
      onStage,
    ),
  };
}

function resultOf({ state }: Job): readonly string[] {
  return state.state === 'done' ? [state.placed.nodeId] : [];
}
