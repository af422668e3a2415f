import type { App } from '../../state/types.ts';
import type { ShownStyle } from '../../state/styles/types.ts';
import type { BrandModel } from '../brand/model.ts';
import type { CreateModel } from '../create/model.ts';
import type { Uses } from '../history/model.ts';
import type { StylesModel } from '../styles/model.ts';
import { modelForStyle } from '../styles/use-style.ts';
import type { PanelModel } from './model.ts';

interface Screens {
  readonly panel: PanelModel;
  readonly create: CreateModel;
  readonly brand: BrandModel;
  readonly styles: StylesModel;
}

/** What leads from a result to the screen where it is used. Each fills that screen in; nothing is sent. */
export function createWays(app: App, { panel, create, brand, styles }: Screens): Uses {
  return {
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
    goOn(to) {
      if (to === 'recolor') brand.open('recolor');
      else panel.open(to);
    },
    runAgain(draft) {
      create.runAgain(draft);
      panel.open('create');
    },
    moreLike(draft) {
      create.moreLike(draft);
      panel.open('create');
    },
  };
}

/** Leads to Create with a style chosen, and a model that can draw in it. */
export function drawIn(
  { panel, create }: Pick<Screens, 'panel' | 'create'>,
  style: Pick<ShownStyle, 'id' | 'model'>,
): void {
  const model = modelForStyle(style, create.model.value);
  create.chooseOutput(model.output);
  create.chooseModel(model.id);
  create.styles.choose({ kind: 'own', id: style.id });
  panel.open('create');
}
