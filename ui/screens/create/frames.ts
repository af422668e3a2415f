import { computed, type ReadonlySignal } from '@preact/signals';
import type { FrameChoice, FrameUnfit } from '../../../plugin/protocol/sets.ts';
import type { Place } from './place-model.ts';
import { plural } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';

/** Several selected frames, of which each gets a picture of its own. */
export interface FramesModel {
  /** Those that can take one; none unless several layers are selected. */
  readonly frames: ReadonlySignal<readonly FrameChoice[]>;
  /** `3 selected frames`, as a place. */
  readonly framesPlace: ReadonlySignal<{ readonly value: 'frames'; readonly label: string } | null>;
  /** What becomes of them, and which are left out and why. */
  readonly framesFit: ReadonlySignal<string>;
}

const UNFIT: Readonly<Record<FrameUnfit, string>> = {
  locked: 'locked',
  hidden: 'hidden',
  component: 'a component, which would change every instance',
  'inside-instance': 'an instance, which Figma lets nobody add to',
};

export function createFramesModel(app: App): FramesModel {
  const all = computed(() => app.selection.value.frames ?? []);
  const frames = computed(() => all.value.filter(({ unfit }) => unfit === null));
  return {
    frames,
    framesPlace: computed(() =>
      frames.value.length === 0 ? null : { value: 'frames', label: plural(frames.value.length, 'selected frame') },
    ),
    framesFit: computed(() => {
      const left = all.value.flatMap(({ unfit }) => unfit ?? []);
      const one = 'One picture for each, in the ratio nearest to it.';
      return left.length === 0 ? one : `${one} Left out: ${reasonsOf(left)}.`;
    }),
  };
}

/** `1 locked, 2 hidden`. */
function reasonsOf(unfit: readonly FrameUnfit[]): string {
  const counts = new Map<FrameUnfit, number>();
  for (const why of unfit) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${String(count)} ${UNFIT[why]}`).join(', ');
}

/** How many pictures a click makes: one for each frame, else as many as were chosen. */
export function pictureCount(place: Place, frames: readonly FrameChoice[], chosen: number): number {
  return place === 'frames' ? frames.length : chosen;
}
