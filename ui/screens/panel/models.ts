import { computed, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import type { App } from '../../state/types.ts';
import { createAccountModel, type AccountModel } from '../account/model.ts';
import { createBackgroundModel, type BackgroundModel } from '../background/model.ts';
import { createBrandModel, type BrandModel } from '../brand/model.ts';
import { createCreateModel, type CreateModel } from '../create/model.ts';
import type { Dates } from '../dates.ts';
import { createHistoryModel, type HistoryModel } from '../history/model.ts';
import type { LayersModel } from '../layers-model.ts';
import { originOf, type Origin } from '../provenance/model.ts';
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
  readonly history: HistoryModel;
  readonly brand: BrandModel;
  readonly account: AccountModel;
  /** How the one selected layer was made. */
  readonly origin: ReadonlySignal<Origin | null>;
  readonly thumbnails: Thumbnails;
  /** The large picture on the Background screen. */
  readonly stage: Thumbnails;
  dispose(): void;
}

export function createModels(app: App, dates: Dates): Models {
  const panel = createPanelModel(app);
  const work = createWorkModel(app, (ms) => dates.clock(ms));
  const wanted = computed(() => {
    // The layer that a job works on is pictured before it changes; its result only where it is on show.
    const worked = app.jobs.value.flatMap(({ layerId }) => layerId ?? []);
    const results = panel.view.value === 'work' ? work.lines.value.flatMap(resultOf) : [];
    const showsLayers = panel.view.value === 'vectorize' || panel.view.value === 'background';
    const selected = showsLayers ? app.selection.value.layers.map(({ id }) => id) : [];
    return [...new Set([...selected, ...worked, ...results])];
  });
  const thumbnails = createThumbnails(app, wanted);
  const history = createHistoryModel(
    app,
    dates,
    computed(() => panel.view.value === 'history'),
  );
  const background = createBackgroundModel(app);
  const onStage = computed(() => {
    const shown = panel.view.value === 'background' ? background.shown.value : null;
    return shown === null ? [] : [shown.id];
  });
  const stage = createThumbnails(
    { selection: app.selection, thumbnail: (layerId) => app.thumbnail(layerId, stageSide) },
    onStage,
  );
  const brand = createBrandModel(app, panel);
  return {
    app,
    panel,
    brand,
    welcome: createWelcomeModel(app),
    create: createCreateModel(app),
    vectorize: createVectorizeModel(app),
    background,
    work,
    history,
    account: createAccountModel(app),
    origin: originOf(app, dates),
    thumbnails,
    stage,
    dispose() {
      history.dispose();
      work.dispose();
      brand.dispose();
      stage.dispose();
      thumbnails.dispose();
      panel.dispose();
    },
  };
}

function resultOf({ state }: Job): readonly string[] {
  return state.state === 'done' ? [state.placed.nodeId] : [];
}
