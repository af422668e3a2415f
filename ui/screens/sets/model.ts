import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { modelFromId } from '../../catalog/listed-models.ts';
import type { Model } from '../../catalog/models.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { promptLength } from '../../catalog/prompt-length.ts';
import { promptFor } from '../../jobs/operations/draw-set.ts';
import { plural } from '../../lib/format.ts';
import type { SetWanted } from '../../state/sets/types.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import type { CreateModel } from '../create/model.ts';
import { shortfall, type Shortfall } from '../shortfall.ts';
import { actionOf, costOf, FIRST_REASONS, firstPictureOf, type FirstPicture } from './action.ts';
import { readSubjects, type Subjects } from './subjects.ts';

export interface SetsModel {
  readonly text: Signal<string>;
  readonly list: ReadonlySignal<Subjects>;
  readonly template: Signal<string>;
  readonly title: Signal<string>;
  /** What the frame is called where nothing is written. */
  readonly suggested: ReadonlySignal<string>;
  /** The long side of each in the frame as it is written, in canvas pixels. */
  readonly side: Signal<string>;
  readonly sideProblem: ReadonlySignal<string | null>;
  readonly components: Signal<boolean>;
  readonly firstAlone: Signal<boolean>;
  /** The whole prompt of the first subject; null without one. */
  readonly sample: ReadonlySignal<string | null>;
  readonly first: ReadonlySignal<FirstPicture | null>;
  readonly action: ReadonlySignal<ReturnType<typeof actionOf>>;
  /** What the rest will cost once the first is approved; null where that is no question. */
  readonly later: ReadonlySignal<string | null>;
  readonly short: ReadonlySignal<Shortfall | null>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  /** What a set that waits was ordered with, whatever Create has chosen since; else what Create has chosen. */
  readonly model: ReadonlySignal<Model>;
  /** Model, type, ratio and style are those of Create. */
  readonly create: CreateModel;
  run(): void;
  redrawFirst(): void;
  revealFirst(): void;
  drop(): void;
}

const SIDE = { least: 16, most: 4_096 };

export function createSetsModel(app: App, create: CreateModel): SetsModel {
  const fields = createFields();
  const { list, firstAlone, sideProblem } = fields;
  const { pending } = app.sets;
  const model = computed(() => {
    const ordered = pending.value?.order.art.model;
    const chosen = create.model.value;
    return ordered === undefined || ordered === chosen.id ? chosen : modelFromId(ordered);
  });
  const firstJob = computed(() => app.jobs.value.find(({ id }) => id === pending.value?.firstJob) ?? null);
  const first = computed(() => pending.value && firstPictureOf(pending.value, firstJob.value));
  const style = computed(() => (model.value.takes.ownStyles ? TOOL_PRICES.createStyle : 0));
  const action = computed(() => {
    const { price } = model.value;
    const subjects = list.value.subjects.length;
    const made = create.styles.extraUnits.value;
    const facts = { price, style: style.value, made, subjects, firstAlone: firstAlone.value };
    return actionOf({ ...facts, pending: pending.value });
  });
  const short = computed(() => {
    const { count, extra } = action.value;
    const { price, output } = model.value;
    return count === 0 ? null : shortfall(app.balance.value, count, price, plural(count, output), extra);
  });
  const problem = computed(() => {
    const { subjects } = list.value;
    if (subjects.length === 0) return 'Paste a list of subjects first';
    const prompts = subjects.map((subject) => promptFor(fields.template.value, subject));
    const long = prompts.filter((prompt) => promptLength(prompt) > create.model.value.promptLimit);
    if (long.length > 0) return `${plural(long.length, 'prompt')} too long for this model`;
    return sideProblem.value === null ? create.styles.reason.value : 'The size is no number';
  });
  const reason = computed(() => {
    const own = first.value === null ? problem.value : FIRST_REASONS[first.value.state];
    return own ?? blockedBy(app) ?? (short.value === null ? null : 'Too few units');
  });

  return {
    ...fields,
    ...{ first, action, short, reason, create, model },
    later: computed(() => {
      const rest = list.value.subjects.length - 1;
      if (pending.value !== null || !firstAlone.value || rest < 1) return null;
      const units = costOf(model.value.price, rest, style.value);
      return units === null ? `Then ${String(rest)} more` : `Then ${String(rest)} more for ${plural(units, 'unit')}`;
    }),
    run() {
      if (reason.value !== null) return;
      if (first.value !== null) void app.approveFirst();
      else void app.drawSet(orderOf(fields, create), firstAlone.value && list.value.subjects.length > 1);
    },
    redrawFirst: () => void app.redrawFirst(),
    revealFirst() {
      if (firstJob.value !== null) void app.reveal(firstJob.value.id);
    },
    drop: () => app.dropPending(),
  };
}

type Fields = ReturnType<typeof createFields>;

/** What is written and chosen on the screen itself. */
function createFields() {
  const text = signal('');
  const template = signal('{subject}, flat icon');
  const side = signal('256');
  const list = computed(() => readSubjects(text.value));
  return {
    ...{ text, template, side, list },
    title: signal(''),
    components: signal(false),
    firstAlone: signal(true),
    suggested: computed(() => {
      const count = list.value.subjects.length;
      return count === 0 ? 'Set' : `Set of ${String(count)}`;
    }),
    sideProblem: computed(() => {
      const length = Number(side.value.trim());
      const fits = Number.isInteger(length) && length >= SIDE.least && length <= SIDE.most;
      return fits ? null : `A whole number from ${String(SIDE.least)} to 4,096`;
    }),
    sample: computed(() => {
      const [subject] = list.value.subjects;
      return subject === undefined ? null : promptFor(template.value, subject);
    }),
  };
}

/** The set as it is ordered. */
function orderOf({ list, template, side, components, title, suggested }: Fields, create: CreateModel): SetWanted {
  const output = create.output.value;
  const style = create.styles.choice.value;
  const background = create.ground.value;
  return {
    subjects: list.value.subjects,
    template: template.value,
    side: Number(side.value.trim()),
    components: components.value,
    title: title.value.trim() === '' ? suggested.value : title.value.trim(),
    art: {
      ...{ output, model: create.model.value.id, ratio: create.ratio.value },
      ...(background !== null && { background }),
      ...(style !== null && { style }),
      dropBackground: output === 'vector' && create.dropBackground.value,
    },
  };
}
