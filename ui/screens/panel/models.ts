import { computed, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import type { ShownStyle } from '../../state/styles/types.ts';
import type { App } from '../../state/types.ts';
import { createAccountModel, type AccountModel } from '../account/model.ts';
import { createBackgroundModel, type BackgroundModel } from '../background/model.ts';
import { createBrandModel, type BrandModel } from '../brand/model.ts';
import { createCreateModel, type CreateModel } from '../create/model.ts';
import type { Dates } from '../dates.ts';
import { createExploreModel, type ExploreModel } from '../explore/model.ts';
import { createHistoryModel, type HistoryModel } from '../history/model.ts';
import type { Onward } from '../onward.tsx';
import { originOf, type Origin } from '../provenance/model.ts';
import { createSetsModel, type SetsModel } from '../sets/model.ts';
import { createStylesModel, type StylesModel } from '../styles/model.ts';
import { modelForStyle } from '../styles/use-style.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import { createVectorizeModel, type VectorizeModel } from '../vectorize/model.ts';
import { createWelcomeModel, type WelcomeModel } from '../welcome/model.ts';
import { createWorkModel, type WorkModel } from '../work/model.ts';
import { createPanelModel, type PanelModel } from './model.ts';
import { followCommand } from './start.ts';

/** The long side of the picture on the stage in pixels: the most that the controller gives. */
const stageSide = 512;

/** Everything that the screens draw. They live as long as the panel, so that a change of tab loses nothing. */
export interface Models {
  readonly app: App;
  readonly panel: PanelModel;
  readonly welcome: WelcomeModel;
  readonly create: CreateModel;
  readonly vectorize: VectorizeModel;
  readonly background: BackgroundModel;
  readonly work: WorkModel;
  readonly history: HistoryModel;
  readonly brand: BrandModel;
  readonly styles: StylesModel;
  readonly sets: SetsModel;
  readonly explore: ExploreModel;
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
  const work = createWorkModel(
    app,
    (ms) => dates.clock(ms),
    () => panel.open('create'),
  );
  const wanted = computed(() => {
    // The layer that a job works on is pictured before it changes; its result only where it is on show.
    const worked = app.jobs.value.flatMap(({ layerId }) => layerId ?? []);
    const results = panel.view.value === 'work' ? work.lines.value.flatMap(resultOf) : [];
    const first = app.jobs.value.filter(({ id }) => id === app.sets.pending.value?.firstJob).flatMap(resultOf);
    const showsLayers = panel.view.value === 'vectorize' || panel.view.value === 'background';
    const selected = showsLayers ? app.selection.value.layers.map(({ id }) => id) : [];
    return [...new Set([...selected, ...worked, ...results, ...first])];
  });
  const thumbnails = createThumbnails(app, wanted);
  const create = createCreateModel(app);
  const history = createHistoryModel(app, {
    dates,
    open: computed(() => panel.view.value === 'history'),
    uses: {
      prompt(text) {
        create.takePrompt(text);
        panel.open('create');
      },
      style({ id, model, name }) {
        const known = app.styles.list.value.find((style) => style.id === id);
        // This computer may have had no room for it, or have forgotten it.
        if ((known?.name ?? null) === null) void app.renameStyle(id, name, model);
        drawIn({ panel, create }, { id, model });
      },
      makeStyle: (result) => styles.open({ result }),
      goOn: (to) => goOn({ panel, brand }, to),
      runAgain(draft) {
        create.runAgain(draft);
        panel.open('create');
      },
      moreLike(draft) {
        create.moreLike(draft);
        panel.open('create');
      },
    },
  });
  const background = createBackgroundModel(
    app,
    computed(() => panel.view.value === 'background'),
  );
  const onStage = computed(() => {
    const shown = panel.view.value === 'background' ? background.shown.value : null;
    return shown === null ? [] : [shown.id];
  });
  const stage = createThumbnails(
    { selection: app.selection, thumbnail: (layerId) => app.thumbnail(layerId, stageSide) },
    onStage,
  );
  const vectorize = createVectorizeModel(
    app,
    computed(() => panel.view.value === 'vectorize'),
  );
  const brand = createBrandModel(app, panel);
  const styles = createStylesModel(
    app,
    { ...panel, useStyle: (style) => drawIn({ panel, create }, style) },
    create.model,
  );
  const stopFollowing = followCommand(app, { create, brand, styles });
  return {
    app,
    panel,
    brand,
    styles,
    welcome: createWelcomeModel(app),
    create,
    sets: createSetsModel(app, create),
    explore: createExploreModel(app, create),
    vectorize,
    background,
    work,
    history,
    account: createAccountModel(app),
    origin: originOf(app, dates),
    thumbnails,
    stage,
    dispose() {
      stopFollowing();
      create.dispose();
      history.dispose();
      work.dispose();
      brand.dispose();
      background.dispose();
      styles.dispose();
      vectorize.dispose();
      stage.dispose();
      thumbnails.dispose();
      panel.dispose();
    },
  };
}

/** Leads to Create with a style chosen, and a model that can draw in it. */
function drawIn({ panel, create }: Pick<Models, 'panel' | 'create'>, style: Pick<ShownStyle, 'id' | 'model'>): void {
  const model = modelForStyle(style, create.model.value);
  create.chooseOutput(model.output);
  create.chooseModel(model.id);
  create.styles.choose({ kind: 'own', id: style.id });
  panel.open('create');
}

function resultOf({ state }: Job): readonly string[] {
  return state.state === 'done' ? [state.placed.nodeId] : [];
}

/** Opens what is done next with the selected result; nothing is sent. */
export function goOn({ panel, brand }: Pick<Models, 'panel' | 'brand'>, to: Onward): void {
  if (to === 'recolor') brand.open('recolor');
  else panel.open(to);
}
