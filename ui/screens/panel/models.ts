import { computed, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';
import { createAccountModel, type AccountModel } from '../account/model.ts';
import { createBackgroundModel, type BackgroundModel } from '../background/model.ts';
import { createBrandModel, type BrandModel } from '../brand/model.ts';
import { createCreateModel, type CreateModel } from '../create/model.ts';
import type { Dates } from '../dates.ts';
import { createExploreModel, type ExploreModel } from '../explore/model.ts';
import { createHistoryModel, type HistoryModel, type Uses } from '../history/model.ts';
import { originOf, type Origin } from '../provenance/model.ts';
import { createSetsModel, type SetsModel } from '../sets/model.ts';
import { createStylesModel, type StylesModel } from '../styles/model.ts';
import { createVectorizeModel, type VectorizeModel } from '../vectorize/model.ts';
import { createWelcomeModel, type WelcomeModel } from '../welcome/model.ts';
import { createWorkModel, type WorkModel } from '../work/model.ts';
import { createPanelModel, type PanelModel } from './model.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { followCommand } from './start.ts';
import type { View } from './views.ts';
import { createWays, drawIn } from './ways.ts';

/** Everything that the screens draw. They live as long as the panel, so that a change of tab loses nothing. */
export interface Models extends Pictures {
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
  readonly ways: Uses;
  dispose(): void;
}

export function createModels(app: App, dates: Dates): Models {
  const panel = createPanelModel(app);
  const isOpen = (view: View) => computed(() => panel.view.value === view);
  const work = createWorkModel(
    app,
    (ms) => dates.clock(ms),
    () => panel.open('create'),
  );
  const create = createCreateModel(app);
  const background = createBackgroundModel(app, isOpen('background'));
  const vectorize = createVectorizeModel(app, isOpen('vectorize'));
  const brand = createBrandModel(app, panel);
  const styles = createStylesModel(
    app,
    { ...panel, useStyle: (style) => drawIn({ panel, create }, style) },
    create.model,
  );
  const ways = createWays(app, { panel, create, brand, styles });
  const history = createHistoryModel(app, { dates, open: isOpen('history'), uses: ways });
  const pictures = createPictures(app, { panel, work, background });
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
    ways,
    ...pictures,
    dispose() {
      stopFollowing();
      create.dispose();
      history.dispose();
      work.dispose();
      brand.dispose();
      background.dispose();
      styles.dispose();
      vectorize.dispose();
      pictures.stage.dispose();
      pictures.thumbnails.dispose();
      panel.dispose();
    },
  };
}
