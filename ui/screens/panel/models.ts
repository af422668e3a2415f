import { computed } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import type { App } from '../../state/types.ts';
import { createAccountModel, type AccountModel } from '../account/model.ts';
import { createBackgroundModel, type BackgroundModel } from '../background/model.ts';
import { createCreateModel, type CreateModel } from '../create/model.ts';
import type { LayersModel } from '../layers-model.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import { createVectorizeModel } from '../vectorize/model.ts';
import { createWelcomeModel, type WelcomeModel } from '../welcome/model.ts';
import { createWorkModel, type WorkModel } from '../work/model.ts';
import { createPanelModel, type PanelModel } from './model.ts';

/** The long side of the picture on the stage in pixels: the most that the controller gives. */
const stageSide = 512;

/** Everything that the screens draw. They live as long as the panel, so that a change of tab loses nothing. */
export interface Models {
  readonly app: App;
  readonly panel: PanelModel;
  readonly welcome: WelcomeModel;
  readonly create: CreateModel;
  readonly vectorize: LayersModel;
  readonly background: BackgroundModel;
  readonly work: WorkModel;
  readonly account: AccountModel;
  readonly thumbnails: Thumbnails;
  /** The large picture on the Background screen. */
  readonly stage: Thumbnails;
  dispose(): void;
}

export function createModels(app: App): Models {
  const panel = createPanelModel(app);
  const wanted = computed(() => {
    const inWork = app.jobs.value.flatMap((job) => pictureIds(job, panel.view.value === 'work'));
    const showsLayers = panel.view.value === 'vectorize' || panel.view.value === 'background';
    return [...new Set(showsLayers ? [...app.selection.value.layers.map(({ id }) => id), ...inWork] : inWork)];
  });
  const thumbnails = createThumbnails(app, wanted);
  const background = createBackgroundModel(app);
  const onStage = computed(() => {
    const shown = panel.view.value === 'background' ? background.shown.value : null;
    return shown === null ? [] : [shown.id];
  });
  const stage = createThumbnails(
    { selection: app.selection, thumbnail: (layerId) => app.thumbnail(layerId, stageSide) },
    onStage,
  );
  return {
    app,
    panel,
    welcome: createWelcomeModel(app),
    create: createCreateModel(app),
    vectorize: createVectorizeModel(app),
    background,
    work: createWorkModel(app),
    account: createAccountModel(app),
    thumbnails,
    stage,
    dispose() {
      stage.dispose();
      thumbnails.dispose();
      panel.dispose();
    },
  };
}

/** The layer that a job works on is pictured before it changes; its result only where the list of jobs is shown. */
function pictureIds({ layerId, state }: Job, inList: boolean): readonly string[] {
  const placed = inList && state.state === 'done' ? [state.placed.nodeId] : [];
  return layerId === null ? placed : [layerId, ...placed];
}
