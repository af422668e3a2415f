import { signal, type ReadonlySignal } from '@preact/signals';
import type { FrameText } from '../../../plugin/protocol/layout.ts';
import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import { unlistedModels } from '../../catalog/listed-models.ts';
import type { Model } from '../../catalog/models.ts';
import { describeThrown } from '../../jobs/describe-failure.ts';
import { seedOf } from '../../jobs/operations/seed.ts';
import type { Recraft } from '../../recraft/types.ts';
import type { Notices } from '../notices.ts';

/** What the Create screen asks before anything is ordered. All of it is free. */
export interface Creating {
  /** Models that Recraft lists and the catalog does not know. */
  readonly newModels: ReadonlySignal<readonly Model[]>;
  /** Asks Recraft for its models, once a run; without an answer there are none but those of the catalog. */
  listModels(): Promise<void>;
  /** A random whole number below 2^32. */
  anySeed(): number;
  /** The words of a frame; null where it is gone or cannot be read, which is then said. */
  readTextLayout(frameId: string): Promise<FrameText | null>;
}

interface CreatingOptions {
  readonly plugin: PluginFunctions;
  readonly recraft: Recraft;
  readonly notices: Notices;
  readonly ids: () => string;
}

export function createCreating({ plugin, recraft, notices, ids }: CreatingOptions): Creating {
  const newModels = signal<readonly Model[]>([]);
  let asked = false;

  return {
    newModels,
    async listModels() {
      if (asked) return;
      asked = true;
      const answer = await recraft.models(new AbortController().signal);
      if (answer.kind === 'ok') newModels.value = unlistedModels(answer.value);
      else asked = false;
    },
    anySeed: () => seedOf(null, { run: ids(), slot: 0 }),
    async readTextLayout(frameId) {
      try {
        return await plugin['frame.textLayout'](frameId);
      } catch (error) {
        notices.fail(describeThrown(error, { kind: 'free' }));
        return null;
      }
    },
  };
}
