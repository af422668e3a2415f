import { modelById } from '../../catalog/choose-model.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { isRatio } from '../../catalog/ratios.ts';
import type { Draft } from '../../jobs/draft.ts';
import type { App } from '../../state/types.ts';
import type { StylePicker } from '../styles/picker.ts';
import type { GroundModel } from './ground-model.ts';
import type { ModelChoice } from './model-choice.ts';
import type { PromptModel } from './prompt-model.ts';
import type { WishesModel } from './wishes-model.ts';

export interface Drafts {
  /** Fills the screen with how a picture was asked for, its seed locked, so that only what is changed changes. */
  runAgain(draft: Draft): void;
  /** The same with other seeds. */
  moreLike(draft: Draft): void;
}

interface DraftParts {
  readonly choice: ModelChoice;
  readonly prompts: PromptModel;
  readonly grounds: GroundModel;
  readonly wishes: WishesModel;
  readonly styles: Pick<StylePicker, 'choose'>;
}

export function createDrafts(app: App, { choice, prompts, grounds, wishes, styles }: DraftParts): Drafts {
  function take(draft: Draft): void {
    const { prompt, model, ratio } = draft;
    if (model !== null) {
      choice.chooseOutput((modelById(model) ?? modelFromId(model)).output);
      choice.chooseModel(model);
    }
    styles.choose(draft.style);
    if (ratio !== null && isRatio(ratio)) app.savePreferences({ ratio });
    wishes.setNegativePrompt(draft.negativePrompt ?? '');
    wishes.setArtisticLevel(draft.artisticLevel);
    wishes.setNoText(draft.noText);
    takeColors(app, draft.colors);
    grounds.chooseGround(draft.background);
    if (prompt !== null) prompts.takePrompt(prompt);
  }

  return {
    runAgain(draft) {
      take(draft);
      wishes.lockSeed(draft.seed);
    },
    moreLike(draft) {
      take(draft);
      wishes.lockSeed(null);
    },
  };
}

/** The palette in use stays where it has the same colors, with what they are bound to. */
function takeColors(app: App, colors: readonly string[]): void {
  app.setBrandOn(colors.length > 0);
  const inUse = new Set(app.brand.palette.value.map(({ hex }) => hex));
  if (colors.length === 0 || colors.every((hex) => inUse.has(hex))) return;
  for (let left = app.brand.palette.value.length; left > 0; left -= 1) app.removeColor(0);
  app.addColors(colors.join(' '));
}
