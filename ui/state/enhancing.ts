import { computed, type ReadonlySignal } from '@preact/signals';
import { describeFailure } from '../jobs/describe-failure.ts';
import { enhance, ENHANCE_LIMIT } from '../jobs/errands/enhance.ts';
import { promptLength } from '../catalog/prompt-length.ts';
import { formatCount } from '../lib/format.ts';
import type { Recraft } from '../recraft/types.ts';
import type { ErrandStore } from './errands.ts';
import type { Notices } from './notices.ts';
import type { RunningErrand } from './types.ts';

/** Writing a prompt in more words, which is paid for. */
export interface Enhancing {
  /** The one that is under way and still waited for. */
  readonly enhancing: ReadonlySignal<RunningErrand | null>;
  /**
   * The prompt in more words, null where there is none; why is in a notice. One at a time: further calls answer null. The signal stops it
   * before it is sent, and gives up waiting afterwards: then its result goes to the history.
   */
  enhancePrompt(prompt: string, signal?: AbortSignal): Promise<string | null>;
}

interface EnhancingOptions {
  readonly recraft: Recraft;
  readonly errands: ErrandStore;
  readonly notices: Notices;
}

const NOTHING_CHARGED = { kind: 'nothing' } as const;

/** Nothing is under way. */
export function createEnhancing({ recraft, errands, notices }: EnhancingOptions): Enhancing {
  const enhancing = computed(() => errands.running.value.find(({ kind }) => kind === 'enhance') ?? null);

  return {
    enhancing,
    async enhancePrompt(typed, signal = new AbortController().signal) {
      const prompt = typed.trim();
      const failure = refusalOf(prompt);
      if (failure !== null) {
        notices.fail(failure);
        return null;
      }
      if (enhancing.value !== null) return null;
      const end = await errands.run(enhance(recraft, prompt), signal);
      if (end.kind === 'failed' || end.kind === 'unknown') notices.fail(end.failure);
      return end.kind === 'done' ? end.value : null;
    },
  };
}

function refusalOf(prompt: string) {
  if (prompt === '') return describeFailure('prompt-empty', { charge: NOTHING_CHARGED });
  if (promptLength(prompt) <= ENHANCE_LIMIT) return null;
  const text = `Only up to ${formatCount(ENHANCE_LIMIT)} characters can be enhanced.`;
  return describeFailure('prompt-too-long', { charge: NOTHING_CHARGED, text });
}
