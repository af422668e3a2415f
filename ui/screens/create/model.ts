import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Preferences } from '../../../plugin/protocol/contract.ts';
import { defaultModel, modelById, modelsFor } from '../../catalog/choose-model.ts';
import { FAMILIES, type Model } from '../../catalog/models.ts';
import { promptLength } from '../../catalog/prompt-length.ts';
import { formatCount, formatUnits, plural } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import { shortfall, type Shortfall } from '../shortfall.ts';

type Output = Preferences['output'];

/** A heading of the model menu and what stands under it. */
interface ModelGroup {
  readonly family: string;
  readonly hint: string;
  readonly models: readonly Model[];
}

/** A color that the ground may have. */
interface Ground {
  readonly hex: string;
  readonly name: string;
}

export interface CreateModel {
  readonly prompt: Signal<string>;
  /** Whether the prompt should take the focus; put down by whoever gives it. */
  readonly focusWanted: Signal<boolean>;
  /** `128 / 10,000`. */
  readonly counter: ReadonlySignal<string>;
  readonly over: ReadonlySignal<boolean>;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly model: ReadonlySignal<Model>;
  readonly modelGroups: ReadonlySignal<readonly ModelGroup[]>;
  /** The selected frame that new art may go into. */
  readonly frame: ReadonlySignal<{ readonly id: string; readonly name: string } | null>;
  readonly intoFrame: ReadonlySignal<boolean>;
  /** Palette colors that the ground may have, each value once; none while brand colors are off. */
  readonly grounds: ReadonlySignal<readonly Ground[]>;
  /** The chosen one by its hex; null leaves the ground to Recraft. */
  readonly ground: ReadonlySignal<string | null>;
  chooseGround(hex: string | null): void;
  readonly optionsOpen: Signal<boolean>;
  readonly units: ReadonlySignal<number>;
  readonly short: ReadonlySignal<Shortfall | null>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  /** Writes another prompt in place of the present one. */
  takePrompt(prompt: string): void;
  chooseOutput(output: Output): void;
  chooseModel(id: string): void;
  choosePlacement(intoFrame: boolean): void;
  change(change: Partial<Preferences>): void;
  generate(): void;
  /** As many as the balance pays for. */
  generateAffordable(): void;
}

export function createCreateModel(app: App): CreateModel {
  const { preferences } = app;
  const prompt = signal('');
  const focusWanted = signal(false);
  const onCanvas = signal(false);
  const wantedGround = signal<string | null>(null);
  const grounds = computed(() => groundsOf(app));
  const ground = computed(() => grounds.value.find(({ hex }) => hex === wantedGround.value)?.hex ?? null);

  const model = computed(() => chosenModel(preferences.value));
  const length = computed(() => promptLength(prompt.value));
  const excess = computed(() => length.value - model.value.promptLimit);
  const frame = computed(() => app.selection.value.frame);
  const intoFrame = computed(() => frame.value !== null && !onCanvas.value);
  const units = computed(() => model.value.price * preferences.value.count);

  const short = computed(() => {
    const { count, output } = preferences.value;
    return shortfall(app.balance.value, count, model.value.price, plural(count, output));
  });

  const reason = computed(() => {
    if (prompt.value.trim() === '') return 'Write a prompt first';
    if (excess.value > 0) return `${plural(excess.value, 'character')} too many`;
    return blockedBy(app) ?? (short.value === null ? null : 'Too few units');
  });

  function run(count: number) {
    const { output, ratio, dropBackground } = preferences.value;
    const frameId = intoFrame.value && frame.value !== null ? frame.value.id : null;
    const params = { prompt: prompt.value.trim(), output, model: model.value.id, ratio, count, frameId };
    const background = ground.value === null ? {} : { background: ground.value };
    void app.generate({ ...params, ...background, dropBackground: output === 'vector' && dropBackground });
  }

  return {
    prompt,
    focusWanted,
    counter: computed(() => `${formatCount(length.value)} / ${formatCount(model.value.promptLimit)}`),
    over: computed(() => excess.value > 0),
    preferences,
    model,
    modelGroups: computed(() => groupModels(modelsFor(preferences.value.output))),
    frame,
    intoFrame,
    grounds,
    ground,
    chooseGround(hex) {
      wantedGround.value = hex;
    },
    optionsOpen: signal(false),
    units,
    short,
    reason,
    takePrompt(next) {
      prompt.value = next;
      focusWanted.value = true;
    },
    chooseOutput: (output) => app.savePreferences({ output }),
    chooseModel(id) {
      app.savePreferences(preferences.value.output === 'vector' ? { vectorModel: id } : { imageModel: id });
    },
    choosePlacement(into) {
      onCanvas.value = !into;
    },
    change: (change) => app.savePreferences(change),
    generate() {
      if (reason.value === null) run(preferences.value.count);
    },
    generateAffordable() {
      const affordable = short.value?.affordable ?? 0;
      if (affordable > 0) run(affordable);
    },
  };
}

function groundsOf({ brand }: App): readonly Ground[] {
  if (!brand.on.value) return [];
  const byValue = new Map(
    brand.palette.value.toReversed().map(({ hex, name }) => [hex, name ?? hex.slice(1).toUpperCase()]),
  );
  return [...byValue].map(([hex, name]) => ({ hex, name })).toReversed();
}

/** A stored model that is not on offer for this kind of result gives way to the first choice. */
function chosenModel({ output, vectorModel, imageModel }: Preferences): Model {
  const stored = modelById(output === 'vector' ? vectorModel : imageModel);
  return stored !== undefined && modelsFor(output).includes(stored) ? stored : defaultModel(output);
}

function groupModels(models: readonly Model[]): readonly ModelGroup[] {
  return FAMILIES.map(({ family, hint }) => ({
    family,
    hint,
    models: models.filter((model) => model.family === family),
  })).filter((group) => group.models.length > 0);
}

/** The accessible name of a model in the menu: `V4.1, About 15 s, 80 units`. */
export function modelName({ title, hint, price }: Model): string {
  return `${title}, ${hint}, ${formatUnits(price)}`;
}
